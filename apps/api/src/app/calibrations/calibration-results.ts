import { agreementCoefficients } from '@sightline/analysis';
import type { CalibrationAgreementView, CalibrationResultView } from '@sightline/contracts';
import type { GradeScale } from '@sightline/form-engine';
import { pairwiseAgreement, ratingTable, type RatingTable } from '@sightline/statistics';
import type { Calibration, CalibrationGrade } from './entities/calibration.entity';

/** A calibration with the grades that it was given. */
export interface Graded {
  readonly calibration: Pick<Calibration, 'id' | 'scale'>;
  readonly grades: readonly CalibrationGrade[];
}

/**
 * What a closed calibration shows. Exact and within-one agreement and the range describe one case; a
 * coefficient needs five (domain brief, Settled 12), so it is taken over all that were held.
 */
export function calibrationResult(
  { calibration, grades }: Graded,
  all: readonly Graded[],
  reader: { readonly accountId: string; readonly fromOf: (grade: CalibrationGrade) => string },
): CalibrationResultView {
  const { scale } = calibration;
  const order = scale.points.map(({ code }) => code);
  const comparable = all.filter((one) => isSameScale(one.calibration.scale, scale));
  return {
    counts: scale.points.map(({ code, label }) => ({
      ...{ code, label, count: grades.filter(({ grade }) => grade === code).length },
    })),
    ratings: grades
      .map((one) => ({
        ...{ grade: one.grade, from: reader.fromOf(one), rationale: one.rationale },
        isOwn: one.accountId === reader.accountId,
      }))
      .sort(
        (a, b) => order.indexOf(a.grade) - order.indexOf(b.grade) || a.from.localeCompare(b.from),
      ),
    agreement: agreementOf(tableOf([{ calibration, grades }])),
    coefficients: agreementCoefficients(tableOf(comparable)),
  };
}

function agreementOf(table: RatingTable): CalibrationAgreementView | null {
  const pairwise = pairwiseAgreement(table);
  if (pairwise.status !== 'ok') return null;
  const { pairs, exact, withinOne, ranges } = pairwise;
  return { raters: table.raters, pairs, exact, withinOne, range: ranges[0] ?? 0 };
}

/** Cases by rater, the lowest grade 1: scales are written best first. */
function tableOf(all: readonly Graded[]): RatingTable {
  const raters = [...new Set(all.flatMap(({ grades }) => grades.map((one) => one.accountId)))];
  const codes = [...(all[0]?.calibration.scale.points ?? [])].map(({ code }) => code).reverse();
  const units = all.map(({ calibration, grades }) => ({
    unit: calibration.id,
    ratings: raters.map((accountId) => {
      const given = grades.find((one) => one.accountId === accountId);
      return given ? codes.indexOf(given.grade) + 1 : null;
    }),
  }));
  return ratingTable(
    'calibration case',
    codes.map((_, index) => index + 1),
    units,
  );
}

function isSameScale(a: GradeScale, b: GradeScale): boolean {
  return a.points.map(({ code }) => code).join() === b.points.map(({ code }) => code).join();
}
