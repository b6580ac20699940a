import type { Answers, FormContext, FormDefinition } from '@sightline/form-engine';
import { prepareDocument, renderHtml, type Block } from '@sightline/report-model';
import { shippedTemplates } from '@sightline/shipped-templates';
import { formDocument, type PaperOptions } from './form-document';

const form: FormDefinition = {
  ...{ schemaVersion: 1, key: 'k', title: 'A form', unit: 'case-file' },
  scales: {
    four: {
      label: 'Four grades',
      points: [
        { code: 'G', label: 'Good', descriptor: 'Timely' },
        { code: 'I', label: 'Inadequate', descriptor: 'Serious failure' },
      ],
    },
  },
  sections: [
    {
      ...{ id: 'A', title: 'First', intro: 'Read the file.' },
      questions: [
        { kind: 'compliance', id: 'A1', text: 'Was the child seen?', help: 'Alone' },
        {
          ...{ kind: 'text', id: 'A2', text: 'Why not?', maxWords: 150, required: false },
          showWhen: { all: [{ question: 'A1', operator: 'equals', answer: 'no' }] },
        },
        { kind: 'grade', id: 'A3', text: 'How good?', scale: 'four' },
        { kind: 'integer', id: 'A4', text: 'Visits?', max: 20, unitLabel: 'visits' },
        { kind: 'day', id: 'A5', text: 'Last seen?' },
        {
          ...{ kind: 'multiple', id: 'A6', text: 'Risks?', other: 'other' },
          options: [
            { code: 'neglect', label: 'Neglect' },
            { code: 'other', label: 'Other' },
          ],
        },
        {
          ...{ kind: 'rows', id: 'A7', text: 'Visits', maxRows: 3 },
          columns: [{ id: 'day', label: 'Day', kind: 'day' }],
        },
        { kind: 'guidance', id: 'A8', text: 'Now the plan.' },
      ],
    },
    {
      ...{ id: 'P', title: 'Police only', askedOf: ['police'] },
      questions: [
        {
          ...{ kind: 'yes-no', id: 'P1', text: 'Arrest?' },
          showWhen: {
            all: [
              { involvement: ['child'] },
              { question: 'A1', operator: 'not-equals', answer: 'na' },
            ],
          },
        },
      ],
    },
  ],
};

const options: PaperOptions = {
  ...{ partnership: 'Castle', marking: '', version: 'Version 1', day: '2026-11-23' },
  facts: [
    { label: 'Case reference', value: 'C-07' },
    { label: 'Date', value: '' },
  ],
};

const police: FormContext = { agencyKind: 'police', involvement: 'child', unit: {} };
const school: FormContext = { agencyKind: 'education', involvement: 'child', unit: {} };

const blocksOf = (over: Partial<PaperOptions> = {}) =>
  formDocument(form, { ...options, ...over }).blocks;
const wordsOf = (blocks: readonly Block[]) =>
  blocks.map((block) => {
    if (block.kind === 'heading') return block.text;
    if (block.kind === 'writing-lines') return `${block.label} [${block.lines}]`;
    if (block.kind === 'paragraph') return block.runs.map(({ text }) => text).join('');
    if (block.kind === 'list') {
      return block.items.map((item) => item.map(({ text }) => text).join('')).join('\n');
    }
    return block.kind === 'table' ? JSON.stringify(block.rows) : block.kind;
  });
const said = (over?: Partial<PaperOptions>) =>
  wordsOf(blocksOf(over))
    .join('\n')
    .replace(/\u00a0/g, ' ');

