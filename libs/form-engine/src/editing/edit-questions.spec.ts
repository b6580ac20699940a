import { mostQuestions } from '../definition-schema';
import { draftProblems } from '../draft-problems';
import type { Condition, FormDefinition, Question, QuestionKind } from '../template';
import { aForm, aFormOf, ask } from '../testing/forms';
import { applyEdit } from './apply-edit';
import { dependantsOf, questionsBefore } from './condition-places';
import { describeEdit } from './describe-edit';
import type { EditOperation, QuestionAt } from './edit-operation';

const when = (question: string, answer: string | readonly string[] = 'yes') => ({
  all: [
    {
      any: [{ question, operator: 'one-of' as const, answer }, { agencyKind: ['police' as const] }],
    },
  ],
});

const form = aFormOf(
  { id: 'A', title: 'About', questions: [ask.yesNo('A1'), ask.yesNo('A2'), ask.guidance('A3')] },
  {
    id: 'B',
    title: 'Before',
    showWhen: when('A1'),
    questions: [
      ask.single('B1', ['a', 'b'], { other: 'a', showWhen: when('A2') }),
      ask.integer('B2', { showWhen: when('B1', ['a', 'b']) }),
    ],
  },
);

const at = (section: number, question: number): QuestionAt => ({ section, question });
const ids = ({ sections }: FormDefinition) =>
  sections.map(({ questions }) => questions.map(({ id }) => id).join(' '));
const after = (edit: EditOperation) => ids(applyEdit(form, edit));
const unchanged = (edit: EditOperation, before = form) => applyEdit(before, edit) === before;
const questionAfter = (edit: EditOperation, { section, question }: QuestionAt, before = form) =>
  applyEdit(before, edit).sections[section]!.questions[question]!;

describe('editing questions', () => {
  it('adds one at its place', () => {
    const question = ask.day('X1');
    expect(after({ edit: 'add-question', at: at(0, 1), question })[0]).toBe('A1 X1 A2 A3');
    expect(after({ edit: 'add-question', at: at(1, 9), question })[1]).toBe('B1 B2 X1');
    expect(unchanged({ edit: 'add-question', at: at(2, 0), question })).toBe(true);
  });

  it('adds none beyond the limit', () => {
    const questions = Array.from({ length: mostQuestions - 1 }, (_, n) => ask.yesNo(`Q${n}`));
    const add: EditOperation = { edit: 'add-question', at: at(0, 0), question: ask.day('X1') };
    const full = applyEdit(aForm(...questions), add);
    expect(full.sections[0]!.questions).toHaveLength(mostQuestions);
    expect(unchanged(add, full)).toBe(true);
  });

  it('removes one, and conditions that look at it stay to be put right', () => {
    expect(after({ edit: 'remove-question', at: at(0, 1) })).toEqual(['A1 A3', 'B1 B2']);
    expect(questionAfter({ edit: 'remove-question', at: at(0, 1) }, at(1, 0)).showWhen).toEqual(
      when('A2'),
    );
  });

  it('moves one to where it is to stand, within its section and to another', () => {
    const move = (from: QuestionAt, to: QuestionAt) => after({ edit: 'move-question', from, to });
    expect(move(at(0, 0), at(0, 2))[0]).toBe('A2 A3 A1');
    expect(move(at(0, 2), at(0, 0))[0]).toBe('A3 A1 A2');
    expect(move(at(0, 0), at(1, 1))).toEqual(['A2 A3', 'B1 A1 B2']);
    expect(move(at(1, 0), at(0, 9))).toEqual(['A1 A2 A3 B1', 'B2']);
  });

  it('sets the parts that its kind has', () => {
    const parts = {
      text: 'How many?',
      min: 1,
      max: 4,
      help: 'Count',
      options: [],
      required: false,
    };
    expect(questionAfter({ edit: 'change-question', at: at(1, 1), parts }, at(1, 1))).toEqual({
      ...{ kind: 'integer', id: 'B2', text: 'How many?', showWhen: when('B1', ['a', 'b']) },
      ...{ min: 1, max: 4, help: 'Count', required: false },
    });
    const taken = { showWhen: null, other: '', text: null, options: null };
    expect(
      questionAfter({ edit: 'change-question', at: at(1, 0), parts: taken }, at(1, 0)),
    ).toEqual(ask.single('B1', ['a', 'b']));
    const identity = { id: 'X', kind: 'day' } as never;
    expect(unchanged({ edit: 'change-question', at: at(1, 0), parts: identity })).toBe(true);
  });

  it.each<EditOperation>([
    { edit: 'remove-question', at: at(0, 3) },
    { edit: 'remove-question', at: at(2, 0) },
    { edit: 'move-question', from: at(0, 3), to: at(0, 0) },
    { edit: 'move-question', from: at(0, 0), to: at(2, 0) },
    { edit: 'move-question', from: at(0, 1), to: at(0, 1) },
    { edit: 'change-question', at: at(0, 3), parts: { text: 'x' } },
    { edit: 'change-kind', at: at(0, 3), kind: 'day' },
    { edit: 'change-kind', at: at(0, 0), kind: 'yes-no' },
    { edit: 'rename-question', at: at(0, 3), id: 'X1' },
    { edit: 'rename-question', at: at(0, 0), id: 'B1' },
    { edit: 'rename-question', at: at(0, 0), id: 'A1' },
    { edit: 'rename-question', at: at(0, 0), id: 'two words' },
    { edit: 'rename-option', at: at(1, 9), from: 'a', to: 'c' },
    { edit: 'rename-option', at: at(0, 0), from: 'yes', to: 'c' },
    { edit: 'rename-option', at: at(1, 0), from: 'x', to: 'c' },
    { edit: 'rename-option', at: at(1, 0), from: 'a', to: 'b' },
    { edit: 'rename-option', at: at(1, 0), from: 'a', to: 'two words' },
  ])('leaves the form as it is where %p fits nothing', (edit) => {
    expect(unchanged(edit)).toBe(true);
  });
});

