import type { AnswerValue, FormContext } from './answers';
import { clausesOf, conditionHolds, rankOn } from './conditions';
import type { Clause, ClauseOperator, ClauseValue, Condition, Question } from './template';
import { aContext, aForm, ask, fourGrades } from './testing/forms';
import { isVisible } from './visibility';

/** Whether a clause about this answer holds. */
function holds(
  question: Question,
  value: AnswerValue | undefined,
  operator: ClauseOperator,
  answer?: ClauseValue,
): boolean {
  const clause: Clause = { question: question.id, operator, answer };
  const form = aForm(question, ask.text('next', 5, { showWhen: { all: [clause] } }));
  const answers = value === undefined ? {} : { [question.id]: { value } };
  return isVisible(form, 'next', answers, aContext());
}

const form = aForm();
const scope = (context: Partial<FormContext> = {}) => ({
  form,
  context: aContext(context),
  given: () => undefined,
});

describe('conditions on an answer', () => {
  const choice = ask.single('A1', ['a', 'b', 'c']);
  const several = ask.multiple('A1', ['a', 'b', 'c']);

  it('compares a choice with one answer or with a list of them', () => {
    expect(holds(choice, 'a', 'equals', 'a')).toBe(true);
    expect(holds(choice, 'b', 'equals', 'a')).toBe(false);
    expect(holds(choice, 'b', 'not-equals', 'a')).toBe(true);
    expect(holds(choice, 'a', 'not-equals', 'a')).toBe(false);
    expect(holds(choice, 'b', 'one-of', ['a', 'b'])).toBe(true);
    expect(holds(choice, 'c', 'one-of', ['a', 'b'])).toBe(false);
    expect(holds(choice, 'c', 'none-of', ['a', 'b'])).toBe(true);
    expect(holds(choice, 'a', 'none-of', ['a', 'b'])).toBe(false);
  });

  it('takes a list answer to equal each code it includes', () => {
    expect(holds(several, ['a', 'b'], 'equals', 'b')).toBe(true);
    expect(holds(several, ['a', 'b'], 'equals', 'c')).toBe(false);
    expect(holds(several, ['a', 'b'], 'not-equals', 'b')).toBe(false);
    expect(holds(several, ['a', 'b'], 'none-of', ['c'])).toBe(true);
    expect(holds(several, ['a', 'b'], 'one-of', ['c', 'b'])).toBe(true);
  });

  it('holds of a question not answered only that it is not answered', () => {
    const operators: ClauseOperator[] = ['equals', 'not-equals', 'at-least', 'at-most', 'answered'];
    for (const operator of operators) expect(holds(choice, undefined, operator, 'a')).toBe(false);
    expect(holds(choice, undefined, 'one-of', ['a'])).toBe(false);
    expect(holds(choice, undefined, 'none-of', ['a'])).toBe(false);
    expect(holds(choice, undefined, 'not-answered')).toBe(true);
    expect(holds(choice, 'a', 'not-answered')).toBe(false);
    expect(holds(choice, 'a', 'answered')).toBe(true);
  });

  it('compares numbers and dates by size, the limit included', () => {
    const number = ask.integer('A1');
    expect(holds(number, 3, 'at-least', 3)).toBe(true);
    expect(holds(number, 2, 'at-least', 3)).toBe(false);
    expect(holds(number, 3, 'at-most', 3)).toBe(true);
    expect(holds(number, 4, 'at-most', 3)).toBe(false);
    expect(holds(number, 3, 'equals', 3)).toBe(true);
    expect(holds(number, 3, 'equals', 4)).toBe(false);
    expect(holds(ask.day('A1'), -5, 'at-most', 0)).toBe(true);
  });

  it('measures a list and a table by their length, and "x of y" by x', () => {
    expect(holds(several, ['a', 'b'], 'at-least', 2)).toBe(true);
    expect(holds(several, ['a'], 'at-least', 2)).toBe(false);
    expect(holds(ask.rows('A1'), [{ type: 'core' }], 'at-least', 1)).toBe(true);
    expect(holds(ask.rows('A1'), [{ type: 'core' }], 'at-least', 2)).toBe(false);
    expect(holds(ask.xOfY('A1'), { x: 2, y: 9 }, 'at-least', 3)).toBe(false);
    expect(holds(ask.xOfY('A1'), { x: 3, y: 9 }, 'at-least', 3)).toBe(true);
  });

  it('measures a grade by its place on the scale, where better is more', () => {
    const grade = ask.grade('A1');
    expect(holds(grade, 'O', 'at-least', 'G')).toBe(true);
    expect(holds(grade, 'G', 'at-least', 'G')).toBe(true);
    expect(holds(grade, 'RI', 'at-least', 'G')).toBe(false);
    expect(holds(grade, 'I', 'at-most', 'RI')).toBe(true);
    expect(holds(grade, 'O', 'at-most', 'RI')).toBe(false);
    expect(holds(grade, 'insufficient', 'at-least', 'I')).toBe(false);
    expect(holds(grade, 'insufficient', 'at-most', 'O')).toBe(false);
    expect(holds(grade, 'G', 'at-least', 'Z')).toBe(false);
  });

  it('holds for nothing where an operator lacks what it compares with', () => {
    for (const operator of ['equals', 'not-equals', 'one-of', 'none-of', 'at-least'] as const) {
      expect(holds(choice, 'a', operator)).toBe(false);
    }
  });

  it('measures no text and no plain choice', () => {
    expect(holds(choice, 'a', 'at-least', 0)).toBe(false);
    expect(holds(ask.text('A1'), 'three', 'at-most', 9)).toBe(false);
  });
});

