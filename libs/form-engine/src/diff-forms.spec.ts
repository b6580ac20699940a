import { diffForms } from './diff-forms';
import type { Condition, FormDefinition, Question } from './template';
import { aForm, ask, optionsOf } from './testing/forms';

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

describe('the difference between two versions, question by question', () => {
  it('is nothing for a form and itself', () => {
    const form = aForm(ask.compliance('A1'), ask.rows('A2'), ask.grade('A3'));
    expect(diffForms(form, form)).toEqual({
      changes: [],
      comparability: { A1: comparable, A2: comparable, A3: comparable },
    });
  });

  it('names what was added and removed', () => {
    const { changes, comparability } = diffForms(aForm(ask.yesNo('A1')), aForm(ask.yesNo('A2')));
    expect(changes).toEqual([
      {
        of: 'question',
        code: 'removed',
        sectionId: 'S',
        questionId: 'A1',
        words: 'A1 removed: “Question A1”',
      },
      {
        of: 'question',
        code: 'added',
        sectionId: 'S',
        questionId: 'A2',
        words: 'A2 added: “Question A2”',
      },
    ]);
    expect(comparability).toEqual({
      A1: { comparable: false, reasons: ['Not asked any more'] },
      A2: { comparable: false, reasons: ['Not asked before'] },
    });
  });

  it('names a new wording, and compares: a change of meaning needs a new id', () => {
    const [before, after] = [ask.yesNo('A1', { text: 'Old?' }), ask.yesNo('A1', { text: 'New?' })];
    expect(said(before, after)).toEqual(['A1 reworded from “Old?” to “New?”']);
    expect(verdict(before, after)).toEqual({
      comparable: true,
      reasons: ['Reworded from “Old?” to “New?”'],
    });
  });

  it('names another kind, which does not compare', () => {
    const [before, after] = [ask.yesNo('A1'), ask.compliance('A1')];
    expect(said(before, after)).toEqual(['A1 now a standard met or not; before: yes or no']);
    expect(verdict(before, after)).toEqual({
      comparable: false,
      reasons: ['Now a standard met or not; before: yes or no'],
    });
    const kinds = [
      ask.grade('A1'),
      ask.single('A1', ['a']),
      ask.multiple('A1', ['a']),
      ask.ticks('A1', ['a']),
      ask.integer('A1'),
      ask.xOfY('A1'),
      ask.day('A1'),
      ask.text('A1'),
      ask.rows('A1'),
      ask.guidance('A1'),
    ];
    const names = kinds.map((kind) => said(kind, ask.yesNo('A1'))[0]);
    expect(names.map((words) => words?.replace('A1 now yes or no; before: ', ''))).toEqual([
      'a grade',
      'a choice of one',
      'a choice of several',
      'a tick list',
      'a whole number',
      'a number of a number',
      'a date',
      'a text',
      'a table',
      'guidance',
    ]);
  });

  it('names a changed condition in words, which does not compare', () => {
    const first = ask.yesNo('A1');
    const form = (extra: object) => aForm(first, ask.yesNo('A2', extra));
    const { changes, comparability } = diffForms(form({}), form({ showWhen: on('A1') }));
    expect(changes).toEqual([
      expect.objectContaining({
        code: 'condition-changed',
        questionId: 'A2',
        words: 'A2 shown when A1 is “Yes”; before: always',
      }),
    ]);
    expect(comparability['A2']).toMatchObject({ comparable: false });
    expect(comparability['A1']).toEqual(comparable);
    expect(changesOf(form({ showWhen: on('A1') }), form({ showWhen: on('A1', 'no') }))).toEqual([
      ['condition-changed', 'A2 shown when A1 is “No”; before: when A1 is “Yes”'],
    ]);
  });

  it('takes the order of terms, and a group of one, as no change', () => {
    const police = { agencyKind: ['police'] } as const;
    const child = { involvement: ['child'] } as const;
    const form = (showWhen: Condition) => aForm(ask.yesNo('A1', { showWhen }));
    const same = (one: Condition, two: Condition) => changesOf(form(one), form(two)).length === 0;
    expect(same({ all: [police, child] }, { all: [child, police] })).toBe(true);
    expect(same({ any: [police] }, { all: [police] })).toBe(true);
    expect(same({ all: [police, { any: [child] }] }, { all: [child, police] })).toBe(true);
    expect(same({ all: [police, child] }, { any: [police, child] })).toBe(false);
    expect(same({ all: [police, child] }, { all: [police] })).toBe(false);
    expect(same({ all: [] }, { any: [] })).toBe(false);
  });

  it('names the agencies asked, which does not compare', () => {
    const of = (...askedOf: NonNullable<Question['askedOf']>) => ask.yesNo('A1', { askedOf });
    expect(said(ask.yesNo('A1'), of('police'))).toEqual([
      'A1 asked of Police; before: every agency',
    ]);
    expect(said(of('police'), ask.yesNo('A1'))).toEqual([
      'A1 asked of every agency; before: Police',
    ]);
    expect(verdict(of('police'), of('police', 'camhs'))?.comparable).toBe(false);
    expect(said(of('police', 'camhs'), of('camhs', 'police'))).toEqual([]);
  });

  it('names changed answers, which compare while the codes are the same', () => {
    const before = ask.single('A1', ['a', 'b']);
    const added = ask.single('A1', ['a', 'b', 'c']);
    const reworded = {
      ...before,
      options: [
        { code: 'a', label: 'Ay' },
        { code: 'b', label: 'B' },
      ],
    };
    expect(said(before, added)).toEqual(['A1 answer “C” added']);
    expect(verdict(before, added)).toEqual({
      comparable: false,
      reasons: ['Answer “C” added'],
    });
    expect(said(added, before)).toEqual(['A1 answer “C” removed']);
    expect(verdict(added, before)?.comparable).toBe(false);
    expect(said(before, reworded)).toEqual(['A1 answer reworded from “A” to “Ay”']);
    expect(verdict(before, reworded)).toEqual({
      comparable: true,
      reasons: ['Answer reworded from “A” to “Ay”'],
    });
    expect(said(before, ask.single('A1', ['b', 'a']))).toEqual([
      'A1 order or special answers changed',
    ]);
    expect(verdict(before, ask.single('A1', ['b', 'a']))).toEqual(comparable);
    expect(said(before, ask.single('A1', ['a', 'b'], { other: 'b' }))).toHaveLength(1);
    expect(said(before, ask.single('A1', ['a', 'b'], { exclusive: 'b' }))).toHaveLength(1);
    expect(
      said(before, { ...before, options: [...reworded.options, ...optionsOf(['c'])] }),
    ).toEqual(['A1 answer “C” added; answer reworded from “A” to “Ay”']);
  });

  it('names changed columns and rows of a table', () => {
    const column = (id: string, kind = 'text') => ({ id, label: id.toUpperCase(), kind });
    const table = (extra: object) => ask.rows('A1', extra);
    const one = table({ columns: [column('a')] });
    const two = table({ columns: [column('a'), column('b')] });
    expect(said(one, two)).toEqual(['A1 columns changed from “A” to “A, B”']);
    expect(verdict(one, two)).toMatchObject({ comparable: true });
    expect(verdict(two, one)).toMatchObject({ comparable: false });
    expect(verdict(one, table({ columns: [column('a', 'day')] }))).toMatchObject({
      comparable: false,
    });
    const gp = { ...one, fixedRows: [{ code: 'gp', label: 'GP' }] };
    expect(said(one, gp)).toEqual(['A1 rows changed from “” to “GP”']);
    expect(verdict(one, gp)).toMatchObject({ comparable: false });
    expect(said(gp, gp)).toEqual([]);
  });

  it('names a smaller change in a few words, and compares', () => {
    const base = ask.compliance('A1');
    const rule = { whenAnswers: ['no'], maxWords: 9 };
    const small: [Partial<Question>, string][] = [
      [{ help: 'Help' }, 'help changed'],
      [{ required: false }, 'no longer required'],
      [{ evidence: rule }, 'its rule for evidence changed'],
      [{ key: { failing: ['no'] } }, 'now has a rule: key question'],
      [{ breach: { answers: ['no'], rule: 'R' } }, 'now has a rule: automatic breach'],
      [{ themes: ['voice'] }, 'its themes or domain changed'],
      [{ domain: 'voice' }, 'its themes or domain changed'],
      [{ source: 'Guidance' }, 'its source changed'],
    ];
    for (const [extra, words] of small) {
      const after = ask.compliance('A1', extra);
      expect(said(base, after)).toEqual([`A1 ${words}`]);
      expect(verdict(base, after)).toEqual(comparable);
    }
    expect(said(ask.compliance('A1', { required: false }), base)).toEqual(['A1 now required']);
    expect(said(ask.compliance('A1', { required: true }), base)).toEqual([]);
    const keyed = ask.compliance('A1', { key: { failing: ['no'] } });
    expect(said(keyed, base)).toEqual(['A1 no longer has a rule: key question']);
    expect(said(keyed, ask.compliance('A1', { key: { failing: ['partly'] } }))).toEqual([
      'A1 its rule changed: key question',
    ]);
  });

  it('names changed limits, which compare, and a changed unit, which does not', () => {
    const number = ask.integer('A1', { unitLabel: 'days' });
    for (const extra of [{ min: 1 }, { max: 5 }]) {
      const after = { ...number, ...extra };
      expect(said(number, after)).toEqual(['A1 its limits changed']);
      expect(verdict(number, after)).toEqual(comparable);
    }
    expect(said(ask.text('A1', 5), ask.text('A1', 6))).toEqual(['A1 its limits changed']);
    expect(said(ask.text('A1', 5), ask.text('A1', 5, { long: true }))).toHaveLength(1);
    expect(said(ask.rows('A1'), ask.rows('A1', { minRows: 2 }))).toEqual(['A1 its limits changed']);
    expect(said(ask.rows('A1'), ask.rows('A1', { maxRows: 9 }))).toEqual(['A1 its limits changed']);
    const weeks = ask.integer('A1', { unitLabel: 'weeks' });
    expect(said(number, weeks)).toEqual(['A1 counted in weeks; before: days']);
    expect(verdict(number, weeks)?.comparable).toBe(false);
    expect(said(number, ask.integer('A1'))).toEqual(['A1 counted in no unit; before: days']);
  });
});