describe('renaming', () => {
  it('a question takes the conditions that look at it along, at any depth', () => {
    const renamed = applyEdit(form, { edit: 'rename-question', at: at(0, 0), id: 'A9' });
    expect(ids(renamed)[0]).toBe('A9 A2 A3');
    expect(renamed.sections[1]!.showWhen).toEqual(when('A9'));
    expect(renamed.sections[1]!.questions[0]!.showWhen).toEqual(when('A2'));
    const second = applyEdit(form, { edit: 'rename-question', at: at(0, 1), id: 'A9' });
    expect(second.sections[1]!.questions[0]!.showWhen).toEqual(when('A9'));
    expect(second.sections[1]!.showWhen).toEqual(when('A1'));
  });

  it('the second of two questions of one id leaves the conditions with the first', () => {
    const twice = aForm(ask.yesNo('A1'), ask.day('A1'), ask.yesNo('A2', { showWhen: when('A1') }));
    const renamed = applyEdit(twice, { edit: 'rename-question', at: at(0, 1), id: 'A9' });
    expect(ids(renamed)).toEqual(['A1 A9 A2']);
    expect(renamed.sections[0]!.questions[2]!.showWhen).toEqual(when('A1'));
    const first = applyEdit(twice, { edit: 'rename-question', at: at(0, 0), id: 'A9' });
    expect(first.sections[0]!.questions[2]!.showWhen).toEqual(when('A9'));
  });

  it('an answer takes conditions and rules that name it along', () => {
    const rules = {
      ...{ other: 'a', exclusive: 'b', breach: { answers: ['a'], rule: 'A rule' } },
      evidence: { whenAnswers: ['a', 'b'], maxWords: 50 },
      key: { failing: ['a'], requires: ['b', 'a'] },
    };
    const ruled = aForm(
      ask.multiple('A1', ['a', 'b'], rules),
      ask.multiple('A2', ['a', 'b'], rules),
      ask.yesNo('A3', { showWhen: when('A1', ['a', 'b']) }),
      ask.yesNo('A4', { showWhen: when('A2', 'a') }),
      ask.yesNo('A5', {
        showWhen: {
          any: [
            { question: 'A1', operator: 'equals', answer: 'a' },
            { question: 'A1', operator: 'at-least', answer: 1 },
            { question: 'A1', operator: 'answered' },
          ],
        },
      }),
    );
    const edit = { edit: 'rename-option', at: at(0, 0), from: 'a', to: 'c' } as const;
    const [one, two, three, four, five] = applyEdit(ruled, edit).sections[0]!.questions;
    expect(one).toEqual({
      ...ask.multiple('A1', ['a', 'b'], rules),
      options: [
        { code: 'c', label: 'A' },
        { code: 'b', label: 'B' },
      ],
      ...{ other: 'c', exclusive: 'b', breach: { answers: ['c'], rule: 'A rule' } },
      evidence: { whenAnswers: ['c', 'b'], maxWords: 50 },
      key: { failing: ['c'], requires: ['b', 'c'] },
    });
    expect(two).toEqual(ruled.sections[0]!.questions[1]);
    expect(three!.showWhen).toEqual(when('A1', ['c', 'b']));
    expect(four!.showWhen).toEqual(when('A2', 'a'));
    expect(five!.showWhen).toEqual({
      any: [
        { question: 'A1', operator: 'equals', answer: 'c' },
        { question: 'A1', operator: 'at-least', answer: 1 },
        { question: 'A1', operator: 'answered' },
      ],
    });
  });

  it('an answer of a question without rules adds none', () => {
    const plain = aForm(ask.single('A1', ['a', 'b'], { key: { failing: ['a'] } }));
    const edit = { edit: 'rename-option', at: at(0, 0), from: 'b', to: 'c' } as const;
    expect(questionAfter(edit, at(0, 0), plain)).toEqual({
      ...ask.single('A1', ['a', 'b'], { key: { failing: ['a'] } }),
      options: [
        { code: 'a', label: 'A' },
        { code: 'c', label: 'B' },
      ],
    });
  });
});

