import { gradeRank, grades, isGrade } from '@sightline/domain';
import {
  cohenKappa,
  fleissKappa,
  gwetCoefficient,
  krippendorffAlpha,
  oneEach,
  pairwiseAgreement,
  ratingTable,
  type RatingTable,
} from '@sightline/statistics';
import type { AgreementFigure, GradeCell, GradeGrid } from './audit-figures';
import { coefficientOf } from './coefficients';
import { share } from './share';

/**
 * How far agencies agree on multi-agency working: the one grade with several raters of one object
 * (domain brief 3.1). It reads the grades as they gave them, before the panel. Null where no case
 * has two.
 */
export function agreementFigure(
  multiAgency: GradeGrid,
  areCasesDrawn: boolean,
): AgreementFigure | null {
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
    ...coefficientsOf(table, areCasesDrawn),
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
function coefficientsOf(
  table: RatingTable,
  areCasesDrawn: boolean,
): Pick<AgreementFigure, 'coefficients' | 'furtherCoefficients'> {
  const printed = (some: readonly Parameters<typeof coefficientOf>[0][]) =>
    some.map((outcome) => coefficientOf(outcome, areCasesDrawn));
  return {
    coefficients: printed([
      krippendorffAlpha(table, 'ordinal'),
      gwetCoefficient(table, 'quadratic'),
      ...kappaOfTwo(table),
    ]),
    furtherCoefficients: printed([
      krippendorffAlpha(table, 'nominal'),
      krippendorffAlpha(table, 'interval'),
      gwetCoefficient(table, 'identity'),
      gwetCoefficient(table, 'linear'),
      fleissKappa(table),
    ]),
  };
}

/** Cohen’s weighted kappa is for two raters who both graded every case that was graded. */
function kappaOfTwo({ rows, scale }: RatingTable) {
  const columns = (rows[0] ?? []).map((_, column) => column);
  const raters = columns.filter((column) => rows.some((row) => row[column] != null));
  const [first, second] = raters;
  if (first === undefined || second === undefined || raters.length > 2) return [];
  const graded = rows.filter((row) => row[first] != null || row[second] != null);
  const pairs = graded.flatMap((row): (readonly [number, number])[] => {
    const [one, other] = [row[first], row[second]];
    return one == null || other == null ? [] : [[one, other]];
  });
  if (pairs.length < graded.length) return [];
  const observations = pairs.map((value, index) => ({ unit: String(index), value }));
  return [cohenKappa(oneEach(observations, { kind: 'census' }), scale, 'quadratic')];
}
