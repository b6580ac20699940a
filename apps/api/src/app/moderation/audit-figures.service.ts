import { Injectable } from '@nestjs/common';
import {
  analyseAudit,
  readStored,
  type AuditFacts,
  type AuditFigures,
  type AuditInput,
  type CaseInput,
  type EarlierAuditInput,
  type EarlierRecommendationInput,
  type JudgementInput,
  type ReasonFacts,
  type StoredAuditInput,
  type StoredReturnInput,
} from '@sightline/analysis';
import { financialYearFrom } from '@sightline/domain';
import type { FormDefinition } from '@sightline/form-engine';
import { AuditsRepository, AuditsService, subjectOf, type Audit } from '../audits';
import { CasesRepository, type CaseFile } from '../cases';
import { FormTemplatesService } from '../form-templates';
import { PeopleService, PlanningService } from '../people';
import { Clock } from '../platform/clock';
import type { Actor } from '../platform/context';
import { ProblemError } from '../platform/errors';
import { IdentifiersService, ReturnsRepository, type StoredReturn } from '../returns';
import { SamplesService } from '../samples';
import { TrailService } from '../trail';
import type { Judgement, ModeratedGrade } from './entities/moderation.entity';
import { ModerationRepository } from './moderation.repository';

type Earlier = (audit: Audit) => Promise<readonly EarlierRecommendationInput[]>;
type EarlierAudit = (audit: Audit, form: FormDefinition) => Promise<EarlierAuditInput | undefined>;

/**
 * Gathers everything the figures of an audit are made from and has them worked out. It checks
 * nobody's right to see them: callers do.
 */
@Injectable()
export class AuditFiguresService {
  private earlier: Earlier = () => Promise.resolve([]);
  private earlierAudit: EarlierAudit = () => Promise.resolve(undefined);

  constructor(
    private readonly audits: AuditsService,
    private readonly auditsRepository: AuditsRepository,
    private readonly templates: FormTemplatesService,
    private readonly people: PeopleService,
    private readonly samples: SamplesService,
    private readonly planning: PlanningService,
    private readonly cases: CasesRepository,
    private readonly returns: ReturnsRepository,
    private readonly identifiers: IdentifiersService,
    private readonly moderation: ModerationRepository,
    private readonly trail: TrailService,
    private readonly clock: Clock,
  ) {}

  /** The recommendations of the audit that this one follows up, from the slice that keeps them. */
  provideEarlier(earlier: Earlier): void {
    this.earlier = earlier;
  }

  /** The audit that this one follows up, as its form is to be set beside it; from the same slice. */
  provideEarlierAudit(earlierAudit: EarlierAudit): void {
    this.earlierAudit = earlierAudit;
  }

  /** The figures as a person asks for them: they quote the returns, so the reading is recorded. */
  async open(actor: Actor, auditId: string): Promise<AuditFigures> {
    const audit = await this.audits.demand(actor, auditId);
    const figures = await this.figures(audit);
    const { status } = audit;
    await this.trail.recordRead('figures.open', subjectOf(audit), { status });
    return figures;
  }

  async figures(audit: Audit): Promise<AuditFigures> {
    return analyseAudit(await this.input(audit));
  }

  /** The figures of one case alone, as the panel judges it. */
  async figuresOfCase(audit: Audit, caseFile: CaseFile): Promise<AuditFigures> {
    return analyseAudit(await this.input(audit, caseFile));
  }

  /** Everything of the audit, or of one case of it. */
  async input(audit: Audit, caseFile?: CaseFile): Promise<AuditInput> {
    return readStored(await this.stored(audit, caseFile));
  }

  /** The same before any answer is parsed: to be worked out where nobody waits for the server. */
  async stored(audit: Audit, caseFile?: CaseFile): Promise<StoredAuditInput> {
    const version = await this.templates.pinned(audit);
    if (!version) {
      const message = 'Choose the form of this audit first';
      const fields = [{ field: 'scope', message }];
      throw new ProblemError('audit.incomplete', message, { fields });
    }
    const cases = caseFile ? [caseFile] : await this.cases.listOf(audit.id);
    const returns = await this.returns.forFigures(audit.id, caseFile?.id);
    return {
      audit: await this.factsOf(audit),
      form: version.definition,
      settings: { extraHolidays: await this.planning.closedDaysOf(audit.partnershipId) },
      agencies: await this.auditsRepository.agenciesOf(audit.id),
      cases: cases.map(toCaseInput),
      returns: await this.returnInputs(audit, returns),
      moderatedGrades: (await this.moderation.gradesOf(returns.map(({ id }) => id))).map(
        toGradeInput,
      ),
      judgements: (await this.moderation.judgementsOf(cases.map(({ id }) => id))).map(
        toJudgementInput,
      ),
      // One case is beside no earlier audit.
      earlierRecommendations: caseFile ? [] : await this.earlier(audit),
      earlierAudit: caseFile ? undefined : await this.earlierAudit(audit, version.definition),
    };
  }