describe('changing the kind', () => {
  const base = {
    ...{ text: 'Was it done?', help: 'Look at the plan', askedOf: ['police' as const] },
    ...{ showWhen: when('Z'), themes: ['t'], source: 'S1', required: false },
  };
  const asKind = (question: Question, kind: QuestionKind) =>
    questionAfter({ edit: 'change-kind', at: at(0, 0), kind }, at(0, 0), aForm(question));

  it('keeps words, conditions, agencies and tags, and what both kinds have', () => {
    expect(asKind(ask.yesNo('A1', base), 'compliance')).toEqual({
      ...{ kind: 'compliance', id: 'A1', ...base },
    });
    const options = [{ code: 'a', label: 'A' }];
    expect(asKind({ kind: 'single', id: 'A1', ...base, options, other: 'a' }, 'multiple')).toEqual({
      ...{ kind: 'multiple', id: 'A1', ...base, options, other: 'a' },
    });
  });

  it('gives what the new kind must have, and drops what it has not', () => {
    expect(asKind(ask.text('A1', 9, { long: true }), 'grade')).toEqual({
      ...{ kind: 'grade', id: 'A1', text: 'Question A1', scale: 'grades' },
    });
    expect(asKind(ask.rows('A1'), 'text')).toEqual(ask.text('A1', 80));
    expect(asKind(ask.integer('A1', { min: 2, max: 9 }), 'x-of-y')).toEqual({
      ...ask.xOfY('A1'),
      max: 9,
    });
  });

  it('keeps of the rules what the new kind can answer', () => {
    const ruled = ask.compliance('A1', {
      key: { failing: ['no', 'partly'] },
      breach: { answers: ['no'], rule: 'A rule' },
      evidence: { whenAnswers: ['no', 'partly'], maxWords: 50 },
    });
    expect(asKind(ruled, 'yes-no')).toEqual(
      ask.yesNo('A1', {
        key: { failing: ['no'] },
        breach: { answers: ['no'], rule: 'A rule' },
        evidence: { whenAnswers: ['no'], maxWords: 50 },
      }),
    );
    expect(asKind(ruled, 'day')).toEqual({
      ...{ kind: 'day', id: 'A1', text: 'Question A1' },
      evidence: { whenAnswers: [], maxWords: 50 },
    });
  });

  it('keeps what a list requires where the new kind is a list', () => {
    const key = { failing: [], requires: ['a', 'gone'] };
    const ticks = ask.ticks('A1', ['a', 'b'], { key });
    expect(asKind(ticks, 'multiple').key).toEqual({ failing: [], requires: ['a'] });
    expect(asKind(ask.multiple('A1', ['a'], { key }), 'ticks').key).toEqual({
      ...{ failing: [], requires: ['a'] },
    });
    expect(asKind(ticks, 'single')).not.toHaveProperty('key');
  });
});

