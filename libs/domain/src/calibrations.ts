import type { AuditStatus } from './audit-statuses';
import type { Day } from './days';
import { financialYearBounds, financialYearFrom } from './financial-years';
import { methodFacts, type AuditMethod } from './methods';
import type { Acts } from './transitions';

/** A shared case that everybody grades alone: being written, being graded, shown to all. */
export const calibrationStatuses = ['draft', 'open', 'closed'] as const;
export type CalibrationStatus = (typeof calibrationStatuses)[number];

/** What people call them. */
export const calibrationStatusLabels: Record<CalibrationStatus, string> = {
  draft: 'Being written',
  open: 'Being graded',
  closed: 'Closed',
};

export type CalibrationAct = 'open' | 'close';

/** The transition table of a calibration; what is closed has been seen by all, so it stays closed. */
export const calibrationActs: Acts<CalibrationStatus, CalibrationAct> = {
  open: { from: ['draft'], to: 'open', permission: 'calibration.hold' },
  close: { from: ['open'], to: 'closed', permission: 'calibration.hold' },
};

/** Where an audit's grading has not begun, or never will. */
const beforeGrading: readonly AuditStatus[] = ['planned', 'scoping', 'sampling'];
const neverGraded: readonly AuditStatus[] = ['postponed', 'cancelled'];

/**
 * Whether a year still wants its calibration: it is not over, an audit whose grades go to a panel is
 * to come, none has begun, and none was held (domain brief 1.5).
 */
export function isCalibrationDue(year: {
  readonly financialYear: number;
  readonly today: Day;
  readonly isHeld: boolean;
  readonly audits: readonly { readonly status: AuditStatus; readonly method: AuditMethod }[];
}): boolean {
  const { to } = financialYearBounds(financialYearFrom(year.financialYear));
  if (year.isHeld || year.today > to) return false;
  const graded = year.audits.filter(
    ({ status, method }) =>
      methodFacts[method].moderation === 'panel' && !neverGraded.includes(status),
  );
  return graded.length > 0 && graded.every(({ status }) => beforeGrading.includes(status));
}
