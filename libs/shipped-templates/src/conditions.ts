import type { Clause, Condition } from '@sightline/form-engine';

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
