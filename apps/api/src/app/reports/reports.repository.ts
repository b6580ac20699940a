import { Injectable } from '@nestjs/common';
import { joinedAudits } from '../audits';
import type { Actor } from '../platform/context';
import { Transactor, updateRevision } from '../platform/database';
import { Report } from './entities/report.entity';

const listColumns = ['id', 'auditId', 'title', 'version', 'status', 'approvedAt'] as const;

export type ListedReport = Pick<Report, (typeof listColumns)[number]>;

/**
 * Drafts are for those who write or challenge them in the partnership that leads the audit; an
 * approved report is for everyone who may read reports in it and in the partnerships that joined.
 */
@Injectable()
export class ReportsRepository {
  constructor(private readonly transactor: Transactor) {}

  private get manager() {
    return this.transactor.manager;
  }

  private get reports() {
    return this.transactor.table(Report);
  }

  /** The condition that every query of a person begins with; its two values are the partnership. */
  private visibleTo(actor: Actor): string {
    const led = 'audit_id IN (SELECT id FROM audits WHERE partnership_id = ?)';
    const seesDrafts = actor.permissions.has('report.read-draft');
    const ofLed = seesDrafts ? led : `(${led} AND status = 'approved')`;
    return `(${ofLed} OR (audit_id IN (${joinedAudits}) AND status = 'approved'))`;
  }

  async find(actor: Actor, id: string): Promise<Report | null> {
    if (!actor.permissions.has('report.read')) return null;
    const rest = `WHERE ${this.visibleTo(actor)} AND id = ?`;
    const [found] = await this.reports.select(rest, [...twice(actor), id]);
    return found ?? null;
  }

  async latestOf(actor: Actor, auditId: string): Promise<Report | null> {
    const rest = `WHERE ${this.visibleTo(actor)} AND audit_id = ? ORDER BY version DESC LIMIT 1`;
    const [found] = await this.reports.select(rest, [...twice(actor), auditId]);
    return found ?? null;
  }

  /** Without the sections and the snapshot. */
  list(actor: Actor): Promise<ListedReport[]> {
    const rest = `WHERE ${this.visibleTo(actor)} ORDER BY approved_at DESC, id DESC`;
    return this.reports.pick(listColumns, rest, twice(actor));
  }

  async insert(report: Report): Promise<void> {
    await this.manager.insert(Report, report as never);
  }

  update(id: string, revision: number, change: Partial<Report>): Promise<number> {
    return updateRevision(this.manager, Report, { id, revision }, change as never);
  }

  /** When a report of the audit was approved last. */
  async approvedAt(auditId: string): Promise<string | null> {
    const rest = "WHERE audit_id = ? AND status = 'approved' ORDER BY version DESC LIMIT 1";
    return (await this.reports.pick(['approvedAt'], rest, [auditId]))[0]?.approvedAt ?? null;
  }

  /** What the latest approved report of the audit froze; for callers that may see the audit. */
  async approvedSnapshot(auditId: string): Promise<unknown> {
    const rest = "WHERE audit_id = ? AND status = 'approved' ORDER BY version DESC LIMIT 1";
    return (await this.reports.pick(['snapshot'], rest, [auditId]))[0]?.snapshot ?? null;
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

const twice = ({ partnershipId }: Actor): string[] => [partnershipId, partnershipId];
