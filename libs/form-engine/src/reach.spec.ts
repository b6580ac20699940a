import type { ClauseOperator, ClauseValue, Condition, ConditionTerm, Question } from './template';
import { aForm, aFormOf, ask } from './testing/forms';
import { validateDefinition } from './validate-definition';

const reach = (form: Parameters<typeof validateDefinition>[0]) =>
  validateDefinition(form).filter(({ code }) =>
    ['dead-question', 'asked-of-nobody'].includes(code),
  );

const say = (question: string, operator: ClauseOperator, answer?: ClauseValue): ConditionTerm => ({
  question,
  operator,
  answer,
});

/** Whether a question with this condition, after these, can ever show. */
function isAlive(condition: Condition, ...before: readonly Question[]): boolean {
  const found = reach(aForm(...before, ask.yesNo('next', { showWhen: condition })));
  expect(found.every(({ questionId }) => questionId === 'next')).toBe(true);
  return found.length === 0;
}

const both = (...all: readonly ConditionTerm[]): Condition => ({ all });

describe('a question that is asked of nobody', () => {
  it('is one that names no agency, or none that its section is asked of', () => {
    const form = aFormOf({
      id: 'A',
      title: 'A',
      askedOf: ['police', 'camhs'],
      questions: [
        ask.grade('A1'),
        ask.yesNo('A2', { askedOf: ['education'] }),
        ask.yesNo('A3', { askedOf: [] }),
        ask.yesNo('A4', { askedOf: ['camhs', 'education'] }),
      ],
    });
    expect(reach(form)).toEqual([
      {
        code: 'asked-of-nobody',
        severity: 'error',
        place: 'sections[0].questions[1]',
        sectionId: 'A',
        questionId: 'A2',
        message: 'This question is asked of no agency',
      },
      expect.objectContaining({ code: 'asked-of-nobody', questionId: 'A3' }),
    ]);
  });

  it('is one that hangs on the answers of other agencies', () => {
    const form = aForm(
      ask.yesNo('A1', { askedOf: ['education'] }),
      ask.yesNo('A2', { askedOf: ['police'], showWhen: both(say('A1', 'answered')) }),
      ask.yesNo('A3', { askedOf: ['education'], showWhen: both(say('A1', 'answered')) }),
      ask.yesNo('A4', { askedOf: ['police'], showWhen: both(say('A1', 'not-answered')) }),
    );
    expect(reach(form)).toEqual([
      expect.objectContaining({
        code: 'asked-of-nobody',
        questionId: 'A2',
        message:
          'This question is asked of no agency: it hangs on questions asked of other agencies',
      }),
    ]);
  });

  it('is one whose condition names agencies it is not asked of', () => {
    const police: ConditionTerm = { agencyKind: ['police'] };
    const form = aForm(
      ask.yesNo('A1', { askedOf: ['education'], showWhen: both(police) }),
      ask.yesNo('A2', { showWhen: both(police, { agencyKind: ['education'] }) }),
      ask.yesNo('A3', { showWhen: { any: [police, { agencyKind: ['education'] }] } }),
    );
    expect(reach(form).map(({ questionId, code }) => [questionId, code])).toEqual([
      ['A1', 'asked-of-nobody'],
      ['A2', 'asked-of-nobody'],
    ]);
  });
});

