import { Injectable } from '@nestjs/common';
import { groupBy } from '../platform/collections';
import type { Actor } from '../platform/context';
import { listOf, Database, Transactor, updateRevision } from '../platform/database';
import { Agency, Partnership, type Account } from '../people';
import { Review } from '../reviews';
import {
  AuditAgency,
  AuditClockStep,
  AuditLead,
  AuditMilestone,
  AuditPartnership,
  AuditReview,
  SingleCaseAgency,
} from './entities/audit-links.entity';
import { Audit } from './entities/audit.entity';
import { joinedAudits, seenAudits } from './audit-participation';

/**
 * Every query of audits; each is held to the partnership of the actor's session, which changes only
 * what it leads and reads what it joins as well.
 */
@Injectable()
export class AuditsRepository {
  constructor(
    private readonly transactor: Transactor,
    private readonly database: Database,
  ) {}

  private get manager() {
    return this.transactor.manager;
  }

  /** The audit, where the partnership of the actor leads it: for whoever changes it. */
  async find({ partnershipId }: Actor, id: string): Promise<Audit | null> {
    const where = 'WHERE id = ? AND partnership_id = ?';
    const [found] = await this.transactor.table(Audit).select(where, [id, partnershipId]);
    return found ?? null;
  }

  /** The audit, led or joined by the partnership of the actor: for whoever reads it. */
  async see(actor: Actor, id: string): Promise<Audit | null> {
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

  /** The audits of a year, led or joined, in order. */
  listYear({ partnershipId }: Actor, financialYear: number): Promise<Audit[]> {
    const rest =
      `WHERE financial_year = ? AND id IN (${seenAudits}) ` +
      'ORDER BY quarter, planned_date, theme';
    const values = [financialYear, partnershipId, partnershipId];
    return this.transactor.table(Audit).select(rest, values);
  }

  /** Every audit that the partnership leads. */
  listAll(actor: Actor): Promise<Audit[]> {
    return this.manager.find(Audit, {
      where: { partnershipId: actor.partnershipId },
      order: { financialYear: 'ASC', quarter: 'ASC', plannedDate: 'ASC', theme: 'ASC' },
    });
  }

  /** Every audit that the partnership leads or joins. */
  listSeen({ partnershipId }: Actor): Promise<Audit[]> {
    const rest = `WHERE id IN (${seenAudits}) ORDER BY financial_year, quarter, planned_date, theme`;
    return this.transactor.table(Audit).select(rest, [partnershipId, partnershipId]);
  }

  async years({ partnershipId }: Actor): Promise<number[]> {
    const rows = await this.transactor.query<{ year: number }>(
      'SELECT DISTINCT financial_year AS year FROM audits ' +
        `WHERE id IN (${seenAudits}) ORDER BY financial_year`,
      [partnershipId, partnershipId],
    );
    return rows.map(({ year }) => Number(year));
  }

  /** Led or joined by the partnership. */
  async byIds(
    { partnershipId }: Pick<Actor, 'partnershipId'>,
    ids: readonly string[],
  ): Promise<Audit[]> {
    if (ids.length === 0) return [];
    const joined = `id IN (${joinedAudits})`;
    const where = `WHERE id IN ${listOf(ids)} AND (partnership_id = ? OR ${joined})`;
    return this.transactor.table(Audit).select(where, [...ids, partnershipId, partnershipId]);
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

  async linkLeads(auditId: string, accountIds: readonly string[]): Promise<void> {
    await this.manager.delete(AuditLead, { auditId });
    const rows = [...new Set(accountIds)].map((accountId) => ({ auditId, accountId }));
    if (rows.length > 0) await this.manager.insert(AuditLead, rows);
  }

  /** Audit id -> the people who lead it, by name. */
  async leadsOf(auditIds: readonly string[]): Promise<Map<string, Pick<Account, 'id' | 'name'>[]>> {
    const found = new Map<string, Pick<Account, 'id' | 'name'>[]>();
    if (auditIds.length === 0) return found;
    const rows = await this.transactor.query<{ auditId: string; id: string; name: string }>(
      'SELECT l.audit_id AS "auditId", a.id, a.name FROM audit_leads l ' +
        `JOIN accounts a ON a.id = l.account_id WHERE l.audit_id IN ${listOf(auditIds)} ` +
        'ORDER BY a.name, a.id',
      [...auditIds],
    );
    for (const { auditId, id, name } of rows) {
      found.set(auditId, [...(found.get(auditId) ?? []), { id, name }]);
    }
    return found;
  }

  async setPartnerships(auditId: string, partnershipIds: readonly string[]): Promise<void> {
    await this.manager.delete(AuditPartnership, { auditId });
    const rows = [...new Set(partnershipIds)].map((partnershipId) => ({ auditId, partnershipId }));
    if (rows.length > 0) await this.manager.insert(AuditPartnership, rows);
  }

  /** Audit id -> the partnerships that take part beside the one that leads. */
  async partnershipsOf(auditIds: readonly string[]): Promise<Map<string, Partnership[]>> {
    if (auditIds.length === 0) return new Map();
    const rest = `WHERE audit_id IN ${listOf(auditIds)}`;
    const links = await this.transactor.table(AuditPartnership).select(rest, auditIds);
    const ids = links.map(({ partnershipId }) => partnershipId);
    const partnerships = await this.transactor.table(Partnership).byIds(ids);
    const found = new Map<string, Partnership[]>();
    for (const { auditId, partnershipId } of links) {
      const partnership = partnerships.find(({ id }) => id === partnershipId);
      if (partnership) found.set(auditId, [...(found.get(auditId) ?? []), partnership]);
    }
    return found;
  }

  /** Whether a joined audit asks this form, so that its agencies may read it. */
  async isFormJoined(partnershipId: string, formId: string): Promise<boolean> {
    const rest = `WHERE (form_version_id = ? OR local_form_id = ?) AND id IN (${joinedAudits}) LIMIT 1`;
    const values = [formId, formId, partnershipId];
    return (await this.transactor.table(Audit).pick(['id'], rest, values)).length > 0;
  }

  clockStepsOf(auditId: string): Promise<AuditClockStep[]> {
    return this.transactor.table(AuditClockStep).select('WHERE audit_id = ?', [auditId]);
  }

  async putClockStep(step: AuditClockStep): Promise<void> {
    const { auditId, key } = step;
    await this.manager.delete(AuditClockStep, { auditId, key });
    await this.manager.insert(AuditClockStep, step);
  }

  /** Audits under way whose panel is still to come. */
  withPanelFrom(partnershipId: string, day: string): Promise<Audit[]> {
    const rest =
      "WHERE partnership_id = ? AND panel_day >= ? AND status IN ('scoping', 'sampling', " +
      "'in-the-field') ORDER BY panel_day, id";
    return this.transactor.table(Audit).select(rest, [partnershipId, day]);
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

  /** Agencies of the scope that are asked about single cases only. */
  async singleCaseAgenciesOf(auditId: string): Promise<ReadonlySet<string>> {
    const table = this.transactor.table(SingleCaseAgency);
    const rows = await table.pick(['agencyId'], 'WHERE audit_id = ?', [auditId]);
    return new Set(rows.map(({ agencyId }) => agencyId));
  }

  /** An agency that is in the scope already is left as it is. */
  async joinForSingleCases(auditId: string, agencyId: string): Promise<void> {
    const scope = await this.agenciesOf(auditId);
    if (scope.some(({ id }) => id === agencyId)) return;
    await this.transactor.table(AuditAgency).insert([{ auditId, agencyId }]);
    await this.transactor.table(SingleCaseAgency).insert([{ auditId, agencyId }]);
  }

  /** From now on they are in the scope as every other agency is. */
  async joinForEveryCase(auditId: string, agencyIds: readonly string[]): Promise<void> {
    if (agencyIds.length === 0) return;
    await this.transactor.change(
      `DELETE FROM single_case_agencies WHERE audit_id = ? AND agency_id IN ${listOf(agencyIds)}`,
      [auditId, ...agencyIds],
    );
  }

  milestonesOf(auditId: string): Promise<AuditMilestone[]> {
    return this.manager.find(AuditMilestone, { where: { auditId }, order: { position: 'ASC' } });
  }

  /** Audit id -> its milestones, in order. */
  async milestonesOfMany(auditIds: readonly string[]): Promise<Map<string, AuditMilestone[]>> {
    if (auditIds.length === 0) return new Map();
    const rest = `WHERE audit_id IN ${listOf(auditIds)} ORDER BY position`;
    const rows = await this.transactor.table(AuditMilestone).select(rest, auditIds);
    return groupBy(rows, ({ auditId }) => auditId);
  }

  /** Audit id -> agencies in its scope; audits without a scope are left out. */
  async agencyIdsOfMany(auditIds: readonly string[]): Promise<Map<string, string[]>> {
    if (auditIds.length === 0) return new Map();
    const rest = `WHERE audit_id IN ${listOf(auditIds)}`;
    const rows = await this.transactor.table(AuditAgency).select(rest, auditIds);
    const found = new Map<string, string[]>();
    for (const { auditId, agencyId } of rows) {
      found.set(auditId, [...(found.get(auditId) ?? []), agencyId]);
    }
    return found;
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
