import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { AuditReturn } from './entities/audit-return.entity';
import { allOf, equals, visibleTo } from './returns-visibility';

/** What the grid asks of the returns of an audit beside their rows. */
@Injectable()
export class GridRepository {
  constructor(private readonly transactor: Transactor) {}

  /** What was answered to the known checks of an audit, of the returns that the person may see. */
  checksOfAudit(actor: Actor, auditId: string) {
    const { sql, values } = allOf(visibleTo(actor), equals('auditId', auditId));
    const columns = [
      ...(['id', 'caseFileId', 'agencyId', 'status', 'nilKind', 'knownCheck'] as const),
      ...(['issuedAt', 'dueDay'] as const),
    ] as const;
    return this.transactor
      .table(AuditReturn)
      .pick(columns, `WHERE ${sql} ORDER BY audit_returns.id`, values);
  }

  /** A number that moves with every change of a return of the audit that the person may see. */
  async gridRevision(actor: Actor, auditId: string): Promise<number> {
    const { sql, values } = allOf(visibleTo(actor), equals('auditId', auditId));
    const [row] = await this.transactor.query<{ revision: number | string | null }>(
      `SELECT sum(audit_returns.revision + 1) AS revision FROM audit_returns WHERE ${sql}`,
      [...values],
    );
    return Number(row?.revision ?? 0);
  }
}