describe('a dead question', () => {
  it('is told with its place', () => {
    const form = aForm(
      ask.grade('A0'),
      ask.yesNo('A1'),
      ask.yesNo('A2', { showWhen: both(say('A1', 'equals', 'yes'), say('A1', 'equals', 'no')) }),
    );
    expect(reach(form)).toEqual([
      {
        code: 'dead-question',
        severity: 'error',
        place: 'sections[0].questions[2]',
        sectionId: 'S',
        questionId: 'A2',
        message: 'No answers can show this question: its conditions conflict',
      },
    ]);
  });

  it('is one that needs two answers to a question that takes one', () => {
    const a = ask.single('A1', ['a', 'b', 'c']);
    expect(isAlive(both(say('A1', 'equals', 'a'), say('A1', 'one-of', ['a', 'b'])), a)).toBe(true);
    expect(isAlive(both(say('A1', 'equals', 'a'), say('A1', 'one-of', ['b', 'c'])), a)).toBe(false);
    expect(isAlive(both(say('A1', 'none-of', ['a', 'b'])), a)).toBe(true);
    expect(isAlive(both(say('A1', 'none-of', ['a', 'b', 'c'])), a)).toBe(false);
    expect(isAlive({ any: [say('A1', 'equals', 'a'), say('A1', 'equals', 'b')] }, a)).toBe(true);
  });

  it('is one that needs a question answered and not answered', () => {
    const a = ask.yesNo('A1');
    expect(isAlive(both(say('A1', 'answered'), say('A1', 'not-answered')), a)).toBe(false);
    expect(isAlive(both(say('A1', 'not-answered'), say('A1', 'not-answered')), a)).toBe(true);
    expect(isAlive(both(say('A1', 'not-equals', 'no'), say('A1', 'not-answered')), a)).toBe(false);
  });

  it('is one that hangs on a question that is hidden whenever it would show', () => {
    const a = ask.yesNo('A1');
    const b = ask.yesNo('A2', { showWhen: both(say('A1', 'equals', 'yes')) });
    expect(isAlive(both(say('A2', 'answered'), say('A1', 'equals', 'no')), a, b)).toBe(false);
    expect(isAlive(both(say('A2', 'answered'), say('A1', 'equals', 'yes')), a, b)).toBe(true);
    expect(isAlive(both(say('A2', 'not-answered'), say('A1', 'equals', 'no')), a, b)).toBe(true);
  });

  it('is one in a section that cannot be shown with it', () => {
    const form = aFormOf(
      { id: 'A', title: 'A', questions: [ask.yesNo('A1'), ask.grade('A2')] },
      {
        id: 'B',
        title: 'B',
        showWhen: both(say('A1', 'equals', 'yes')),
        questions: [
          ask.yesNo('B1', { showWhen: both(say('A1', 'equals', 'no')) }),
          ask.yesNo('B2', { showWhen: both(say('A1', 'not-equals', 'no')) }),
        ],
      },
    );
    expect(reach(form).map(({ questionId }) => questionId)).toEqual(['B1']);
  });

  it('is one that needs a number outside what the question takes', () => {
    const a = ask.integer('A1', { min: 2, max: 5 });
    expect(isAlive(both(say('A1', 'at-least', 5)), a)).toBe(true);
    expect(isAlive(both(say('A1', 'at-least', 6)), a)).toBe(false);
    expect(isAlive(both(say('A1', 'at-most', 1)), a)).toBe(false);
    expect(isAlive(both(say('A1', 'at-most', 2)), a)).toBe(true);
    expect(isAlive(both(say('A1', 'at-least', 4), say('A1', 'at-most', 3)), a)).toBe(false);
    expect(isAlive(both(say('A1', 'at-least', 3), say('A1', 'at-most', 3)), a)).toBe(true);
    expect(isAlive(both(say('A1', 'not-equals', 3), say('A1', 'at-least', 3)), a)).toBe(true);
    const three = both(
      say('A1', 'not-equals', 3),
      say('A1', 'at-least', 3),
      say('A1', 'at-most', 3),
    );
    expect(isAlive(three, a)).toBe(false);
    expect(isAlive(both(say('A1', 'equals', 9)), a)).toBe(false);
    expect(isAlive(both(say('A1', 'at-most', -1)), ask.integer('A1'))).toBe(false);
    expect(isAlive(both(say('A1', 'at-least', 1_000_001)), ask.integer('A1'))).toBe(false);
  });

  it('is one that needs more rows, or a larger x, than there can be', () => {
    expect(isAlive(both(say('A1', 'at-least', 3)), ask.rows('A1'))).toBe(true);
    expect(isAlive(both(say('A1', 'at-least', 4)), ask.rows('A1'))).toBe(false);
    expect(isAlive(both(say('A1', 'at-most', 0)), ask.rows('A1'))).toBe(false);
    const fixed = ask.rows('A1', { fixedRows: [{ code: 'gp', label: 'GP' }] });
    expect(isAlive(both(say('A1', 'at-least', 2)), fixed)).toBe(false);
    expect(isAlive(both(say('A1', 'at-least', 1)), fixed)).toBe(true);
    expect(isAlive(both(say('A1', 'at-least', 6)), ask.xOfY('A1', { max: 5 }))).toBe(false);
    expect(isAlive(both(say('A1', 'at-least', 5)), ask.xOfY('A1', { max: 5 }))).toBe(true);
    expect(isAlive(both(say('A1', 'at-least', 99)), ask.xOfY('A1'))).toBe(true);
    expect(isAlive(both(say('A1', 'answered')), ask.text('A1'))).toBe(true);
  });

  it('is one that needs a grade both above and below', () => {
    const a = ask.grade('A1');
    expect(isAlive(both(say('A1', 'at-least', 'G'), say('A1', 'at-most', 'RI')), a)).toBe(false);
    expect(isAlive(both(say('A1', 'at-least', 'RI'), say('A1', 'at-most', 'G')), a)).toBe(true);
  });

  it.each([
    ['multiple', ask.multiple],
    ['ticks', ask.ticks],
  ])('is one that contradicts itself about a list: %s', (_kind, make) => {
    const a = make('A1', ['a', 'b', 'none'], { exclusive: 'none' });
    const alive = (...terms: readonly ConditionTerm[]) => isAlive(both(...terms), a);
    expect(alive(say('A1', 'equals', 'a'), say('A1', 'equals', 'b'))).toBe(true);
    expect(alive(say('A1', 'equals', 'a'), say('A1', 'not-equals', 'a'))).toBe(false);
    expect(alive(say('A1', 'equals', 'a'), say('A1', 'none-of', ['a', 'b']))).toBe(false);
    expect(alive(say('A1', 'one-of', ['a', 'b']), say('A1', 'not-equals', 'a'))).toBe(true);
    expect(alive(say('A1', 'one-of', ['a', 'b']), say('A1', 'none-of', ['a', 'b']))).toBe(false);
    expect(alive(say('A1', 'equals', 'none'), say('A1', 'equals', 'a'))).toBe(false);
    expect(alive(say('A1', 'equals', 'none'))).toBe(true);
    expect(alive(say('A1', 'equals', 'none'), say('A1', 'at-least', 2))).toBe(false);
    expect(alive(say('A1', 'at-least', 3))).toBe(true);
    expect(alive(say('A1', 'at-least', 4))).toBe(false);
    expect(alive(say('A1', 'at-least', 3), say('A1', 'not-equals', 'b'))).toBe(false);
    expect(alive(say('A1', 'at-most', 1), say('A1', 'equals', 'a'), say('A1', 'equals', 'b'))).toBe(
      false,
    );
    expect(alive(say('A1', 'at-most', 1), say('A1', 'at-least', 2))).toBe(false);
    expect(alive(say('A1', 'answered'))).toBe(true);
    expect(alive(say('A1', 'answered'), say('A1', 'not-answered'))).toBe(false);
  });

  it('is one that needs two branches of the family at once', () => {
    const knows = (...involvement: readonly string[]): ConditionTerm => ({ involvement });
    expect(isAlive(both(knows('child'), knows('adult')))).toBe(false);
    expect(isAlive(both(knows('child', 'adult'), knows('adult')))).toBe(true);
  });

  it('is one that needs two values of an attribute at once', () => {
    const unit = (
      operator: ClauseOperator,
      answer?: ClauseValue,
      name = 'stratum',
    ): ConditionTerm => ({
      unit: name,
      operator,
      answer,
    });
    expect(isAlive(both(unit('equals', 'a'), unit('equals', 'b')))).toBe(false);
    expect(isAlive(both(unit('equals', 'a'), unit('equals', 'b', 'age')))).toBe(true);
    expect(isAlive(both(unit('equals', 'a'), unit('not-answered')))).toBe(false);
    expect(isAlive(both(unit('not-equals', 'a'), unit('not-answered')))).toBe(true);
    expect(isAlive(both(unit('not-equals', 'a'), unit('answered')))).toBe(true);
    expect(isAlive(both(unit('one-of', ['a', 'b']), unit('not-equals', 'a')))).toBe(true);
    expect(isAlive(both(unit('one-of', ['a']), unit('none-of', ['a'])))).toBe(false);
    expect(isAlive(both(unit('at-least', 3), unit('at-most', 2)))).toBe(false);
    expect(isAlive(both(unit('at-least', 3), unit('not-equals', '3')))).toBe(true);
    expect(isAlive(both(unit('at-most', 3), unit('at-least', 3)))).toBe(true);
    expect(isAlive(both(unit('equals', 3), unit('at-least', 3)))).toBe(true);
  });

  it('is not told of where the condition is unsound already', () => {
    const form = aForm(
      ask.grade('A1'),
      ask.yesNo('A2', { showWhen: { any: [] } }),
      ask.yesNo('A3', { showWhen: both(say('A2', 'equals', 'yes')) }),
    );
    const codes = validateDefinition(form).map(({ code, questionId }) => [code, questionId]);
    expect(codes).toEqual([
      ['condition-empty', 'A2'],
      ['dead-question', 'A3'],
    ]);
  });
});

describe('a search that would never end', () => {
  it('ends, and takes what it did not decide to be alive', () => {
    const ids = Array.from({ length: 40 }, (_, n) => `Q${n}`);
    const wide: Condition = {
      all: ids.map((id) => ({ any: [say(id, 'equals', 'yes'), say(id, 'equals', 'no')] })),
    };
    const impossible: Condition = both(wide, say('Q0', 'not-answered'));
    const form = aForm(
      ...ids.map((id) => ask.yesNo(id)),
      ask.yesNo('last', { showWhen: impossible }),
    );
    expect(reach(form)).toEqual([]);
  });
});
