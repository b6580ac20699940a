import { Injectable } from '@nestjs/common';
import type { GradeMeasure } from '@sightline/contracts';
import type { SelectQueryBuilder } from 'typeorm';
import { Audit, seenAudits } from '../audits';
import { CaseFile } from '../cases';
import { holdsRole, type Actor } from '../platform/context';
import { listOf, Transactor } from '../platform/database';
import { Judgement, ModeratedGrade } from './entities/moderation.entity';
import { agenciesAtPanel, packStatuses } from './panel.policy';

const published =
  '(audit.status IN (:...packStatuses) AND ' +
  'EXISTS (SELECT 1 FROM case_packs pack WHERE pack.case_file_id = case_file.id))';

/** Cases as the panel sees them, moderated grades and judgements. */
@Injectable()
export class ModerationRepository {
  constructor(private readonly transactor: Transactor) {}

  private get manager() {
    return this.transactor.manager;
  }

  /**
   * Cases still in the audit. Co-ordinator and chair: all of the audits that the partnership leads;
   * everybody else meets a case once its pack is published. A chair then those of audits it joins
   * too; a scrutineer all led. Panel member and SPOC: where a return of the own agency is expected
   * and did not say that nobody is known, unless the chair did not admit the agency.
   */
  private visibleTo(actor: Actor): SelectQueryBuilder<CaseFile> {
    const { partnershipId } = actor;
    const query = this.manager
      .createQueryBuilder(CaseFile, 'case_file')
      .innerJoin(Audit, 'audit', 'audit.id = case_file.audit_id')
      .where(`audit.id IN (${seenAudits.replaceAll('?', ':partnershipId')})`, { partnershipId })
      .andWhere("case_file.status NOT IN ('replaced', 'withdrawn')");
    if (holdsRole(actor, 'coordinator', 'chair')) {
      const atPanel = holdsRole(actor, 'chair') ? published : '1 = 0';
      const led = 'audit.partnership_id = :partnershipId';
      return query.andWhere(`(${led} OR ${atPanel})`, { packStatuses });
    }
    query.andWhere(published, { packStatuses });
    if (holdsRole(actor, 'scrutineer')) {
      return query.andWhere('audit.partnership_id = :partnershipId');
    }
    const agencyIds = agenciesAtPanel(actor);
    return query.andWhere(
      'EXISTS (SELECT 1 FROM audit_returns own WHERE own.case_file_id = case_file.id ' +
        "AND own.agency_id IN (:...agencyIds) AND own.status NOT IN ('not-issued', " +
        "'waived', 'withdrawn') AND (own.nil_kind IS NULL OR own.nil_kind <> 'not-known') " +
        'AND NOT EXISTS (SELECT 1 FROM pack_exclusions x WHERE ' +
        'x.case_file_id = own.case_file_id AND x.agency_id = own.agency_id))',
      { agencyIds: agencyIds.length > 0 ? agencyIds : ['none'] },
    );
  }

  findCase(actor: Actor, id: string): Promise<CaseFile | null> {
    return this.visibleTo(actor).andWhere('case_file.id = :id', { id }).getOne();
  }

  listCases(actor: Actor, auditId: string): Promise<CaseFile[]> {
    return this.visibleTo(actor)
      .andWhere('case_file.audit_id = :auditId', { auditId })
      .orderBy('case_file.number')
      .getMany();
  }

  /** For callers that have checked that the actor may see the returns. */
  async gradesOf(returnIds: readonly string[]): Promise<ModeratedGrade[]> {
    if (returnIds.length === 0) return [];
    const rest = `WHERE return_id IN ${listOf(returnIds)} ORDER BY id`;
    return this.transactor.table(ModeratedGrade).select(rest, returnIds);
  }

  findGrade(returnId: string, measure: GradeMeasure): Promise<ModeratedGrade | null> {
    return this.manager.findOneBy(ModeratedGrade, { returnId, measure });
  }

  /** For callers that have checked that the actor may see the cases. */
  async judgementsOf(caseIds: readonly string[]): Promise<Judgement[]> {
    if (caseIds.length === 0) return [];
    const rest = `WHERE case_file_id IN ${listOf(caseIds)} ORDER BY id`;
    return this.transactor.table(Judgement).select(rest, caseIds);
  }

  findJudgement(caseFileId: string): Promise<Judgement | null> {
    return this.manager.findOneBy(Judgement, { caseFileId });
  }

  /** One row a return and measure: a second decision takes the place of the first. */
  async putGrade(grade: ModeratedGrade): Promise<void> {
    const { returnId, measure } = grade;
    await this.manager.delete(ModeratedGrade, { returnId, measure });
    await this.manager.insert(ModeratedGrade, grade);
  }

  async putJudgement(judgement: Judgement): Promise<void> {
    const { caseFileId } = judgement;
    await this.manager.delete(Judgement, { caseFileId });
    await this.manager.insert(Judgement, judgement);
  }
}
