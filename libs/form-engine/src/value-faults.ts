import type { AnswerProblem } from './answers';
import type { IntegerQuestion } from './template';
import { textFault } from './text-checks';

/** A fault of a value, before it is known which answer it belongs to. */
export type ValueFault = Pick<AnswerProblem, 'code' | 'message' | 'row' | 'column'>;

/** Where a template gives no upper limit to a whole number. */
export const largestInteger = 1_000_000;

/** Furthest day from the index day, either way: a hundred years. */
export const furthestDay = 36_525;

/** A fault of kind: the value is not of the sort the question takes. */
export function wrongKind(message: string): ValueFault {
  return { code: 'wrong-kind', message };
}

/** A value that must be one of some codes. */
export function oneOf(value: unknown, codes: readonly string[], message: string): ValueFault[] {
  if (typeof value !== 'string') return [wrongKind(message)];
  return codes.includes(value) ? [] : [{ code: 'not-an-option', message }];
}

/** A whole number between limits; counts, so from 0 where the template gives no lower limit. */
export function integerFaults(
  limits: Pick<IntegerQuestion, 'min' | 'max'>,
  value: unknown,
): ValueFault[] {
  if (!isWhole(value)) return [wrongKind('Enter a whole number')];
  const min = limits.min ?? 0;
  const max = limits.max ?? largestInteger;
  if (value >= min && value <= max) return [];
  const message =
    limits.max === undefined && value < min
      ? `Enter a whole number of ${min} or more`
      : `Enter a whole number from ${min} to ${max}`;
  return [{ code: 'out-of-range', message }];
}

/** Whole days from the index day. */
export function dayFaults(value: unknown): ValueFault[] {
  if (!isWhole(value)) return [wrongKind('Enter a date')];
  if (Math.abs(value) <= furthestDay) return [];
  return [
    { code: 'out-of-range', message: 'Enter a date within a hundred years of the index date' },
  ];
}

/** Whether a value is a whole number that arithmetic can trust. */
export function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

/** A text of at most so many words, free of hidden characters. */
export function textFaults(value: unknown, maxWords: number): ValueFault[] {
  if (typeof value !== 'string') return [wrongKind('Write the answer as text')];
  const fault = textFault(value, maxWords);
  return fault ? [fault] : [];
}
