import { draftProblems } from '../draft-problems';
import type { Condition, FormDefinition, QuestionKind } from '../template';
import { aForm, ask } from '../testing/forms';
import { applyEdit } from './apply-edit';
import { dependantsOf, questionsBefore } from './condition-places';
import { describeEdit } from './describe-edit';
import { at, form, ids, questionAfter, when } from '../testing/edited';

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
