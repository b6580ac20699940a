import { operatorsFor } from './condition-problems';
import type { Clause, ClauseOperator, ClauseValue, Condition, Question } from './template';
import { aForm, aFormOf, ask } from './testing/forms';
import { validateDefinition } from './validate-definition';

const errorsOf = (form: Parameters<typeof validateDefinition>[0]) =>
  validateDefinition(form).filter(({ severity }) => severity === 'error');

/** Problems of a condition on a question that follows this one. */
function about(question: Question, condition: Condition) {
  return errorsOf(aForm(question, ask.yesNo('next', { showWhen: condition })));
}

/** The only problem with comparing this question, as "code: message"; undefined where none. */
function compare(question: Question, operator: ClauseOperator, answer?: ClauseValue) {
  const clause: Clause = { question: question.id, operator, answer };
  const found = about(question, { all: [clause] });
  expect(found.length).toBeLessThan(2);
  return found[0] && `${found[0].code}: ${found[0].message}`;
}

const choice = ask.single('A1', ['a', 'b']);

describe('conditions on questions', () => {
  it('refuse a question the form does not have, and say where', () => {
    const condition: Condition = {
      any: [{ agencyKind: ['police'] }, { all: [{ question: 'Z9', operator: 'answered' }] }],
    };
    expect(about(choice, condition)).toEqual([
      {
        code: 'condition-unknown-question',
        severity: 'error',
        place: 'sections[0].questions[1].showWhen.any[1].all[0]',
        sectionId: 'S',
        questionId: 'next',
        message: 'The condition looks at “Z9”, which is not in this form',
      },
    ]);
  });

  it('refuse a question that comes later', () => {
    const form = aForm(
      ask.yesNo('A1', { showWhen: { all: [{ question: 'A2', operator: 'answered' }] } }),
      ask.yesNo('A2'),
    );
    expect(errorsOf(form)).toEqual([
      expect.objectContaining({
        code: 'condition-later-question',
        questionId: 'A1',
        message: 'The condition looks at A2, which does not come before it',
      }),
    ]);
  });

  it('refuse for a section what stands in the section or after it', () => {
    const on = (question: string): Condition => ({ all: [{ question, operator: 'answered' }] });
    const form = aFormOf(
      { id: 'A', title: 'A', questions: [ask.yesNo('A1')] },
      { id: 'B', title: 'B', showWhen: on('A1'), questions: [ask.yesNo('B1')] },
      { id: 'C', title: 'C', showWhen: on('C1'), questions: [ask.yesNo('C1')] },
    );
    expect(errorsOf(form).map(({ code, place, sectionId }) => [code, place, sectionId])).toEqual([
      ['condition-later-question', 'sections[2].showWhen.all[0]', 'C'],
      ['condition-cycle', 'sections[2].questions[0].showWhen', 'C'],
    ]);
  });

  it('refuse guidance, which has no answer', () => {
    expect(compare(ask.guidance('A1'), 'answered')).toBe(
      'condition-guidance: A1 is guidance and has no answer to look at',
    );
  });

  it('refuse an empty condition, group or list', () => {
    const empty = { code: 'condition-empty', message: 'The condition says nothing' };
    expect(about(choice, { all: [] })[0]).toMatchObject(empty);
    expect(about(choice, { any: [] })[0]).toMatchObject(empty);
    expect(about(choice, { any: [{ all: [] }] })[0]).toMatchObject({
      ...empty,
      place: 'sections[0].questions[1].showWhen.any[0]',
    });
    const names = { code: 'condition-empty', message: 'The condition names nothing to look for' };
    expect(about(choice, { all: [{ agencyKind: [] }] })[0]).toMatchObject(names);
    expect(about(choice, { all: [{ involvement: [] }] })[0]).toMatchObject(names);
    expect(about(choice, { all: [{ involvement: ['child'] }] })).toEqual([]);
  });
});