describe('a rule for when a question must be answered', () => {
  const rule = (question: string, answer: string): Condition => ({
    any: [{ all: [{ question, operator: 'one-of', answer: [answer, 'b'] }] }],
  });
  const ruled = aForm(
    ask.single('A1', ['a', 'b']),
    ask.text('A2', 5, { requiredWhen: rule('A1', 'a'), showWhen: { all: [{ agencyKind: [] }] } }),
  );
  const second = (changed: FormDefinition) => changed.sections[0]?.questions[1];

  it('goes when its question becomes guidance, and stays with any other kind', () => {
    const as = (kind: QuestionKind) =>
      second(applyEdit(ruled, { edit: 'change-kind', at: at(0, 1), kind }));
    expect(as('guidance')).not.toHaveProperty('requiredWhen');
    expect(as('day')?.requiredWhen).toEqual(rule('A1', 'a'));
  });

  it('follows a question and an answer that get other names, and counts as looking at it', () => {
    const renamed = applyEdit(ruled, { edit: 'rename-question', at: at(0, 0), id: 'Z' });
    expect(second(renamed)?.requiredWhen).toEqual(rule('Z', 'a'));
    const recoded = applyEdit(ruled, { edit: 'rename-option', at: at(0, 0), from: 'a', to: 'x' });
    expect(second(recoded)?.requiredWhen).toEqual(rule('A1', 'x'));
    expect(second(recoded)?.showWhen).toEqual({ all: [{ agencyKind: [] }] });
    expect(dependantsOf(ruled, 'A1').questionIds).toEqual(['A2']);
  });

  it('stays as it is when a question moves or goes, which is told as a problem', () => {
    const codes = (changed: FormDefinition) => draftProblems(changed).map(({ code }) => code);
    const moved = applyEdit(ruled, { edit: 'move-question', from: at(0, 0), to: at(0, 1) });
    expect(codes(moved)).toContain('condition-later-question');
    const removed = applyEdit(ruled, { edit: 'remove-question', at: at(0, 0) });
    expect(codes(removed)).toContain('condition-unknown-question');
  });

  it('is set and taken away like any part', () => {
    const parts = { required: false, requiredWhen: null };
    const edit = { edit: 'change-question' as const, at: at(0, 1), parts };
    expect(second(applyEdit(ruled, edit))).not.toHaveProperty('requiredWhen');
    expect(describeEdit(ruled, edit)).toBe('change the requirement of A2');
  });
});

describe('what conditions may look at', () => {
  it('are the questions before that have an answer to compare', () => {
    const before = (section: number, question?: number) =>
      questionsBefore(form, { section, question }).map(({ id }) => id);
    expect(before(0, 0)).toEqual([]);
    expect(before(0, 2)).toEqual(['A1', 'A2']);
    expect(before(1)).toEqual(['A1', 'A2']);
    expect(before(1, 1)).toEqual(['A1', 'A2', 'B1']);
    expect(before(9)).toEqual(['A1', 'A2', 'B1', 'B2']);
  });

  it('and what hangs on a question is told', () => {
    expect(dependantsOf(form, 'A1')).toEqual({ sectionIds: ['B'], questionIds: [] });
    expect(dependantsOf(form, 'A2')).toEqual({ sectionIds: [], questionIds: ['B1'] });
    expect(dependantsOf(form, 'A3')).toEqual({ sectionIds: [], questionIds: [] });
  });
});
