import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { Audit } from '../audits';
import type { Actor } from '../platform/context';
import { Transactor, updateRevision } from '../platform/database';
import { Report } from './entities/report.entity';

/** Drafts are for those who write them; an approved report is for everyone who may read reports. */
@Injectable()
export class ReportsRepository {
  constructor(private readonly transactor: Transactor) {}

  private get manager() {
    return this.transactor.manager;
  }

  private visibleTo(actor: Actor): SelectQueryBuilder<Report> {
    const query = this.manager
      .createQueryBuilder(Report, 'report')
      .innerJoin(Audit, 'audit', 'audit.id = report.audit_id')
      .where('audit.partnership_id = :partnershipId', { partnershipId: actor.partnershipId });
    if (!actor.permissions.has('report.draft')) query.andWhere("report.status = 'approved'");
    return query;
  }

  async find(actor: Actor, id: string): Promise<Report | null> {
    if (!actor.permissions.has('report.read')) return null;
    return this.visibleTo(actor).andWhere('report.id = :id', { id }).getOne();
  }

  latestOf(actor: Actor, auditId: string): Promise<Report | null> {
    return this.visibleTo(actor)
      .andWhere('report.audit_id = :auditId', { auditId })
      .orderBy('report.version', 'DESC')
      .getOne();
  }

  /** Without the sections and the snapshot. */
  list(actor: Actor): Promise<Report[]> {
    return this.visibleTo(actor)
      .select(
        ['id', 'auditId', 'title', 'version', 'status', 'approvedAt'].map((c) => `report.${c}`),
      )
      .orderBy('report.approved_at', 'DESC')
      .addOrderBy('report.id', 'DESC')
      .getMany();
  }

  async insert(report: Report): Promise<void> {
    await this.manager.insert(Report, report as never);
  }

  update(id: string, revision: number, change: Partial<Report>): Promise<number> {
    return updateRevision(this.manager, Report, { id, revision }, change as never);
  }

  async statusOf(auditId: string): Promise<Report['status'] | null> {
    const report = await this.manager.findOne(Report, {
      where: { auditId },
      order: { version: 'DESC' },
      select: { id: true, status: true },
    });
    return report?.status ?? null;
  }
}
