import { diffForms } from './diff-forms';
import type { Condition, FormDefinition, Question } from './template';
import { aForm, aFormOf, ask, fourGrades } from './testing/forms';

const on = (question: string, answer = 'yes'): Condition => ({
  all: [{ question, operator: 'equals', answer }],
});

/** What is said when a question becomes another. */
function said(before: Question, after: Question): string[] {
  return changesOf(aForm(before), aForm(after)).map(([, words]) => words ?? '');
}

const changesOf = (before: FormDefinition, after: FormDefinition) =>
  diffForms(before, after).changes.map(({ code, words }) => [code, words] as const);

/** Whether the question compares, and why or why not, when it becomes another. */
function verdict(before: Question, after: Question) {
  return diffForms(aForm(before), aForm(after)).comparability[after.id];
}

const comparable = { comparable: true, reasons: [] };

describe('the difference between two scales', () => {
  const form = (points = fourGrades.points, label = fourGrades.label): FormDefinition => ({
    ...aForm(ask.grade('N2')),
    scales: { grades: { label, points } },
  });
  const [best, ...rest] = fourGrades.points;
  const first = best ?? { code: '', label: '' };

  it('does not compare where the grades are not the same', () => {
    const { changes, comparability } = diffForms(form(), form(rest));
    expect(changes.map(({ code }) => code)).toEqual(['scales-changed', 'scale-changed']);
    expect(changes[0]?.words).toBe('Scale “Four grades” changed');
    expect(changes[1]?.words).toMatch(/^N2 scale changed from “Outstanding, Good, .+” to “Good, /);
    expect(comparability['N2']?.comparable).toBe(false);
    const renamed = [{ ...first, label: 'Excellent' }, ...rest];
    expect(diffForms(form(), form(renamed)).comparability['N2']?.comparable).toBe(false);
    const outside = [{ ...first, outsideScale: true }, ...rest];
    expect(diffForms(form(), form(outside)).comparability['N2']?.comparable).toBe(false);
  });

  it('compares with care where only the descriptors are not the same', () => {
    for (const change of [{ descriptor: 'Other words' }, { evidenceNeeded: 'Two items' }]) {
      const { changes, comparability } = diffForms(
        form(),
        form([{ ...first, ...change }, ...rest]),
      );
      expect(changes.map(({ code }) => code)).toEqual(['scales-changed', 'descriptors-changed']);
      expect(comparability['N2']).toEqual({
        comparable: true,
        reasons: ['The words that describe its grades changed'],
      });
    }
  });

  it('compares where only the name is not the same', () => {
    const { changes, comparability } = diffForms(form(), form(undefined, 'Ofsted’s four'));
    expect(changes.map(({ code }) => code)).toEqual(['scales-changed', 'scale-renamed']);
    expect(comparability['N2']).toEqual(comparable);
    const moved = {
      ...aForm(ask.grade('N2', { scale: 'four' })),
      scales: { four: fourGrades },
    };
    expect(changesOf(form(), moved)).toEqual([
      ['scales-changed', 'Scale “Four grades” removed'],
      ['scales-changed', 'Scale “Four grades” added'],
      ['scale-renamed', 'N2 its scale has another name'],
    ]);
  });

  it('does not compare where the grade measures something else', () => {
    const after = ask.grade('N2', { measures: 'own-practice' });
    expect(said(ask.grade('N2'), after)).toEqual(['N2 what its grade measures changed']);
    expect(verdict(ask.grade('N2'), after)?.comparable).toBe(false);
  });
});

describe('the difference in order', () => {
  const inOrder = (...ids: readonly string[]) => aForm(...ids.map((id) => ask.yesNo(id)));

  it('names the fewest questions that moved within their section', () => {
    expect(changesOf(inOrder('A', 'B', 'C', 'D'), inOrder('D', 'A', 'B', 'C'))).toEqual([
      ['moved', 'D moved within “Section”'],
    ]);
    expect(changesOf(inOrder('A', 'B', 'C', 'D'), inOrder('A', 'C', 'D', 'B'))).toEqual([
      ['moved', 'B moved within “Section”'],
    ]);
    expect(changesOf(inOrder('A', 'B', 'C'), inOrder('C', 'B', 'A'))).toHaveLength(2);
  });

  it('takes nothing as moved where questions come or go around it', () => {
    const codes = changesOf(inOrder('A', 'B', 'C'), inOrder('X', 'A', 'C', 'Y')).map(
      ([code]) => code,
    );
    expect(codes).toEqual(['removed', 'added', 'added']);
  });

  it('names a question that moved to another section, and compares', () => {
    const form = (first: readonly string[], second: readonly string[]) =>
      aFormOf(
        { id: 'A', title: 'One', questions: first.map((id) => ask.yesNo(id)) },
        { id: 'B', title: 'Two', questions: second.map((id) => ask.yesNo(id)) },
      );
    const { changes, comparability } = diffForms(
      form(['Q1', 'Q2'], ['Q3']),
      form(['Q1'], ['Q3', 'Q2']),
    );
    expect(changes).toEqual([
      {
        of: 'question',
        code: 'moved',
        sectionId: 'B',
        questionId: 'Q2',
        words: 'Q2 moved from “One” to “Two”',
      },
    ]);
    expect(comparability['Q2']).toEqual(comparable);
  });
});

