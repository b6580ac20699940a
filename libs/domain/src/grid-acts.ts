import type { Permission } from './permissions';
import { isOutstanding, returnActs, type ReturnAct, type ReturnStatus } from './return-statuses';

/** What is done to several returns at once from the grid. */
export const gridActs = ['issue', 'remind', 'extend', 'allocate', 'withdraw', 'waive'] as const;
export type GridAct = (typeof gridActs)[number];

interface GridActFacts {
  readonly permission: Permission;
  readonly from: readonly ReturnStatus[];
  /** The act of the one transition table; none where the status stays as it is. */
  readonly moves?: ReturnAct;
}

const owed: readonly ReturnStatus[] = returnActs.decline.from.filter(isOutstanding);

/** Acts of the grid as data: who may, from which statuses, and which transition it is. */
export const gridActFacts: Readonly<Record<GridAct, GridActFacts>> = {
  issue: { permission: 'return.issue', from: returnActs['re-issue'].from, moves: 're-issue' },
  remind: { permission: 'return.remind', from: owed },
  extend: { permission: 'return.extend', from: owed },
  allocate: {
    permission: 'return.allocate',
    from: ['issued', 'in-progress', 'sent-back', 'queried'],
  },
  withdraw: {
    permission: 'return.waive',
    from: returnActs.withdraw.from,
    moves: 'withdraw',
  },
  waive: { permission: 'return.waive', from: returnActs.waive.from, moves: 'waive' },
};

/** What an outstanding return waits for, in the words of the grid; empty where nothing is owed. */
export function waitsFor(status: ReturnStatus, hasAuditor: boolean): string {
  switch (status) {
    case 'known-check':
      return 'The agency has not said whether it knows the family';
    case 'issued':
      return hasAuditor ? 'Its auditor has not started' : 'No auditor is chosen';
    case 'in-progress':
      return 'The form is not finished';
    case 'submitted':
      return 'The agency’s contact has not signed it off';
    case 'sent-back':
      return 'Sent back to its auditor';
    case 'queried':
      return 'A query is not answered';
    default:
      return '';
  }
}
