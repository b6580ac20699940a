import { programmeColumns, type AuditCardView } from '@sightline/contracts';
import { financialYearFrom, type AuditStatus } from '@sightline/domain';
import { writeCsv } from '../platform/spreadsheets';
import { toReasonsCell } from './reasons-in-file';

type Column = (typeof programmeColumns)[number]['name'];

const over: readonly AuditStatus[] = ['approved', 'published', 'actions-open', 'closed'];

/**
 * A year's programme as the file that can be imported again. An audit under way is written as
 * planned, one whose report is approved as closed: the file is of the plan. The import drops the
 * apostrophe before what a spreadsheet would take for a formula.
 */
export function toProgrammeFile(audits: readonly AuditCardView[]): string {
  const columns = programmeColumns.map(({ name }) => name);
  const rows = audits.map((audit) => {
    const row = toRow(audit);
    return columns.map((column) => row[column]);
  });
  return writeCsv([columns, ...rows]);
}

function toRow(audit: AuditCardView): Record<Column, string> {
  const { reviews, reAuditOf, leadPeople, leads, status } = audit;
  return {
    financial_year: financialYearFrom(audit.financialYear),
    quarter: String(audit.quarter),
    date: audit.date.value ?? '',
    date_as_printed: audit.date.asPrinted ?? '',
    theme: audit.theme,
    method: audit.method,
    linked_reviews: reviews.map(({ name }) => name).join('; '),
    re_audit_of: reAuditOf ? `${reAuditOf.yearLabel}: ${reAuditOf.theme}` : '',
    reasons: toReasonsCell(audit.reasons),
    leads: [...leadPeople.map(({ name }) => name), ...(leads ? [leads] : [])].join('; '),
    status: statusInFile(status),
    status_reason: ['postponed', 'cancelled'].includes(status) ? (audit.statusReason ?? '') : '',
    comment: audit.comment ?? '',
    note: audit.note ?? '',
  };
}

function statusInFile(status: AuditStatus): string {
  if (status === 'postponed' || status === 'cancelled') return status;
  return over.includes(status) ? 'closed' : 'planned';
}
