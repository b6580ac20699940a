import type { FieldProblem } from '@sightline/contracts';
import { auditStatusLabels, outcomeStatuses, type AuditStatus } from '@sightline/domain';
import type { Audit } from '../audits';
import { ProblemError, stale } from '../platform/errors';

/** Findings are written from the panel until the report is approved. */
export const writableStatuses: readonly AuditStatus[] = ['panel', 'drafting', 'factual-accuracy'];

/** Refuses to write findings and recommendations where the audit is not ready or is done. */
export function checkWritable({ status }: Audit): void {
  if (writableStatuses.includes(status)) return;
  if (outcomeStatuses.includes(status)) {
    const detail = 'Its findings and recommendations stand as they were approved.';
    throw new ProblemError('report.frozen', detail);
  }
  throw new ProblemError(
    'transition.refused',
    `This audit is “${auditStatusLabels[status].toLowerCase()}” now; ` +
      'findings are written once the panel has met.',
  );
}

/** Refuses ids that are not among the known ones, naming the field. */
export function unknownProblems(
  field: string,
  ids: readonly string[],
  known: Iterable<string>,
  message: string,
): FieldProblem[] {
  const all = new Set(known);
  return ids.every((id) => all.has(id)) ? [] : [{ field, message }];
}

export function refuseFields(fields: readonly FieldProblem[]): void {
  if (fields.length > 0) throw new ProblemError('request.invalid', undefined, { fields });
}

/** Refuses an order that is not of exactly the records that are there. */
export function checkOrder(ids: readonly string[], existing: readonly { readonly id: string }[]) {
  const given = new Set(ids);
  const isWhole = given.size === ids.length && ids.length === existing.length;
  if (!isWhole || !existing.every(({ id }) => given.has(id))) throw stale();
}

/** Which of the columns a change really changes. */
export function changedColumns<T extends object>(before: T, change: Partial<T>): string[] {
  return (Object.keys(change) as (keyof T & string)[]).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(change[key]),
  );
}

/** The position after the last one. */
export function nextPosition(existing: readonly { readonly position: number }[]): number {
  return Math.max(0, ...existing.map(({ position }) => position)) + 1;
}

export const distinct = (ids: readonly string[]): string[] => [...new Set(ids)];
