import { Injectable } from '@nestjs/common';
import type { DomainJudgementView, JudgeCaseDto, ModerateGradeDto } from '@sightline/contracts';
import { auditStatusLabels, gradeLabels, isGrade, returnStatusLabels } from '@sightline/domain';
import { gradesOf, practiceDomains } from '@sightline/form-engine';
import { AuditsService, type Audit } from '../audits';
import { CasesRepository, CasesService, caseSubject, type CaseFile } from '../cases';
import { PeopleService } from '../people';
import { Clock, Ids } from '../platform/clock';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { ProblemError, stale } from '../platform/errors';
import {
  FormOfReturn,
  ReturnActsService,
  ReturnsRepository,
  returnSubject,
  type AuditReturn,
} from '../returns';
import { TrailService } from '../trail';
import { AuditFiguresService } from './audit-figures.service';
import { JudgedReturnsService } from './judged-returns.service';
import { ModerationRepository } from './moderation.repository';
import { PanelNotices } from './panel-notices.service';
import { PanelTexts } from './panel-texts.service';
import { judgingStatuses, moderationProblems, toGradeAnswer } from './panel.policy';
import { PanelService } from './panel.service';

/** What the chair records at the panel: grades agreed beside the self-grades, and the judgement. */
@Injectable()
export class JudgingService {
  constructor(
    private readonly panel: PanelService,
    private readonly repository: ModerationRepository,
    private readonly figures: AuditFiguresService,
    private readonly audits: AuditsService,
    private readonly cases: CasesService,
    private readonly casesRepository: CasesRepository,
    private readonly returns: ReturnsRepository,
    private readonly acts: ReturnActsService,
    private readonly forms: FormOfReturn,
    private readonly people: PeopleService,
    private readonly judged: JudgedReturnsService,
    private readonly texts: PanelTexts,
    private readonly notices: PanelNotices,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Records what the panel agreed of one grade of one return; the self-grade stays as it is.
   * Answers the id of the case.
   */
  async moderate(actor: Actor, returnId: string, dto: ModerateGradeDto): Promise<string> {
    const { auditReturn } = await this.acts.demand(actor, returnId);
    const { caseFileId, auditId } = auditReturn;
    await this.panel.demand(actor, caseFileId);
    await this.transactor.run(async () => {
      checkStatus(await this.audits.hold(actor, auditId));
      const caseFile = await this.panel.demand(actor, caseFileId);
      if (caseFile.revision !== dto.revision) throw stale();
      const held = (await this.acts.demand(actor, returnId)).auditReturn;
      await this.storeGrade(actor, held, dto);
      await this.discuss(caseFile);
    });
    return caseFileId;
  }

  /** Records the panel's judgement of a case, with a reason where it is not the one offered. */
  async judge(actor: Actor, caseId: string, dto: JudgeCaseDto): Promise<void> {
    const { auditId } = await this.panel.demand(actor, caseId);
    const rationale = dto.rationale.trim();
    await this.transactor.run(async () => {
      const audit = await this.audits.hold(actor, auditId);
      checkStatus(audit);
      const caseFile = await this.panel.demand(actor, caseId);
      if (caseFile.revision !== dto.revision) throw stale();
      await this.refuseHeld(caseFile);
      const { judgements } = await this.figures.figuresOfCase(audit, caseFile);
      const offered = judgements.cases[0]?.offer.grade ?? null;
      const differs = offered !== null && dto.grade !== offered;
      const differenceReason = (differs && dto.differenceReason?.trim()) || null;
      if (differs && !differenceReason) throw reasonRequired(offered);
      const words = { rationale, differenceReason };
      const looked = await this.texts.look(audit, words, dto.because, caseId);
      const before = await this.repository.findJudgement(caseId);
      await this.cases.transition(caseFile, before ? 'rejudge' : 'judge', dto.revision);
      await this.repository.putJudgement({
        ...{ id: this.ids.next(), caseFileId: caseId, grade: dto.grade, offered, rationale },
        domains: inOrder(dto.domains),
        differenceReason,
        because: looked?.because ?? null,
        basis: await this.judged.of(caseFile),
        accountId: actor.accountId,
        at: this.clock.instant(),
      });
      this.texts.keep(caseSubject(caseFile), 'judgement', looked);
      this.trail.record('panel.judge', caseSubject(caseFile), {
        grade: dto.grade,
        domains: Object.fromEntries(inOrder(dto.domains).map((one) => [one.domain, one.grade])),
        offered,
        before: before?.grade ?? null,
      });
    });
  }

  private async storeGrade(
    actor: Actor,
    auditReturn: AuditReturn,
    dto: ModerateGradeDto,
  ): Promise<void> {
    const { status } = auditReturn;
    if (status !== 'signed-off' && status !== 'moderated') {
      const word = returnStatusLabels[status].toLowerCase();
      const detail = `This return is “${word}” now; only one that is signed off is moderated.`;
      throw new ProblemError('transition.refused', detail);
    }
    const { measure, outcome, because } = dto;
    const looked = await this.texts.look(
      auditReturn,
      { note: dto.note },
      because,
      auditReturn.caseFileId,
    );
    const self = await this.selfGrade(auditReturn, measure);
    const fields = moderationProblems(self, dto);
    if (fields.length > 0) throw new ProblemError('request.invalid', undefined, { fields });
    const agreed = outcome === 'confirmed' && isGrade(self) ? self : (dto.agreed ?? null);
    const isChange = outcome !== 'confirmed' && outcome !== 'unmoderated';
    const reason = isChange ? (dto.reason ?? null) : null;
    const at = this.clock.instant();
    await this.repository.putGrade({
      ...{ id: this.ids.next(), returnId: auditReturn.id, measure, outcome, agreed, reason },
      note: dto.note?.trim() || null,
      because: looked?.because ?? null,
      accountId: actor.accountId,
      at,
    });
    if (status === 'signed-off' && outcome !== 'unmoderated') {
      const { revision } = auditReturn;
      await this.acts.move(actor, auditReturn, 'moderate', { revision });
    }
    this.texts.keep(returnSubject(auditReturn), 'grade', looked);
    await this.notices.decided(actor, auditReturn, { outcome, at });
    const facts = { measure, outcome, self, agreed, reason };
    this.trail.record('panel.moderate', returnSubject(auditReturn), facts);
  }

  private async selfGrade(auditReturn: AuditReturn, measure: ModerateGradeDto['measure']) {
    const { definition, context } = await this.forms.of(auditReturn);
    const given = gradesOf(definition, auditReturn.answers, context);
    return toGradeAnswer(measure === 'own-practice' ? given.ownPractice : given.multiAgency);
  }

  /** The first grade looked at opens the discussion; every one moves the case's revision. */
  private async discuss(caseFile: CaseFile): Promise<void> {
    const { status, revision } = caseFile;
    if (status === 'confirmed' || status === 'audited') {
      await this.cases.transition(caseFile, 'discuss', revision);
    } else {
      await this.casesRepository.update(caseFile, revision, {});
    }
  }

  /** An open safeguarding concern holds the judgement until it is closed (Settled 4). */
  private async refuseHeld(caseFile: CaseFile): Promise<void> {
    const returns = await this.returns.wholeOfCase(caseFile.id);
    const open = returns.filter(({ hasOpenConcern }) => hasOpenConcern);
    if (open.length === 0) return;
    const agencies = await this.people.agenciesById(open.map(({ agencyId }) => agencyId));
    const names = [...agencies.values()].map(({ shortName }) => shortName).join(', ');
    throw new ProblemError(
      'transition.refused',
      `${caseFile.reference} is held: an immediate safeguarding concern is open (${names}). ` +
        'Rule on it first; the judgement can then be recorded.',
    );
  }
}

/** The domains that were judged, in the order in which they are always shown. */
function inOrder(domains: JudgeCaseDto['domains'] = []): DomainJudgementView[] {
  return practiceDomains.flatMap((wanted) =>
    domains
      .filter(({ domain }) => domain === wanted)
      .map(({ domain, grade }) => ({ domain, grade })),
  );
}

function checkStatus(audit: Audit): void {
  if (judgingStatuses.includes(audit.status)) return;
  const status = auditStatusLabels[audit.status].toLowerCase();
  throw new ProblemError(
    'transition.refused',
    `This audit is “${status}” now; cases are judged from the panel until the report is approved.`,
  );
}

function reasonRequired(offered: keyof typeof gradeLabels): ProblemError {
  const message = `Say why the judgement is not ${gradeLabels[offered]}, which the grades offer`;
  return new ProblemError('judgement.reason-required', message, {
    fields: [{ field: 'differenceReason', message }],
  });
}