describe('the difference between sections', () => {
  const section = (id: string, extra: object = {}) => ({
    id,
    title: `Section ${id}`,
    questions: [ask.yesNo(`${id}1`)],
    ...extra,
  });
  const words = (before: FormDefinition, after: FormDefinition) =>
    diffForms(before, after)
      .changes.filter((change) => change.of === 'section')
      .map((change) => [change.code, change.sectionId, change.words]);

  it('names sections added, removed and moved', () => {
    const before = aFormOf(section('A'), section('B'), section('C'));
    expect(words(before, aFormOf(section('A'), section('C'), section('D')))).toEqual([
      ['removed', 'B', 'Section “Section B” removed'],
      ['added', 'D', 'Section “Section D” added'],
    ]);
    expect(words(before, aFormOf(section('C'), section('A'), section('B')))).toEqual([
      ['moved', 'C', 'Section “Section C” moved'],
    ]);
  });

  it('names another title and introduction, which change no comparison', () => {
    const after = aFormOf(section('A', { title: 'New', intro: 'Hello' }));
    expect(words(aFormOf(section('A')), after)).toEqual([
      ['reworded', 'A', 'Section “New” renamed; before: “Section A”'],
      ['intro-changed', 'A', 'Section “New” has another introduction'],
    ]);
    expect(diffForms(aFormOf(section('A')), after).comparability['A1']).toEqual(comparable);
  });

  it('names another condition and audience, for which its questions do not compare', () => {
    const before = aFormOf(section('A'), section('B'));
    const shown = aFormOf(section('A'), section('B', { showWhen: on('A1') }));
    expect(words(before, shown)).toEqual([
      ['condition-changed', 'B', 'Section “Section B” shown when A1 is “Yes”; before: always'],
    ]);
    expect(diffForms(before, shown).comparability).toEqual({
      A1: comparable,
      B1: { comparable: false, reasons: ['Its section is shown in other cases'] },
    });
    expect(words(shown, before)[0]?.[2]).toContain('shown always; before: when A1 is “Yes”');
    const asked = aFormOf(section('A'), section('B', { askedOf: ['police', 'camhs'] }));
    expect(words(before, asked)).toEqual([
      [
        'agencies-changed',
        'B',
        'Section “Section B” asked of Police or Child and adolescent mental health; ' +
          'before: every agency',
      ],
    ]);
    expect(diffForms(before, asked).comparability['B1']).toEqual({
      comparable: false,
      reasons: ['Its section is asked of other agencies'],
    });
    const turned = aFormOf(section('A'), section('B', { askedOf: ['camhs', 'police'] }));
    expect(diffForms(asked, turned).changes).toEqual([]);
    expect(diffForms(asked, turned).comparability['B1']).toEqual(comparable);
  });

  it('does not compare a question that hangs on one that does not', () => {
    const before = aForm(
      ask.single('A1', ['yes', 'no']),
      ask.yesNo('A2', { showWhen: on('A1') }),
      ask.yesNo('A3', { showWhen: { all: [...clauses('A2'), ...clauses('A2')] } }),
      ask.yesNo('A4'),
    );
    const [section0] = before.sections;
    const [, ...others] = section0?.questions ?? [];
    const after = aForm(ask.single('A1', ['yes', 'no', 'unsure']), ...others);
    expect(diffForms(before, after).comparability).toMatchObject({
      A1: { comparable: false },
      A2: { comparable: false, reasons: ['It hangs on A1, which is not comparable'] },
      A3: { comparable: false, reasons: ['It hangs on A2, which is not comparable'] },
      A4: comparable,
    });
  });
});

function clauses(question: string) {
  return [{ question, operator: 'equals', answer: 'yes' } as const];
}

describe('the difference between forms as a whole', () => {
  const form = aForm(ask.yesNo('A1'));
  const change = (extra: Partial<FormDefinition>) => changesOf(form, { ...form, ...extra });

  it('names title, introduction, purpose, settings and scales', () => {
    expect(change({ title: 'New' })).toEqual([
      ['title-changed', 'Title changed from “Test form” to “New”'],
    ]);
    expect(change({ intro: 'Hello' })).toEqual([['intro-changed', 'The introduction changed']]);
    expect(change({ unit: 'agency' })).toEqual([['unit-changed', 'What the form is for changed']]);
    expect(change({ key: 'other' })).toEqual([['unit-changed', 'What the form is for changed']]);
    expect(change({ settings: { goodNeedsMet: 0.6 } })).toEqual([
      ['settings-changed', 'The settings of the checks changed'],
    ]);
    expect(change({ scales: {} })).toEqual([['scales-changed', 'Scale “Four grades” removed']]);
    expect(diffForms(form, { ...form, title: 'New' }).changes[0]).toEqual({
      of: 'form',
      code: 'title-changed',
      words: 'Title changed from “Test form” to “New”',
    });
  });
});
