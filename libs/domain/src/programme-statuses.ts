import { dayLabel } from './days';
import { financialYearFrom } from './financial-years';
import { methodFacts, type AuditMethod } from './methods';
import { auditStatusLabels, type AuditStatus } from './audit-statuses';
import { monthLabel } from './months';
import type { Acts } from './transitions';

export const programmeStatuses = ['draft', 'agreed', 'in-year', 'closed'] as const;
/** How far a year's programme has come. */
export type ProgrammeStatus = (typeof programmeStatuses)[number];

/** What a person reads for each. */
export const programmeStatusLabels: Record<ProgrammeStatus, string> = {
  draft: 'Draft',
  agreed: 'Agreed',
  'in-year': 'In year',
  closed: 'Closed',
};

export type ProgrammeAct = 'agree' | 'begin' | 'agree-again' | 'close' | 'reopen';

/** Programme state machine: a change in the year is agreed without leaving the year. */
export const programmeActs: Acts<ProgrammeStatus, ProgrammeAct> = {
  agree: { from: ['draft', 'agreed'], to: 'agreed', permission: 'programme.agree' },
  begin: { from: ['agreed'], to: 'in-year', permission: 'programme.agree' },
  'agree-again': { from: ['in-year'], to: 'in-year', permission: 'programme.agree' },
  close: { from: ['in-year'], to: 'closed', permission: 'programme.agree' },
  reopen: { from: ['closed'], to: 'in-year', permission: 'programme.agree', needsReason: true },
};

/** What the subgroup agrees of an audit. */
export interface AgreedItem {
  readonly auditId: string;
  readonly theme: string;
  readonly method: AuditMethod;
  /** First calendar year of the financial year. */
  readonly financialYear: number;
  readonly quarter: number;
  /** yyyy-mm-dd, yyyy-mm or null where it is not known. */
  readonly date: string | null;
  readonly status: AuditStatus;
}

/** One thing that differs: "agreed as ... / now ...". */
export interface AgreedDifference {
  readonly what: string;
  readonly agreed: string;
  readonly now: string;
}

/** What happens to an audit in its course is no change of the plan; these are. */
const changedStatuses: readonly AuditStatus[] = ['postponed', 'cancelled'];

/** How an audit differs from what was agreed, in words; empty where it does not. */
export function differencesOf(agreed: AgreedItem, now: AgreedItem): AgreedDifference[] {
  const rows: readonly (readonly [string, string, string])[] = [
    ['Theme', agreed.theme, now.theme],
    ['Method', methodFacts[agreed.method].label, methodFacts[now.method].label],
    ['Quarter', quarterLabel(agreed), quarterLabel(now)],
    ['Date', dateLabel(agreed.date), dateLabel(now.date)],
    ['Status', standing(agreed.status), standing(now.status)],
  ];
  return rows
    .filter(([, before, after]) => before !== after)
    .map(([what, before, after]) => ({ what, agreed: before, now: after }));
}

function quarterLabel({ quarter, financialYear }: AgreedItem): string {
  return `Quarter ${quarter} of ${financialYearFrom(financialYear)}`;
}

/** A planned date as people read it: a day, a month, or that it is not known. */
function dateLabel(date: string | null): string {
  if (!date) return 'date not known';
  return date.length === 7 ? monthLabel(date) : dayLabel(date);
}

function standing(status: AuditStatus): string {
  return changedStatuses.includes(status) ? auditStatusLabels[status] : 'In the programme';
}
