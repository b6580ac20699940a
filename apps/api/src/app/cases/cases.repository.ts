import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { Audit, AuditAgency, seenAudits } from '../audits';
import { agenciesAs, holdsRole, type Actor } from '../platform/context';
import { Transactor, updateRevision } from '../platform/database';
import { CaseFile } from './entities/case-file.entity';

/** Every query of cases; what a person may not see is never loaded. */
@Injectable()
export class CasesRepository {
  constructor(private readonly transactor: Transactor) {}

  private get manager() {
    return this.transactor.manager;
  }

  /**
   * Co-ordinator and chair: all of the audits that the partnership leads. SPOC: those of audits that
   * the agency is in. Others meet a case in a return of theirs or at the panel, never in a list.
   */
  private visibleTo(actor: Actor): SelectQueryBuilder<CaseFile> {
    return holdsRole(actor, 'coordinator', 'chair')
      ? this.met(actor).andWhere('audit.partnership_id = :partnershipId')
      : this.ofAgencies(actor);
  }

  /** The same, with the list of an audit that the partnership of a co-ordinator or chair joins. */
  private listedTo(actor: Actor): SelectQueryBuilder<CaseFile> {
    return holdsRole(actor, 'coordinator', 'chair') ? this.met(actor) : this.ofAgencies(actor);
  }

  /** Cases of audits that the partnership leads or joins. */
  private met({ partnershipId }: Actor): SelectQueryBuilder<CaseFile> {
    const seen = seenAudits.replaceAll('?', ':partnershipId');
    return this.manager
      .createQueryBuilder(CaseFile, 'case_file')
      .innerJoin(Audit, 'audit', 'audit.id = case_file.audit_id')
      .where(`audit.id IN (${seen})`, { partnershipId });
  }

  private ofAgencies(actor: Actor): SelectQueryBuilder<CaseFile> {
    const agencyIds = agenciesAs(actor, 'spoc');
    return this.met(actor)
      .innerJoin(AuditAgency, 'scope', 'scope.audit_id = audit.id')
      .andWhere('scope.agency_id IN (:...agencyIds)', {
        agencyIds: agencyIds.length > 0 ? agencyIds : ['none'],
      });
  }

  find(actor: Actor, id: string): Promise<CaseFile | null> {
    return this.visibleTo(actor).andWhere('case_file.id = :id', { id }).getOne();
  }

  listVisible(actor: Actor, auditId: string): Promise<CaseFile[]> {
    return this.listedTo(actor)
      .andWhere('case_file.audit_id = :auditId', { auditId })
      .orderBy('case_file.number')
      .getMany();
  }

  /** For a record that already points at it. */
  byId(id: string): Promise<CaseFile | null> {
    return this.transactor.table(CaseFile).byId(id);
  }

  /** Case id -> case, for records that already point at them. */
  async byIds(ids: readonly string[]): Promise<Map<string, CaseFile>> {
    const cases = await this.transactor.table(CaseFile).byIds(ids);
    return new Map(cases.map((caseFile) => [caseFile.id, caseFile]));
  }

  /** For slices that have already checked that the actor may see the audit. */
  listOf(auditId: string): Promise<CaseFile[]> {
    return this.transactor.table(CaseFile).select('WHERE audit_id = ? ORDER BY number', [auditId]);
  }

  /** Audit id -> cases that are still in it. */
  async countsOf(auditIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.manager
      .createQueryBuilder(CaseFile, 'case_file')
      .select('case_file.audit_id', 'auditId')
      .addSelect('count(*)', 'count')
      .where('case_file.audit_id IN (:...auditIds)', { auditIds })
      .andWhere("case_file.status NOT IN ('replaced', 'withdrawn')")
      .groupBy('case_file.audit_id')
      .getRawMany<{ auditId: string; count: number | string }>();
    return new Map(rows.map(({ auditId, count }) => [auditId, Number(count)]));
  }

  async replaceAll(auditId: string, cases: readonly CaseFile[]): Promise<void> {
    await this.manager.delete(CaseFile, { auditId });
    await this.manager.insert(CaseFile, [...cases]);
  }

  async add(caseFile: CaseFile): Promise<void> {
    await this.transactor.table(CaseFile).insert([caseFile]);
  }

  update(
    caseFile: Pick<CaseFile, 'id'>,
    revision: number,
    change: Partial<CaseFile>,
  ): Promise<number> {
    return updateRevision(this.manager, CaseFile, { id: caseFile.id, revision }, change);
  }

  async setStatus(auditId: string, from: CaseFile['status'], to: CaseFile['status']) {
    await this.manager.update(CaseFile, { auditId, status: from }, { status: to });
  }
}
