import type { AuditCounts } from '../audits';
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

/** Audit id -> its counts. */
export function countReturns(
  rows: readonly Pick<ReturnRow, 'auditId' | 'status' | 'nilKind'>[],
  caseCounts: ReadonlyMap<string, number>,
): Map<string, AuditCounts> {
  const counts = new Map<string, AuditCounts>(
    [...caseCounts].map(([auditId, caseCount]) => [
      auditId,
      { caseCount, returnsExpected: 0, returnsIn: 0 },
    ]),
  );
  for (const row of rows) {
    const before = counts.get(row.auditId) ?? { caseCount: 0, returnsExpected: 0, returnsIn: 0 };
    counts.set(row.auditId, {
      ...before,
      returnsExpected: before.returnsExpected + (isExpected(row) ? 1 : 0),
      returnsIn: before.returnsIn + (isIn(row) ? 1 : 0),
    });
  }
  return counts;
}
