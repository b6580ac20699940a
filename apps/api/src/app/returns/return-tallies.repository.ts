import { Injectable } from '@nestjs/common';
import { isOutstanding, returnStatuses, type ReturnStatus } from '@sightline/domain';
import { listOf, Transactor } from '../platform/database';
import { AuditReturn } from './entities/audit-return.entity';
import type { ReturnRow } from './returns.repository';

/** So many returns of an audit with one status. */
export interface ReturnTally {
  readonly status: ReturnStatus;
  readonly returns: number;
}

interface SingleCount {
  readonly auditId: string;
  readonly agencyId: string;
  readonly returns: number | string;
}

/** What a person's first page looks at of a return that is late or has an open concern. */
const pressingColumns = [
  'id',
  'auditId',
  'caseFileId',
  'agencyId',
  'status',
  'dueDay',
  'hasOpenConcern',
] as const satisfies readonly (keyof ReturnRow)[];

export type PressingReturn = Pick<ReturnRow, (typeof pressingColumns)[number]>;

const owed = returnStatuses.filter(isOutstanding);

/**
 * How returns stand, counted by the database: pages that look at many audits at once would load
 * thousands of rows to count them. For slices that have checked that the audits may be seen.
 */
@Injectable()
export class ReturnTallies {
  constructor(private readonly transactor: Transactor) {}

  /** Of every case of the audit. */
  async of(auditId: string): Promise<ReturnTally[]> {
    const rows = await this.transactor.query<ReturnTally>(
      'SELECT status, count(*) AS returns FROM audit_returns WHERE audit_id = ? GROUP BY status',
      [auditId],
    );
    // PostgreSQL counts in numbers too large for JavaScript, and so as text.
    return rows.map((row) => ({ ...row, returns: Number(row.returns) }));
  }

  async agenciesOf(auditId: string): Promise<string[]> {
    const rows = await this.transactor.query<{ readonly agencyId: string }>(
      'SELECT DISTINCT agency_id AS "agencyId" FROM audit_returns WHERE audit_id = ?',
      [auditId],
    );
    return rows.map(({ agencyId }) => agencyId);
  }

  /** Audit id -> agency id -> returns, of agencies that are asked about single cases only. */
  async ofSingleCases(auditIds: readonly string[]): Promise<Map<string, Map<string, number>>> {
    const rows = await this.transactor.query<SingleCount>(
      'SELECT r.audit_id AS "auditId", r.agency_id AS "agencyId", count(*) AS returns ' +
        'FROM audit_returns r JOIN single_case_agencies s ON s.audit_id = r.audit_id ' +
        "AND s.agency_id = r.agency_id WHERE r.status NOT IN ('withdrawn', 'waived') " +
        `AND r.audit_id IN ${listOf(auditIds)} GROUP BY r.audit_id, r.agency_id`,
      [...auditIds],
    );
    const found = new Map<string, Map<string, number>>();
    for (const { auditId, agencyId, returns } of rows) {
      const ofAudit = found.get(auditId) ?? new Map<string, number>();
      found.set(auditId, ofAudit.set(agencyId, Number(returns)));
    }
    return found;
  }

  /** Returns that are owed past their day, and those with an open safeguarding concern. */
  async pressing(auditIds: readonly string[], today: string): Promise<PressingReturn[]> {
    if (auditIds.length === 0) return [];
    const rest =
      `WHERE audit_id IN ${listOf(auditIds)} AND (has_open_concern = ? OR ` +
      `(due_day < ? AND status IN ${listOf(owed)})) ORDER BY id`;
    const values = [...auditIds, true, today, ...owed];
    return this.transactor.table(AuditReturn).pick(pressingColumns, rest, values);
  }

  /** Cases of the audit with a safeguarding concern that is open. */
  async casesWithConcern(auditId: string): Promise<ReadonlySet<string>> {
    const rest = 'WHERE audit_id = ? AND has_open_concern = ?';
    const rows = await this.transactor
      .table(AuditReturn)
      .pick(['caseFileId'], rest, [auditId, true]);
    return new Set(rows.map(({ caseFileId }) => caseFileId));
  }
}
