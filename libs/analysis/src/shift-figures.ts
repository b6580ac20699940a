import { gradeRank, grades, isGrade, type Grade } from '@sightline/domain';
import {
  fewestPairs,
  moderationShift,
  oneEach,
  printedPValues,
  type ModerationShift,
} from '@sightline/statistics';
import type {
  GradeCell,
  GradeGrid,
  LeniencyFigure,
  ShiftFigure,
  ShiftFigures,
  SignTestFigure,
} from './audit-figures';
import type { AuditReading } from './audit-reading';
import { coefficientOf } from './coefficients';
import { groupBy } from './ordering';
import { share } from './share';

/** How far moderated grades lie from self-grades, overall and by agency (domain brief 8). */
export function shiftFigures({ agencies }: AuditReading, grid: GradeGrid): ShiftFigures {
  const graded = grid.rows.flatMap((row) => row.cells.filter(({ self }) => isGrade(self)));
  const byAgency = groupBy(graded, ({ agencyId }) => agencyId);
  const own = agencies.flatMap(({ id }) => {
    const cells = byAgency.get(id);
    return cells ? [{ agencyId: id, ...shiftOf(cells), leniency: leniencyOf(cells) }] : [];
  });
  return { overall: shiftOf(graded), byAgency: withCorrectedTests(own) };
}

function shiftOf(graded: readonly GradeCell[]): ShiftFigure {
  const pairs = graded.filter(({ moderated }) => moderated !== null);
  const steps = pairs.map(stepsMoved);
  return {
    pairs: pairs.length,
    same: steps.filter((step) => step === 0).length,
    lowered: share(steps.filter((step) => step < 0).length, pairs.length),
    raised: share(steps.filter((step) => step > 0).length, pairs.length),
    unmoderated: graded.length - pairs.length,
    notAgreed: graded.filter(({ outcome }) => outcome === 'not-agreed').length,
    steps: steps.reduce((sum, step) => sum + step, 0),
    leniency: null,
    returnIds: pairs.flatMap(({ returnId }) => (returnId === null ? [] : [returnId])),
  };
}

/** One pair a case, so the pairs are independent; nothing under ten pairs (Settled 12). */
function leniencyOf(cells: readonly GradeCell[]): LeniencyFigure | null {
  const observations = cells.map(({ returnId, self, moderated }) => ({
    unit: returnId ?? '',
    value: isGrade(self) && moderated ? pairOf(self, moderated) : null,
  }));
  const shift = moderationShift(oneEach(observations, { kind: 'census' }), grades.map(gradeRank));
  if (shift.status !== 'ok' || shift.n < fewestPairs || shift.meanShift.status !== 'ok')
    return null;
  return {
    meanShift: shift.meanShift.value,
    kappas: [coefficientOf(shift.linearKappa), coefficientOf(shift.quadraticKappa)],
    signTest: signTestOf(shift.signTest),
  };
}

function signTestOf(test: ModerationShift['signTest']): SignTestFigure {
  const { statistic: name, n, missing } = test;
  return test.status === 'ok'
    ? { name, n, missing, p: test.p, why: null, correction: 'none' }
    : { name, n, missing, p: null, why: test.reason, correction: 'none' };
}

/** More than five p-values stand in one table only when they are corrected for one another. */
function withCorrectedTests(byAgency: ShiftFigures['byAgency']): ShiftFigures['byAgency'] {
  const tested = byAgency.flatMap(({ leniency }) => leniency?.signTest.p ?? []);
  const { pValues, correction } = printedPValues(tested);
  const corrected = pValues[Symbol.iterator]();
  return byAgency.map((one) => {
    if (one.leniency === null || one.leniency.signTest.p === null) return one;
    const p = corrected.next().value ?? one.leniency.signTest.p;
    const signTest = { ...one.leniency.signTest, p, correction };
    return { ...one, leniency: { ...one.leniency, signTest } };
  });
}

function pairOf(self: Grade, moderated: Grade): readonly [number, number] {
  return [gradeRank(self), gradeRank(moderated)];
}

/** Steps from the self-grade to the moderated one; down is negative. */
function stepsMoved({ self, moderated }: GradeCell): number {
  return isGrade(self) && moderated !== null ? gradeRank(moderated) - gradeRank(self) : 0;
}
