import { Injectable, type OnModuleInit } from '@nestjs/common';
import { writableReturnStatuses } from '@sightline/domain';
import { seenAudits } from '../audits';
import { LeavingWork, type OpenWork, type WorkKeeper } from '../people';
import { Clock } from '../platform/clock';
import type { Actor } from '../platform/context';
import { listOf, Transactor } from '../platform/database';
import { TrailService } from '../trail';
import { AuditReturn } from './entities/audit-return.entity';
import { ReturnActsService, returnSubject } from './return-acts.service';
import { ReturnsRepository } from './returns.repository';

const given =
  'JOIN audit_return_auditors given ON given.return_id = audit_returns.id ' +
  `AND given.account_id = ? WHERE audit_returns.audit_id IN (${seenAudits}) ` +
  `AND audit_returns.status IN ${listOf(writableReturnStatuses)}`;

/** What a person who leaves had to write: found and handed on. */
@Injectable()
export class LeaverWorkService implements WorkKeeper, OnModuleInit {
  constructor(
    private readonly leaving: LeavingWork,
    private readonly repository: ReturnsRepository,
    private readonly acts: ReturnActsService,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.leaving.provide(this);
  }

  async openWorkOf(partnershipId: string, accountId: string): Promise<OpenWork[]> {
    const rows = await this.transactor.query<OpenWork>(
      'SELECT audit_returns.agency_id AS "agencyId", a.id AS "auditId", a.theme, ' +
        'count(*) AS returns FROM audit_returns ' +
        given.replace(
          ' WHERE audit_returns',
          ' JOIN audits a ON a.id = audit_returns.audit_id WHERE audit_returns',
        ) +
        ' GROUP BY audit_returns.agency_id, a.id, a.theme ORDER BY a.theme, a.id',
      [accountId, partnershipId, partnershipId, ...writableReturnStatuses],
    );
    // PostgreSQL counts in its longest integers, which arrive as text.
    return rows.map((row) => ({ ...row, returns: Number(row.returns) }));
  }

  async handOn(
    actor: Actor,
    accountId: string,
    agencyId: string,
    toId: string | null,
  ): Promise<number> {
    const returns = await this.transactor
      .table(AuditReturn)
      .select(`${given} AND audit_returns.agency_id = ?`, [
        ...[accountId, actor.partnershipId, actor.partnershipId, ...writableReturnStatuses],
        agencyId,
      ]);
    const auditors = await this.repository.auditorsOf(returns.map(({ id }) => id));
    const updatedAt = this.clock.instant();
    for (const auditReturn of returns) {
      const { id, revision } = auditReturn;
      const others = (auditors.get(id) ?? []).filter((each) => each !== accountId);
      const accountIds = [...new Set([...others, ...(toId === null ? [] : [toId])])];
      await this.repository.setAuditors(id, accountIds);
      await this.repository.update(id, revision, { updatedAt });
      await this.repository.addEvents([this.acts.event(actor, auditReturn, 'allocate')]);
      this.trail.record('return.allocate', returnSubject(auditReturn), { accountIds });
    }
    return returns.length;
  }
}
