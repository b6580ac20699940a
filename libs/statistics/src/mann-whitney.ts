import { ScoredGroup, twoSidedByDeviation } from './exact';
import { figure, notDefined, Outcome, Printed, significanceLevel, tooFew } from './outcome';
import { IndependentUnits, sharedUnits } from './units';

export interface MannWhitneyTest {
  /** Pairs in which the later grade is higher, ties counting a half. */
  readonly u: number;
  readonly p: number;
  /** Cliff's delta: -1 all lower, 0 no tendency, 1 all higher than before. */
  readonly delta: number;
}

/** Most cases and distinct grades counted exactly: beyond them the count takes seconds. */
export const mostCases = 400;
export const mostGrades = 20;

/** Twice the mid-rank of each distinct value, whole because mid-ranks end in .0 or .5. */
function doubledMidRanks(values: readonly number[]): Map<number, ScoredGroup> {
  const groups = new Map<number, ScoredGroup>();
  let ranked = 0;
  for (const value of [...new Set(values)].sort((a, b) => a - b)) {
    const size = values.filter((each) => each === value).length;
    groups.set(value, { size, score: 2 * ranked + size + 1 });
    ranked += size;
  }
  return groups;
}

/** Cliff's delta of the later over the earlier values, from U. */
function cliffsDelta(u: number, earlier: number, later: number): number {
  return (2 * u) / (earlier * later) - 1;
}

/**
 * Exact Mann-Whitney test of whole grades of two independent samples, with mid-ranks for ties,
 * two-sided by absolute deviation from the mean (Settled 12), and Cliff's delta.
 */
export function mannWhitney(
  then: IndependentUnits<number>,
  now: IndependentUnits<number>,
): Outcome<MannWhitneyTest> {
  const earlier = then.values.length;
  const later = now.values.length;
  const printed: Printed = {
    statistic: 'Exact Mann–Whitney test with mid-ranks, two-sided; Cliff’s delta',
    weights: 'none',
    n: earlier + later,
    missing: then.missing + now.missing,
  };
  if (sharedUnits(then, now) > 0) {
    return notDefined(printed, 'Some cases are in both samples: compare them as pairs.');
  }
  if (earlier === 0 || later === 0) return notDefined(printed, 'One of the samples has no case.');
  const groups = doubledMidRanks([...then.values, ...now.values]);
  if (printed.n > mostCases || groups.size > mostGrades) {
    const limits = `${mostCases} cases and ${mostGrades} grades`;
    return notDefined(printed, `The exact test is counted for up to ${limits}.`);
  }
  if (groups.size < 2) return notDefined(printed, 'Every grade in both samples is the same.');
  const doubledSum = now.values.reduce((sum, value) => sum + (groups.get(value)?.score ?? 0), 0);
  const u = doubledSum / 2 - (later * (later + 1)) / 2;
  const { p, smallest } = twoSidedByDeviation([...groups.values()], later, doubledSum);
  if (smallest >= significanceLevel) {
    return tooFew(printed, 'So few cases could not show a difference, whatever they were.');
  }
  return figure(printed, { u, p, delta: cliffsDelta(u, earlier, later) });
}