  private async factsOf(audit: Audit): Promise<AuditFacts> {
    const { id, theme, method, purpose, keyLines, windowFrom, windowTo, panelDay, strata } = audit;
    const partnership = await this.people.partnership(audit.partnershipId);
    const reviews = await this.auditsRepository.reviewsOf([id]);
    const earlierIds = audit.reAuditOfId ? [audit.reAuditOfId] : [];
    const [earlier] = await this.auditsRepository.byIds(audit, earlierIds);
    const drawn = await this.samples.factsOf(id);
    return {
      ...{ id, theme, method, purpose, keyLines, windowFrom, windowTo, panelDay },
      financialYear: audit.financialYear,
      strata: strata.map(({ key, label }) => {
        return { key, label, frameSize: drawn?.frameSizes.get(label) };
      }),
      sampling: drawn?.sampling,
      partnership: partnership?.name ?? '',
      today: this.clock.today(),
      reasons: await this.reasonsOf(audit, reviews.get(id) ?? []),
      reviews: (reviews.get(id) ?? []).map(({ name }) => name),
      reAuditOf: earlier
        ? { theme: earlier.theme, yearLabel: financialYearFrom(earlier.financialYear) }
        : null,
    };
  }

  /** The reasons of the plan; reviews they name are among those that the audit follows up. */
  private async reasonsOf(
    audit: Audit,
    reviews: readonly { readonly id: string; readonly name: string }[],
  ): Promise<ReasonFacts[]> {
    const reasons = audit.reasons ?? [];
    const named = reasons.flatMap(({ auditId }) => auditId ?? []);
    const audits = await this.auditsRepository.byIds(audit, [...new Set(named)]);
    return reasons.map(({ kind, reviewId, auditId, words }) => ({
      ...{ kind, words },
      about:
        reviews.find(({ id }) => id === reviewId)?.name ??
        audits.find(({ id }) => id === auditId)?.theme ??
        null,
    }));
  }

  private async returnInputs(
    audit: Audit,
    returns: readonly StoredReturn[],
  ): Promise<StoredReturnInput[]> {
    const firstSignOffs = await this.returns.firstSignOffs(audit.id);
    const ids = returns.map(({ id }) => id);
    const withheld = await this.identifiers.withheldOf(audit.partnershipId, ids);
    const dayOf = (instant: string | null | undefined) =>
      instant ? this.clock.dayOf(instant) : null;
    return returns.map((one) => ({
      id: one.id,
      caseId: one.caseFileId,
      agencyId: one.agencyId,
      status: one.status,
      nilKind: one.nilKind,
      involvement: one.involvement,
      settingKind: one.settingKind,
      issuedDay: dayOf(one.issuedAt),
      dueDay: one.dueDay,
      originalDueDay: one.originalDueDay,
      submittedDay: dayOf(one.submittedAt),
      signedOffDay: dayOf(firstSignOffs.get(one.id) ?? one.signedOffAt),
      answers: one.answers,
      withheld: withheld.get(one.id),
      hasOpenConcern: one.hasOpenConcern,
    }));
  }
}

function toCaseInput({ id, reference, stratumKey, status, ageBand }: CaseFile): CaseInput {
  return { id, reference, stratum: stratumKey, status, ageBand };
}

function toGradeInput({ returnId, measure, outcome, agreed, reason }: ModeratedGrade) {
  return { returnId, measure, outcome, agreed, reason };
}

function toJudgementInput(judgement: Judgement): JudgementInput {
  const { caseFileId, grade, rationale, differenceReason } = judgement;
  return { caseId: caseFileId, grade, rationale, differenceReason };
}