describe('operators', () => {
  it('fit the kind of question', () => {
    const list = (question: Question) => [...operatorsFor(question)].sort().join(' ');
    expect(list(ask.guidance('A'))).toBe('');
    expect(list(ask.text('A'))).toBe('answered not-answered');
    expect(list(ask.day('A'))).toBe('answered not-answered');
    expect(list(ask.rows('A'))).toBe('answered at-least at-most not-answered');
    expect(list(ask.xOfY('A'))).toBe('answered at-least at-most not-answered');
    const sized = 'answered at-least at-most equals not-answered not-equals';
    expect(list(ask.integer('A'))).toBe(sized);
    const chosen = 'answered equals none-of not-answered not-equals one-of';
    for (const question of [ask.compliance('A'), ask.yesNo('A'), choice]) {
      expect(list(question)).toBe(chosen);
    }
    const every = 'answered at-least at-most equals none-of not-answered not-equals one-of';
    expect(list(ask.grade('A'))).toBe(every);
    expect(list(ask.multiple('A', ['a']))).toBe(every);
    expect(list(ask.ticks('A', ['a']))).toBe(every);
  });

  it('are refused where they do not', () => {
    expect(compare(choice, 'at-least', 3)).toBe(
      'condition-operator: “at-least” cannot be asked of A1',
    );
    expect(compare(ask.text('A1'), 'equals', 'x')).toMatch('condition-operator');
    expect(compare(ask.day('A1'), 'at-most', -4)).toMatch('condition-operator');
    expect(compare(ask.day('A1'), 'answered')).toBeUndefined();
  });

  it('have an answer to compare with, of the right kind', () => {
    expect(compare(choice, 'equals', 'a')).toBeUndefined();
    expect(compare(choice, 'one-of', ['a', 'b'])).toBeUndefined();
    expect(compare(choice, 'answered')).toBeUndefined();
    expect(compare(choice, 'not-answered')).toBeUndefined();
    expect(compare(choice, 'equals')).toBe(
      'condition-answer: The condition does not say which answer',
    );
    expect(compare(choice, 'equals', ['a'])).toBe(
      'condition-answer: The condition must name one answer',
    );
    const list = 'condition-answer: The condition must list at least one answer';
    expect(compare(choice, 'one-of', 'a')).toBe(list);
    expect(compare(choice, 'none-of', [])).toBe(list);
    expect(compare(choice, 'answered', 'a')).toBe(
      'condition-answer: The condition needs no answer to compare with',
    );
  });

  it('name answers the question has', () => {
    expect(compare(choice, 'not-equals', 'z')).toBe('condition-answer: A1 has no answer “z”');
    expect(compare(choice, 'one-of', ['a', 'z'])).toBe('condition-answer: A1 has no answer “z”');
    expect(compare(ask.grade('A1'), 'at-least', 'G')).toBeUndefined();
    expect(compare(ask.grade('A1'), 'at-least', 3)).toBe('condition-answer: A1 has no answer “3”');
    expect(compare(ask.compliance('A1'), 'equals', 'na')).toBeUndefined();
  });

  it('compare numbers with numbers', () => {
    const number = 'condition-answer: The condition must compare with a number';
    expect(compare(ask.integer('A1'), 'at-least', 3)).toBeUndefined();
    expect(compare(ask.integer('A1'), 'equals', '3')).toBe(number);
    expect(compare(ask.rows('A1'), 'at-least', 1)).toBeUndefined();
    expect(compare(ask.ticks('A1', ['a', 'b']), 'at-least', 'a')).toBe(number);
    expect(compare(ask.ticks('A1', ['a', 'b']), 'at-least', 2)).toBeUndefined();
  });

  it('compare an attribute of the unit with anything, but with something', () => {
    const unit = (operator: ClauseOperator, answer?: ClauseValue) =>
      about(choice, { all: [{ unit: 'stratum', operator, answer }] }).map(({ code }) => code);
    expect(unit('equals', 'whatever')).toEqual([]);
    expect(unit('at-least', 3)).toEqual([]);
    expect(unit('one-of', ['x'])).toEqual([]);
    expect(unit('answered')).toEqual([]);
    expect(unit('equals')).toEqual(['condition-answer']);
    expect(unit('one-of', 'x')).toEqual(['condition-answer']);
  });
});

describe('conditions that go in a circle', () => {
  const on = (...ids: readonly string[]): Condition => ({
    any: ids.map((question) => ({ question, operator: 'answered' })),
  });
  const circles = (form: Parameters<typeof validateDefinition>[0]) =>
    validateDefinition(form).filter(({ code }) => code === 'condition-cycle');

  it('are told once, with the way round', () => {
    const form = aForm(
      ask.yesNo('A0'),
      ask.yesNo('A1', { showWhen: on('A0', 'A3') }),
      ask.yesNo('A2', { showWhen: on('A1') }),
      ask.yesNo('A3', { showWhen: on('A2') }),
      ask.yesNo('A4', { showWhen: on('A3') }),
    );
    expect(circles(form)).toEqual([
      {
        code: 'condition-cycle',
        severity: 'error',
        place: 'sections[0].questions[1].showWhen',
        sectionId: 'S',
        questionId: 'A1',
        message: 'The conditions go in a circle: A1 → A3 → A2 → A1',
      },
    ]);
  });

  it('are found for a question that looks at itself', () => {
    const [problem] = circles(aForm(ask.yesNo('A1', { showWhen: on('A1') })));
    expect(problem?.message).toBe('The conditions go in a circle: A1 → A1');
  });

  it('are told the shortest way, and each of two', () => {
    const form = aForm(
      ask.yesNo('A1', { showWhen: on('A2', 'A3') }),
      ask.yesNo('A2', { showWhen: on('A3') }),
      ask.yesNo('A3', { showWhen: on('A1') }),
      ask.yesNo('B1', { showWhen: on('B2') }),
      ask.yesNo('B2', { showWhen: on('B1') }),
    );
    expect(circles(form).map(({ message }) => message)).toEqual([
      'The conditions go in a circle: A1 → A3 → A1',
      'The conditions go in a circle: A2 → A3 → A1 → A2',
      'The conditions go in a circle: B1 → B2 → B1',
    ]);
  });

  it('are found through the condition of a section', () => {
    const form = aFormOf(
      { id: 'A', title: 'A', questions: [ask.yesNo('A1', { showWhen: on('B1') })] },
      { id: 'B', title: 'B', showWhen: on('A1'), questions: [ask.yesNo('B1')] },
    );
    expect(circles(form)).toHaveLength(1);
  });

  it('are told twenty at a time, and found in a long form in good time', () => {
    const pairs = Array.from({ length: 60 }, (_, n) => [
      ask.yesNo(`A${n}`, { showWhen: on(`B${n}`) }),
      ask.yesNo(`B${n}`, { showWhen: on(`A${n}`) }),
    ]).flat();
    expect(circles(aForm(...pairs))).toHaveLength(20);
    const ring = Array.from({ length: 2000 }, (_, n) =>
      ask.yesNo(`Q${n}`, { showWhen: on(`Q${(n + 1) % 2000}`) }),
    );
    expect(circles(aForm(...ring))).toHaveLength(1);
  });

  it('are not seen where conditions only look back', () => {
    const chain = Array.from({ length: 300 }, (_, n) =>
      ask.yesNo(`Q${n}`, n === 0 ? {} : { showWhen: on(`Q${n - 1}`) }),
    );
    expect(validateDefinition(aForm(ask.grade('G'), ...chain))).toEqual([]);
  });
});
