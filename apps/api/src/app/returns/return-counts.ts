import { noCounts, type AuditCounts } from '../audits';
import type { ReturnRow } from './returns.repository';

/** Expected: issued, less withdrawn and waived; declined stays in (domain brief, Settled 3). */
export function isExpected({ status }: Pick<ReturnRow, 'status'>): boolean {
  return !['not-issued', 'waived', 'withdrawn'].includes(status);
}

/** In: signed off, or a nil return that is a response. */
export function isIn({ status, nilKind }: Pick<ReturnRow, 'status' | 'nilKind'>): boolean {
  if (status === 'nil') return nilKind !== 'record-not-accessible';
  return status === 'signed-off' || status === 'moderated';
}

/** How many returns of an audit stand alike. */
export interface AlikeReturns extends Pick<ReturnRow, 'auditId' | 'status' | 'nilKind'> {
  readonly count: number;
}

/** Audit id -> its counts. */
export function countReturns(
  alike: readonly AlikeReturns[],
  caseCounts: ReadonlyMap<string, number>,
): Map<string, AuditCounts> {
  const counts = new Map<string, AuditCounts>(
    [...caseCounts].map(([auditId, caseCount]) => [auditId, { ...noCounts, caseCount }]),
  );
  for (const some of alike) {
    const before = counts.get(some.auditId) ?? noCounts;
    counts.set(some.auditId, {
      ...before,
      returnsExpected: before.returnsExpected + (isExpected(some) ? some.count : 0),
      returnsIn: before.returnsIn + (isIn(some) ? some.count : 0),
    });
  }
  return counts;
}
