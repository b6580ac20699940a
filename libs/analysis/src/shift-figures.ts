import { gradeRank, grades, isGrade, type Grade } from '@sightline/domain';
import { moderationShift, oneEach } from '@sightline/statistics';
import type { GradeCell, GradeGrid, ShiftFigure, ShiftFigures } from './audit-figures';
import type { AuditReading } from './audit-reading';
import { groupBy } from './ordering';
import { share } from './share';

/** How far moderated grades lie from self-grades, overall and by agency (domain brief 8). */
export function shiftFigures({ agencies }: AuditReading, grid: GradeGrid): ShiftFigures {
  const graded = grid.rows.flatMap((row) => row.cells.filter(({ self }) => isGrade(self)));
  const byAgency = groupBy(graded, ({ agencyId }) => agencyId);
  return {
    overall: shiftOf(graded),
    byAgency: agencies.flatMap(({ id }) => {
      const own = byAgency.get(id);
      if (!own) return [];
      return [{ agencyId: id, ...shiftOf(own), signTest: signTestOf(own) }];
    }),
  };
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
    signTest: null,
    returnIds: pairs.flatMap(({ returnId }) => (returnId === null ? [] : [returnId])),
  };
}

/** One pair a case, so the pairs are independent; none under ten pairs (Settled 12). */
function signTestOf(cells: readonly GradeCell[]): ShiftFigure['signTest'] {
  const observations = cells.map(({ returnId, self, moderated }) => ({
    unit: returnId ?? '',
    value: isGrade(self) && moderated ? pairOf(self, moderated) : null,
  }));
  const shift = moderationShift(oneEach(observations, { kind: 'census' }), grades.map(gradeRank));
  if (shift.status !== 'ok' || shift.signTest.status !== 'ok') return null;
  return { p: shift.signTest.p };
}

function pairOf(self: Grade, moderated: Grade): readonly [number, number] {
  return [gradeRank(self), gradeRank(moderated)];
}

/** Steps from the self-grade to the moderated one; down is negative. */
function stepsMoved({ self, moderated }: GradeCell): number {
  return isGrade(self) && moderated !== null ? gradeRank(moderated) - gradeRank(self) : 0;
}
