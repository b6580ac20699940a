import type { Clause, Condition } from '@sightline/form-engine';

import { lookedAfterStatuses } from './core/statuses';

/** The agency knows the child, not only a sibling or an adult of the household (A1). */
export const agencyKnowsChild: Condition = { all: [{ involvement: ['child'] }] };

/**
 * The child is born: what follows asks about seeing and hearing the child. Holds too where the age
 * band is not known yet, since a comparison with an absent attribute is false.
 */
export const childIsBorn: Condition = unitIsNot('ageBand', 'unborn');

/** An attribute of the unit is anything but this one, or not known. */
export function unitIsNot(unit: string, answer: string): Condition {
  return {
    any: [
      { unit, operator: 'not-answered' },
      { unit, operator: 'not-equals', answer },
    ],
  };
}

/** An attribute of the unit is one of these, or not known: then "not applicable" is at hand. */
export function unitMayBe(unit: string, ...answers: readonly string[]): Condition {
  return {
    any: [
      { unit, operator: 'not-answered' },
      { unit, operator: 'one-of', answer: answers },
    ],
  };
}

/** The child has this plan, by the draw, by section B or by the agency's own record. */
export function planStatusIs(status: string): Condition {
  return {
    any: [
      { unit: 'planStatus', operator: 'equals', answer: status },
      answerIs('B6', status),
      answerIs('R1', status),
    ],
  };
}

/** The child is looked after, by plan or by legal status. */
export const childInCare: Condition = {
  any: [
    planStatusIs('cic'),
    answerIs('B8', ...lookedAfterStatuses),
    answerIs('R2', ...lookedAfterStatuses),
  ],
};

/** Shown when the answer to an earlier question is one of these. */
export function whenAnswer(question: string, ...answers: readonly string[]): Condition {
  return { all: [answerIs(question, ...answers)] };
}

/** The clause of whenAnswer, for conditions of several parts. */
export function answerIs(question: string, ...answers: readonly string[]): Clause {
  const [only, ...others] = answers;
  return others.length === 0 && only !== undefined
    ? { question, operator: 'equals', answer: only }
    : { question, operator: 'one-of', answer: answers };
}
