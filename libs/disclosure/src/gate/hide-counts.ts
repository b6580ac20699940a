import { smallestPercentageBase } from '@sightline/domain';
import { suppressed, type CountsWithTotal } from './publication';

/**
 * The smallest total that a table of so many categories is published from: more than the threshold
 * a category. Decided by the total alone, so that a table left out says nothing of its counts; and
 * at least three totals of a band of ten are left out, or none, so that it does not tell the base.
 */
export function smallestTotal(categories: number, threshold: number): number {
  const enough = Math.max(smallestPercentageBase, categories * threshold + 1);
  const intoBand = enough % 10;
  return intoBand > 0 && intoBand < 3 ? enough - intoBand + 3 : enough;
}

/**
 * Counts with their total, small ones hidden, or undefined where the total is too small. A zero is
 * hidden like any small count: it says of every case that it is not so. What is hidden besides
 * never depends on how large a count is beyond small or not, else the choice would tell it (ADR 38).
 */
export function hideSmall(
  counts: readonly number[],
  threshold: number,
): CountsWithTotal | undefined {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (counts.length < 2 || total < smallestTotal(counts.length, threshold)) return undefined;
  const isSmall = counts.map((count) => count <= threshold);
  const partner = needsPartner(counts, isSmall, threshold) ? nextLarge(isSmall) : undefined;
  return {
    counts: counts.map((count, index) =>
      isSmall[index] || index === partner ? suppressed : count,
    ),
    total,
  };
}

/**
 * Whether the total would give the small counts away: one alone by subtraction, several where they
 * are nearly all nought or nearly all at the threshold.
 */
function needsPartner(
  counts: readonly number[],
  isSmall: readonly boolean[],
  threshold: number,
): boolean {
  const small = counts.filter((_, index) => isSmall[index]);
  if (small.length < 2) return small.length === 1;
  const sum = small.reduce((total, count) => total + count, 0);
  return sum < 3 || sum > small.length * threshold - 3;
}

/** The first large count after the first small one, round the end. There is one: see smallestTotal. */
function nextLarge(isSmall: readonly boolean[]): number {
  const first = isSmall.indexOf(true);
  const after = isSmall.indexOf(false, first);
  return after === -1 ? isSmall.indexOf(false) : after;
}
