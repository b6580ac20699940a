import { draftProblems } from './draft-problems';
import { parseDefinition } from './parse-definition';
import { parseDraft, readDraft } from './parse-draft';
import type { FormDefinition } from './template';
import { aForm, aFormOf, ask } from './testing/forms';
import { validateDefinition } from './validate-definition';

const when = (question: string) => ({ all: [{ question, operator: 'answered' as const }] });
const sound = aForm(ask.yesNo('A1'), ask.grade('A2'));

describe('the problems of a draft', () => {
  it('are none for a form that can be published', () => {
    expect(draftProblems(sound)).toEqual([]);
  });

  it('name each text that is missing, with its section and question', () => {
    const blank = aFormOf(
      { id: 'A', title: ' ', questions: [ask.yesNo('A1', { text: '', help: '\n' })] },
      { id: 'B', title: 'B', questions: [ask.single('B1', ['a'])] },
    );
    const [section] = blank.sections.slice(1);
    const unlabelled = { ...section!.questions[0]!, options: [{ code: 'a', label: '' }] };
    const form: FormDefinition = {
      ...{ ...blank, title: '' },
      sections: [blank.sections[0]!, { ...section!, questions: [unlabelled] }],
      scales: { one: { label: '', points: [{ code: 'x', label: 'X', descriptor: ' ' }] } },
    };
    const error = { code: 'blank', severity: 'error' };
    const inA = { sectionId: 'A', questionId: 'A1' };
    const blanks = draftProblems(form).filter(({ code }) => code === 'blank');
    expect(blanks).toEqual([
      { ...error, place: 'title', message: 'The title is missing' },
      { ...error, place: 'scales.one.label', message: 'A label is missing' },
      { ...error, place: 'scales.one.points[0].descriptor', message: 'A descriptor is missing' },
      { ...error, place: 'sections[0].title', message: 'The title is missing', sectionId: 'A' },
      {
        ...{ ...error, ...inA, place: 'sections[0].questions[0].text' },
        message: 'The question’s text is missing',
      },
      {
        ...{ ...error, ...inA, place: 'sections[0].questions[0].help' },
        message: 'The help text is missing',
      },
      {
        ...{ ...error, sectionId: 'B', questionId: 'B1' },
        ...{ place: 'sections[1].questions[0].options[0].label', message: 'A label is missing' },
      },
    ]);
  });

  it('name parts of rules that are missing', () => {
    const form = aForm(
      ask.yesNo('A1', {
        evidence: { whenAnswers: [], maxWords: 5, prompt: '' },
        breach: { answers: ['no'], rule: '' },
        source: '',
      }),
      ask.integer('A2', { unitLabel: '' }),
    );
    const section = { ...form.sections[0]!, intro: '' };
    const points = [{ code: 'x', label: 'X', evidenceNeeded: '' }];
    const scales = { grades: { label: 'Grades', points } };
    const messages = draftProblems({ ...form, sections: [section], scales })
      .filter(({ code }) => code === 'blank')
      .map(({ message }) => message);
    expect(messages).toEqual([
      'The evidence a grade needs is missing',
      'The prompt for evidence is missing',
      'The rule in words is missing',
      'The source is missing',
      'The unit is missing',
      'The introduction is missing',
    ]);
  });

  it('say where something has no shape at all', () => {
    const odd = { ...sound, title: 5 } as unknown as FormDefinition;
    expect(draftProblems(odd)[0]).toMatchObject({ code: 'shape', message: 'title must be text' });
  });

  it('go on with what makes no sense', () => {
    const form = aForm(ask.yesNo('A1', { text: '' }), ask.yesNo('A1'));
    expect(draftProblems(form).slice(1)).toEqual(validateDefinition(form));
    expect(draftProblems(form).map(({ code }) => code)).toContain('duplicate-id');
  });
});

describe('taking a draft', () => {
  const blank = aForm(ask.yesNo('A1', { text: '' }), ask.yesNo('A1'));

  it('allows blank texts and what makes no sense, which publishing does not', () => {
    expect(parseDraft(blank)).toEqual({ ok: true, form: blank });
    expect(parseDefinition(blank).ok).toBe(false);
    expect(parseDraft({ ...blank, title: ' ', key: 'a b' })).toMatchObject({
      problems: [{ place: 'key', code: 'shape' }],
    });
  });

  it('takes hidden characters out of every text and leaves the rest', () => {
    const parsed = parseDraft({
      ...aForm(ask.integer('A1', { text: 'a\u202eb\r\nc', min: 2, required: false })),
      title: 'T\u0000',
    });
    const form = { ...aForm(ask.integer('A1', { text: 'ab\nc', min: 2, required: false })) };
    expect(parsed).toEqual({ ok: true, form: { ...form, title: 'T' } });
  });

  it.each([
    [null, '', /must be an object/],
    [{ ...sound, schemaVersion: 7 }, 'schemaVersion', /version 7/],
    [{ ...sound, colour: 'red' }, 'colour', /is not known here/],
    [
      aForm(...Array.from({ length: 2001 }, (_, n) => ask.yesNo(`Q${n}`))),
      ...(['sections', /2001 questions/] as const),
    ],
  ])('refuses %#, naming the place', (json, place, words) => {
    const parsed = parseDraft(json);
    expect(parsed).toMatchObject({ ok: false, problems: [{ place }] });
    expect(!parsed.ok && parsed.problems[0]?.message).toMatch(words);
  });
});

describe('reading a draft from a file', () => {
  const read = (form: unknown) => readDraft(JSON.stringify(form));

  it('takes it as it stands there, finished or not', () => {
    expect(read(sound)).toEqual({ ok: true, form: sound });
    const unfinished = aForm(ask.yesNo('A1', { text: '' }), ask.single('A2', []));
    expect(read(unfinished)).toEqual({ ok: true, form: unfinished });
  });

  it.each([
    ['{', 'not-json'],
    [JSON.stringify({ ...sound, title: 'a\u0007' }), 'hidden-characters'],
    [JSON.stringify(aForm(ask.yesNo('A1'), ask.day('A1'))), 'duplicate-id'],
    [JSON.stringify(aForm(ask.yesNo('constructor'))), 'reserved-id'],
    [
      JSON.stringify(
        aForm(ask.yesNo('A1', { showWhen: when('A2') }), ask.yesNo('A2', { showWhen: when('A1') })),
      ),
      'condition-cycle',
    ],
  ])('refuses %s', (text, code) => {
    const parsed = readDraft(text);
    expect(parsed).toMatchObject({ ok: false, problems: [{ code, severity: 'error' }] });
    expect(!parsed.ok && parsed.problems).toHaveLength(1);
  });
});
