import { gradeRank, grades, type Grade } from '@sightline/domain';

/** How far the agencies of one case are apart: the room hears such cases first. */
export interface Disagreement {
  /**
   * Spread of the grades of joint working: 0 where all agree, 1 where half say the best and half
   * the worst; null where nobody graded, or where the grades are kept from the reader.
   */
  readonly spread: number | null;
  /** Records of two agencies that say different things. */
  readonly contradictions: number;
  /** What cases are ordered by. */
  readonly score: number;
}

/** One record that disagrees weighs as much as three tenths of a step between two agencies. */
const weightOfContradiction = 0.1;
/** However many records disagree, they weigh no more than the widest spread of grades. */
const mostOfContradictions = 1;

/**
 * The order of cases in the panel room: the ordinal spread of the grades of multi-agency working
 * and, beside it, how many records contradict each other. The spread is Leik's ordinal dispersion
 * (R. K. Leik, A measure of ordinal consensus, Pacific Sociological Review 9, 1966, 85-90): it looks
 * at how many grades lie at or below each step, never at a mean of grades. `grades` is null where
 * they are kept from the reader (Settled 8): the order then tells nothing of them.
 */
export function disagreementOf(
  given: readonly Grade[] | null,
  contradictions: number,
): Disagreement {
  const spread = given === null ? null : ordinalSpread(given);
  return { spread, contradictions, score: disagreementScore({ spread, contradictions }) };
}

/** What cases are ordered by: the spread, and a tenth for each record that disagrees, up to 1. */
export function disagreementScore({
  spread,
  contradictions,
}: Pick<Disagreement, 'spread' | 'contradictions'>): number {
  const ofRecords = Math.min(mostOfContradictions, contradictions * weightOfContradiction);
  return (spread ?? 0) + ofRecords;
}

/** Leik's D over the four grades; null where there is none. */
export function ordinalSpread(given: readonly Grade[]): number | null {
  if (given.length === 0) return null;
  const steps = grades.length - 1;
  let sum = 0;
  for (let step = 1; step <= steps; step += 1) {
    const atOrBelow = given.filter((grade) => gradeRank(grade) <= step).length / given.length;
    sum += Math.min(atOrBelow, 1 - atOrBelow);
  }
  return (2 * sum) / steps;
}