describe('a form on paper', () => {
  it('has a box for every choice, lines for words, descriptors of grades', () => {
    const words = said();
    expect(words).toContain('☐ Yes\u2003☐ Partly\u2003☐ No\u2003☐ Not evidenced on file');
    expect(words).toContain('Why not applicable: ☐ Not this agency’s role');
    expect(words).toMatch(
      /Evidence \(needed for Partly, No or Not evidenced on file; at most 80 words\) \[4\]/,
    );
    expect(words).toContain('At most 150 words [11]');
    expect(words).toContain('☐ Good – Timely\n☐ Inadequate – Serious failure');
    expect(words).toContain('Number of visits (0 to 20): [1]');
    expect(words).toContain('Date (day, month, year): [1]');
    expect(words).toContain('Tick all that apply.');
    expect(words).toContain('Other: say what [1]');
    expect(words).toContain('[[""],[""],[""]]');
    expect(words).toContain('Now the plan.');
    expect(words).not.toContain('☒');
  });

  it('says what is known and leaves room for what is not', () => {
    expect(said()).toMatch(/^Case reference: C-07\nDate: \[1\]\n/);
  });

  it('says first, and on every page to fill in, what to do for a child who is in danger now', () => {
    const { handling, footer } = formDocument(form, options).metadata;
    expect(handling).toMatch(/^If a child is in danger now, ring 999\./);
    expect(footer).toContain('This form never replaces the call.');
    const ofAgency = formDocument({ ...form, unit: 'agency' }, options).metadata;
    expect([ofAgency.footer, ofAgency.handling]).not.toEqual(
      expect.arrayContaining([expect.stringContaining('999')]),
    );
    const given = { answers: {}, dayText: String };
    expect(formDocument(form, { ...options, given }).metadata.footer).toBeUndefined();
  });

  it('says in words when a question is answered, which is optional, and who is asked', () => {
    const words = said();
    expect(words).toContain('A2. Why not? (optional)\nAnswer this question only if A1 is “No”.');
    expect(words).toContain('P. Police only\nAsked of: Police.');
    expect(words).toContain('only if the agency knows “child” in the family and A1 is not');
  });

  describe('where a question must be answered in some cases', () => {
    const ruled: FormDefinition = {
      ...form,
      sections: [
        {
          ...{ id: 'R', title: 'Rules' },
          questions: [
            { kind: 'yes-no', id: 'R1', text: 'Seen?' },
            {
              ...{ kind: 'yes-no', id: 'R2', text: 'Alone?' },
              requiredWhen: {
                all: [
                  { agencyKind: ['police'] },
                  { question: 'R1', operator: 'equals', answer: 'yes' },
                ],
              },
            },
          ],
        },
      ],
    };
    const saidOf = (over: Partial<PaperOptions>) =>
      wordsOf(formDocument(ruled, { ...options, ...over }).blocks).join('\n');

    it('never asks those for it whom it does not concern', () => {
      const words = saidOf({ who: school });
      expect(words).toContain('R2. Alone? (optional)');
      expect(words).not.toContain('must be answered');
    });

    it('says when, with what is known taken out', () => {
      expect(saidOf({})).toContain(
        'R2. Alone?\nIt must be answered if the agency is Police and R1 is “Yes”; otherwise it is optional.',
      );
      expect(saidOf({ who: police })).toContain(
        'R2. Alone?\nIt must be answered if R1 is “Yes”; otherwise it is optional.',
      );
    });

    it('goes by the answers where they are given', () => {
      const given = (value: string) => ({
        who: police,
        given: { answers: { R1: { value } }, dayText: String },
      });
      expect(saidOf(given('yes'))).toContain('R2. Alone?\nNot answered');
      expect(saidOf(given('no'))).toContain('R2. Alone? (optional)\nNot answered');
    });
  });

  it('leaves out what is not for the respondent, and of a condition what is known', () => {
    const theirs = said({ who: police });
    expect(theirs).toContain(
      'P1. Arrest?\nAnswer this question only if A1 is not “Not applicable”.',
    );
    expect(theirs).not.toContain('Asked of');
    expect(said({ who: school })).not.toContain('Police only');
    expect(said({ who: { ...police, involvement: 'adult' } })).not.toContain('Police only');
  });

  it('shows answers where they are given, and nothing that they hide', () => {
    const answers: Answers = {
      A1: { value: 'partly', evidence: 'Seen once' },
      A2: { value: 'left over from before' },
      A3: { value: 'I' },
      A5: { value: -3 },
      A6: { value: ['other'], other: 'Debt' },
      A7: { value: [{ day: 2 }] },
    };
    const given = { answers, dayText: (day: number) => `day ${day}` };
    const words = said({ who: police, given });
    expect(words).toContain('☐ Yes\u2003☒ Partly');
    expect(words).toContain('Evidence: Seen once');
    expect(words).not.toContain('left over');
    expect(words).toContain('☐ Good\n☒ Inadequate – Serious failure');
    expect(words).toContain('A4. Visits?\nNot answered');
    expect(words).toContain('Answer: day -3');
    expect(words).toContain('Other: say what: Debt');
    expect(words).toContain('[["day 2"]]');
    expect(words).not.toContain('Answer this question only if');
  });

  it.each(shippedTemplates.map((shipped) => [shipped.key, shipped] as const))(
    'is made of every shipped form: %s',
    (_key, shipped) => {
      const document = formDocument(shipped, options);
      const headings = document.blocks.filter(({ kind }) => kind === 'heading').length;
      const asked = shipped.sections.flatMap(({ questions }) =>
        questions.filter(({ kind }) => kind !== 'guidance'),
      );
      expect(headings).toBe(shipped.sections.length + asked.length);
      expect(renderHtml(prepareDocument(document))).toContain(shipped.title.slice(0, 20));
    },
  );
});
