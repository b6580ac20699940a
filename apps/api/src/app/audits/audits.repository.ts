import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/context';
import { listOf, Database, Transactor, updateRevision } from '../platform/database';
import { Agency } from '../people';
import { Review } from '../reviews';
import { AuditAgency, AuditMilestone, AuditReview } from './entities/audit-links.entity';
import { Audit } from './entities/audit.entity';

/** Every query of audits; each is held to the partnership of the actor's session. */
@Injectable()
export class AuditsRepository {
  constructor(
    private readonly transactor: Transactor,
    private readonly database: Database,
  ) {}

  private get manager() {
    return this.transactor.manager;
  }

  async find(actor: Actor, id: string): Promise<Audit | null> {
    const [found] = await this.byIds(actor, [id]);
    return found ?? null;
  }

  /** Inside a run: the audit, whose status nobody else moves until the run is over. */
  hold(actor: Actor, id: string): Promise<Audit | null> {
    const query = this.manager
      .createQueryBuilder(Audit, 'audit')
      .where('audit.id = :id', { id })
      .andWhere('audit.partnership_id = :partnershipId', { partnershipId: actor.partnershipId });
    if (this.database.dialect === 'postgres') query.setLock('pessimistic_write');
    return query.getOne();
  }

  listYear(actor: Actor, financialYear: number): Promise<Audit[]> {
    return this.manager.find(Audit, {
      where: { partnershipId: actor.partnershipId, financialYear },
      order: { quarter: 'ASC', plannedDate: 'ASC', theme: 'ASC' },
    });
  }

  listAll(actor: Actor): Promise<Audit[]> {
    return this.manager.find(Audit, {
      where: { partnershipId: actor.partnershipId },
      order: { financialYear: 'ASC', quarter: 'ASC', plannedDate: 'ASC', theme: 'ASC' },
    });
  }

  async years(actor: Actor): Promise<number[]> {
    const rows = await this.manager
      .createQueryBuilder(Audit, 'audit')
      .select('audit.financial_year', 'year')
      .distinct(true)
      .where('audit.partnership_id = :partnershipId', { partnershipId: actor.partnershipId })
      .orderBy('audit.financial_year')
      .getRawMany<{ year: number }>();
    return rows.map(({ year }) => Number(year));
  }

  async byIds(
    { partnershipId }: Pick<Actor, 'partnershipId'>,
    ids: readonly string[],
  ): Promise<Audit[]> {
    if (ids.length === 0) return [];
    const where = `WHERE id IN ${listOf(ids)} AND partnership_id = ?`;
    return this.transactor.table(Audit).select(where, [...ids, partnershipId]);
  }

  async insert(audit: Audit, reviewIds: readonly string[]): Promise<void> {
    await this.manager.insert(Audit, audit);
    await this.linkReviews(audit.id, reviewIds);
  }

  update(audit: Audit, revision: number, change: Partial<Audit>): Promise<number> {
    return updateRevision(this.manager, Audit, { id: audit.id, revision }, change);
  }

  /** Beside a revision taken by the same run. */
  async setPanelDay(id: string, panelDay: string): Promise<void> {
    await this.manager.update(Audit, { id }, { panelDay });
  }

  async linkReviews(auditId: string, reviewIds: readonly string[]): Promise<void> {
    await this.manager.delete(AuditReview, { auditId });
    const rows = [...new Set(reviewIds)].map((reviewId) => ({ auditId, reviewId }));
    if (rows.length > 0) await this.manager.insert(AuditReview, rows);
  }

  /** Audit id -> the learning reviews it follows up. */
  async reviewsOf(auditIds: readonly string[]): Promise<Map<string, Review[]>> {
    const found = new Map<string, Review[]>();
    if (auditIds.length === 0) return found;
    const links = await this.transactor
      .table(AuditReview)
      .select(`WHERE audit_id IN ${listOf(auditIds)}`, auditIds);
    const reviews = await this.transactor
      .table(Review)
      .byIds(links.map(({ reviewId }) => reviewId));
    for (const link of links) {
      const review = reviews.find(({ id }) => id === link.reviewId);
      if (review) found.set(link.auditId, [...(found.get(link.auditId) ?? []), review]);
    }
    return found;
  }

  agenciesOf(auditId: string): Promise<Agency[]> {
    const inScope = 'SELECT agency_id FROM audit_agencies WHERE audit_id = ?';
    return this.transactor
      .table(Agency)
      .select(`WHERE id IN (${inScope}) ORDER BY name`, [auditId]);
  }

  async setAgencies(auditId: string, agencyIds: readonly string[]): Promise<void> {
    await this.manager.delete(AuditAgency, { auditId });
    await this.manager.insert(
      AuditAgency,
      agencyIds.map((agencyId) => ({ auditId, agencyId })),
    );
  }

  milestonesOf(auditId: string): Promise<AuditMilestone[]> {
    return this.manager.find(AuditMilestone, { where: { auditId }, order: { position: 'ASC' } });
  }

  async setMilestones(auditId: string, milestones: readonly AuditMilestone[]): Promise<void> {
    await this.manager.delete(AuditMilestone, { auditId });
    if (milestones.length > 0) await this.manager.insert(AuditMilestone, [...milestones]);
  }

  /** How many audits of the partnership and year have issued references of this beginning. */
  async countPrefixes(actor: Actor, beginning: string): Promise<number> {
    return this.manager
      .createQueryBuilder(Audit, 'audit')
      .where('audit.partnership_id = :partnershipId', { partnershipId: actor.partnershipId })
      .andWhere('audit.reference_prefix LIKE :beginning', { beginning: `${beginning}-%` })
      .getCount();
  }
}