describe('conditions on who answers, and about what', () => {
  const clause = (term: Clause, context: Partial<FormContext>) =>
    conditionHolds({ all: [term] }, scope(context));

  it('looks at the kind of agency', () => {
    const term: Clause = { agencyKind: ['police', 'camhs'] };
    expect(clause(term, { agencyKind: 'camhs' })).toBe(true);
    expect(clause(term, { agencyKind: 'education' })).toBe(false);
  });

  it('looks at whom in the family the agency knows', () => {
    const term: Clause = { involvement: ['child', 'sibling'] };
    expect(clause(term, { involvement: 'sibling' })).toBe(true);
    expect(clause(term, { involvement: 'adult' })).toBe(false);
  });

  it('looks at an attribute of the unit', () => {
    const unit = { stratum: 'recent' };
    expect(clause({ unit: 'stratum', operator: 'equals', answer: 'recent' }, { unit })).toBe(true);
    expect(clause({ unit: 'stratum', operator: 'equals', answer: 'other' }, { unit })).toBe(false);
    expect(clause({ unit: 'stratum', operator: 'one-of', answer: ['recent'] }, { unit })).toBe(
      true,
    );
    expect(clause({ unit: 'stratum', operator: 'answered' }, { unit })).toBe(true);
    expect(clause({ unit: 'stratum', operator: 'not-answered' }, { unit })).toBe(false);
    expect(clause({ unit: 'stratum', operator: 'not-equals', answer: 'recent' }, { unit })).toBe(
      false,
    );
  });

  it('reads a number out of an attribute', () => {
    const unit = { months: '14', when: '14a', part: '1.5', below: '-2' };
    const at = (operator: ClauseOperator, attribute: string, answer: ClauseValue) =>
      clause({ unit: attribute, operator, answer }, { unit });
    expect(at('at-least', 'months', 12)).toBe(true);
    expect(at('at-least', 'months', '12')).toBe(true);
    expect(at('at-most', 'months', 12)).toBe(false);
    expect(at('equals', 'months', 14)).toBe(true);
    expect(at('at-least', 'when', 1)).toBe(false);
    expect(at('at-most', 'part', 1)).toBe(false);
    expect(at('at-most', 'part', 2)).toBe(true);
    expect(at('at-most', 'below', -1)).toBe(true);
  });

  it('hides nothing for an attribute that nobody recorded, unless it must be one', () => {
    const units: Readonly<Record<string, string>>[] = [{}, { stratum: '' }];
    for (const unit of units) {
      const is = (operator: ClauseOperator, answer?: ClauseValue) =>
        clause({ unit: 'stratum', operator, answer }, { unit });
      expect(is('not-equals', 'recent')).toBe(true);
      expect(is('none-of', ['recent'])).toBe(true);
      expect(is('not-answered')).toBe(true);
      expect(is('equals', 'recent')).toBe(false);
      expect(is('one-of', ['recent'])).toBe(false);
      expect(is('at-most', 3)).toBe(false);
      expect(is('answered')).toBe(false);
    }
    expect(clause({ unit: 'toString', operator: 'answered' }, { unit: {} })).toBe(false);
  });
});

describe('conditions put together', () => {
  const police: Clause = { agencyKind: ['police'] };
  const school: Clause = { agencyKind: ['education'] };
  const is = (condition: Condition | undefined) => conditionHolds(condition, scope());

  it('needs all of all, and any of any', () => {
    expect(is({ all: [police, police] })).toBe(true);
    expect(is({ all: [police, school] })).toBe(false);
    expect(is({ any: [school, police] })).toBe(true);
    expect(is({ any: [school, school] })).toBe(false);
  });

  it('takes groups inside groups', () => {
    expect(is({ all: [police, { any: [school, police] }] })).toBe(true);
    expect(is({ all: [police, { any: [school] }] })).toBe(false);
    expect(is({ any: [{ all: [police, school] }, { all: [police] }] })).toBe(true);
  });

  it('always holds where there is no condition', () => {
    expect(is(undefined)).toBe(true);
    expect(is({ all: [] })).toBe(true);
    expect(is({ any: [] })).toBe(false);
  });

  it('lists the clauses of a condition, groups flattened', () => {
    expect(clausesOf({ all: [police, { any: [school, { all: [police] }] }] })).toEqual([
      police,
      school,
      police,
    ]);
    expect(clausesOf(undefined)).toEqual([]);
  });
});

describe('the place of a grade on its scale', () => {
  it('counts the worst as 1 and leaves out what is no grade', () => {
    expect(rankOn(fourGrades, 'I')).toBe(1);
    expect(rankOn(fourGrades, 'O')).toBe(4);
    expect(rankOn(fourGrades, 'insufficient')).toBeUndefined();
    expect(rankOn(fourGrades, 'X')).toBeUndefined();
  });
});
