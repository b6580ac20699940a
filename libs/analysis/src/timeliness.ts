import type { Day, NilKind, ReturnStatus } from '@sightline/domain';
import type { ResponseFigure } from './audit-figures';
import { groupBy } from './ordering';
import { responseOf, workingDaysOnce } from './response-figures';
import { returnStanding } from './return-standing';

/** A return of any audit, as timeliness over years looks at it. Days are ISO days. */
export interface TimelinessReturn {
  readonly id: string;
  readonly auditId: string;
  readonly agencyId: string;
  /** Financial year of its audit, by the year it begins in. */
  readonly financialYear: number;
  readonly status: ReturnStatus;
  readonly nilKind: NilKind | null;
  readonly issuedDay: Day | null;
  readonly dueDay: Day | null;
  readonly originalDueDay: Day | null;
  /** The first sign-off: a later query does not make a return late. */
  readonly signedOffDay: Day | null;
  readonly panelDay: Day | null;
}

/** What timeliness says of some returns (domain brief 8, Settled 3). */
export type TimelinessFigure = Omit<ResponseFigure, 'returnIds'>;

/** A figure of the returns that share a key: an agency, an audit, a year. */
export interface TimelinessGroup {
  readonly key: string;
  readonly figure: TimelinessFigure;
}

/** The same figures of everything, by agency, by audit and by financial year. */
export interface Timeliness {
  readonly overall: TimelinessFigure;
  readonly byAgency: readonly TimelinessGroup[];
  readonly byAudit: readonly TimelinessGroup[];
  readonly byYear: readonly TimelinessGroup[];
}

/** Median and range in working days, on time, response rate; `today` decides what is overdue. */
export function timelinessOf(
  returns: readonly TimelinessReturn[],
  today: Day,
  extraHolidays: readonly Day[] = [],
): Timeliness {
  const workingDays = workingDaysOnce(extraHolidays);
  const timed = returns.map((input) => ({
    input,
    standing: returnStanding(input, today, input.panelDay),
  }));
  const figureOf = (some: typeof timed): TimelinessFigure => {
    const { returnIds: _left, ...figure } = responseOf(some, today, workingDays);
    return figure;
  };
  const by = (key: (input: TimelinessReturn) => string): TimelinessGroup[] =>
    [...groupBy(timed, ({ input }) => key(input))].map(([name, some]) => ({
      key: name,
      figure: figureOf([...some]),
    }));
  return {
    overall: figureOf(timed),
    byAgency: by(({ agencyId }) => agencyId),
    byAudit: by(({ auditId }) => auditId),
    byYear: by(({ financialYear }) => String(financialYear)),
  };
}
