/** The words for a share of cases, fewest first (domain brief, Settled 11). */
export const wordingRungs = [
  'none',
  'one',
  'few',
  'some',
  'about half',
  'most',
  'almost all',
  'all',
] as const;
export type WordingRung = (typeof wordingRungs)[number];

/** Percentages are printed only from this denominator on (Settled 11). */
export const smallestPercentageBase = 20;

/** Upper bounds of the rungs between none and all, in per cent, not in the rung themselves. */
const upperBounds: readonly (readonly [WordingRung, number])[] = [
  ['few', 15],
  ['some', 40],
  ['about half', 60],
  ['most', 85],
];

function checkCount(count: number, base: number): void {
  const whole = Number.isInteger(count) && Number.isInteger(base);
  if (!whole || count < 0 || base < 1 || count > base) {
    throw new RangeError(`Not a count of a base: ${count} of ${base}`);
  }
}

/**
 * The word for a count of a base, compared in whole numbers so that 15 % is exactly 15 %. A count
 * of one is always 'one', even where it is the only case.
 */
export function wordingFor(count: number, base: number): WordingRung {
  checkCount(count, base);
  if (count === 0) return 'none';
  if (count === 1) return 'one';
  if (count === base) return 'all';
  const rung = upperBounds.find(([, percent]) => count * 100 < percent * base);
  return rung ? rung[0] : 'almost all';
}

/** Every count of the base that the word fits: what a reader can work back from it. */
export function countsFitting(rung: WordingRung, base: number): number[] {
  const counts = Array.from({ length: base + 1 }, (_, count) => count);
  return counts.filter((count) => wordingFor(count, base) === rung);
}

/** A count with its base, '7 of 9'; 'no cases' where there is no base to count from. */
export function xOfY(count: number, base: number): string {
  if (base === 0 && count === 0) return 'no cases';
  checkCount(count, base);
  return `${count} of ${base}`;
}

/**
 * A whole percentage, '63%', or undefined under a base of 20. Rounded half up, but 0% and 100% are
 * kept for none and all: a rounded 100% would hide the one case that was not.
 */
export function percentOf(count: number, base: number): string | undefined {
  if (base < smallestPercentageBase) return undefined;
  checkCount(count, base);
  if (count === 0 || count === base) return count === 0 ? '0%' : '100%';
  const rounded = Math.floor((200 * count + base) / (2 * base));
  return `${Math.min(99, Math.max(1, rounded))}%`;
}

/** A count with its base, and its percentage where the base is large enough: '15 of 24 (63%)'. */
export function xOfYWithPercent(count: number, base: number): string {
  const percent = percentOf(count, base);
  return percent === undefined ? xOfY(count, base) : `${xOfY(count, base)} (${percent})`;
}

/** The size of a base as a publishable report says it: 'fewer than 10', '10 to 19' and so on. */
export function countBand(base: number): string {
  if (!Number.isInteger(base) || base < 0) throw new RangeError(`Not a count: ${base}`);
  if (base < 10) return 'fewer than 10';
  const from = Math.floor(base / 10) * 10;
  return `${from} to ${from + 9}`;
}
