import { gradeRank, grades, isGrade } from '@sightline/domain';
import {
  gwetCoefficient,
  krippendorffAlpha,
  pairwiseAgreement,
  ratingTable,
  type Outcome,
  type RatingTable,
} from '@sightline/statistics';
import type { AgreementFigure, Coefficient, GradeCell, GradeGrid } from './audit-figures';
import { share } from './share';

/**
 * How far agencies agree on multi-agency working: the one grade with several raters of one object
 * (domain brief 3.1). It reads the grades as they gave them, before the panel. Null where no case
 * has two.
 */
export function agreementFigure(multiAgency: GradeGrid): AgreementFigure | null {
  const units = multiAgency.rows.map(({ caseId, cells }) => ({
    unit: caseId,
    ratings: cells.map(({ self }) => (isGrade(self) ? gradeRank(self) : null)),
  }));
  const rated = units.filter(({ ratings }) => countOf(ratings) >= 2);
  const table = ratingTable('multi-agency working', grades.map(gradeRank), units);
  const pairwise = pairwiseAgreement(table);
  if (pairwise.status !== 'ok') return null;
  const { pairs, exact, withinOne } = pairwise;
  const ratedCases = new Set(rated.map(({ unit }) => unit));
  const raters = multiAgency.rows[0]?.cells.filter((_, column) =>
    rated.some(({ ratings }) => ratings[column] !== null),
  );
  return {
    cases: rated.length,
    raters: raters?.length ?? 0,
    ratings: rated.reduce((sum, { ratings }) => sum + countOf(ratings), 0),
    pairs,
    exact: share(exact, pairs),
    withinOne: share(withinOne, pairs),
    coefficients: coefficientsOf(table),
    returnIds: multiAgency.rows.flatMap(({ caseId, cells }) =>
      ratedCases.has(caseId) ? cells.flatMap(ratedReturn) : [],
    ),
  };
}

function ratedReturn({ self, returnId }: GradeCell): string[] {
  return isGrade(self) && returnId !== null ? [returnId] : [];
}

function countOf(ratings: readonly (number | null)[]): number {
  return ratings.filter((rating) => rating !== null).length;
}

/** Name and weights always go with the value: the same grades give 0.53 or 0.85 (domain brief 8). */
function coefficientsOf(table: RatingTable): Coefficient[] {
  const outcomes: readonly Outcome<{ readonly value: number }>[] = [
    krippendorffAlpha(table, 'ordinal'),
    gwetCoefficient(table, 'quadratic'),
  ];
  return outcomes.map((outcome) => ({
    name: outcome.statistic,
    weights: outcome.weights,
    n: outcome.n,
    missing: outcome.missing,
    value: outcome.status === 'ok' ? outcome.value : null,
    why: outcome.status === 'ok' ? null : outcome.reason,
  }));
}
