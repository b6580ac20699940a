import { Injectable } from '@nestjs/common';
import { analyseAudit, type AuditFigures, type AuditInput } from '@sightline/analysis';
import type { JudgementView, PanelCaseSummaryView, PanelCaseView } from '@sightline/contracts';
import { AuditsRepository, AuditsService, type Audit } from '../audits';
import { caseSubject, type CaseFile } from '../cases';
import { PeopleService } from '../people';
import { Clock } from '../platform/clock';
import { groupBy } from '../platform/collections';
import { holdsRole, type Actor } from '../platform/context';
import { notFound } from '../platform/errors';
import {
  ConcernsService,
  FormOfReturn,
  IdentifiersService,
  isIn,
  AreaMovesRepository,
  EntriesRepository,
  ReturnsRepository,
  type ReturnRow,
} from '../returns';
import { TrailService } from '../trail';
import { AuditFiguresService } from './audit-figures.service';
import { JudgedReturnsService } from './judged-returns.service';
import { ModerationRepository } from './moderation.repository';
import { PacksRepository } from './packs.repository';
import { PanelOrderService } from './panel-order.service';
import {
  domainsAsked,
  toAgencyView,
  toOfferView,
  toPanelConcern,
  toSummaryView,
} from './panel-views';
import { agenciesAtPanel, byDisagreement, canJudge, isBlind } from './panel.policy';

/** A case as it was opened, with what its view was worked out from. */
export interface OpenedCase {
  readonly view: PanelCaseView;
  readonly caseFile: CaseFile;
  readonly audit: Audit;
  readonly input: AuditInput;
  readonly figures: AuditFigures;
}

/** Reading the panel: the cases in the order of disagreement, and one case opened. */
@Injectable()
export class PanelService {
  constructor(
    private readonly repository: ModerationRepository,
    private readonly packs: PacksRepository,
    private readonly figures: AuditFiguresService,
    private readonly judged: JudgedReturnsService,
    private readonly order: PanelOrderService,
    private readonly audits: AuditsService,
    private readonly auditsRepository: AuditsRepository,
    private readonly returns: ReturnsRepository,
    private readonly entries: EntriesRepository,
    private readonly moves: AreaMovesRepository,
    private readonly identifiers: IdentifiersService,
    private readonly forms: FormOfReturn,
    private readonly people: PeopleService,
    private readonly concerns: ConcernsService,
    private readonly trail: TrailService,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, auditId: string): Promise<PanelCaseSummaryView[]> {
    const audit = await this.audits.see(actor, auditId);
    const cases = await this.repository.listCases(actor, auditId);
    if (cases.length === 0) {
      if (holdsRole(actor, 'coordinator', 'chair')) return [];
      throw notFound('This panel');
    }
    return this.summaries(actor, audit, cases);
  }

  /** The case, or 404 where the actor may not see it at the panel. */
  async demand(actor: Actor, caseId: string): Promise<CaseFile> {
    const caseFile = await this.repository.findCase(actor, caseId);
    if (!caseFile) throw notFound('This case');
    return caseFile;
  }

  /** Opens the pack of a case: its reading goes on the trail (domain brief, Settled 15). */
  async open(actor: Actor, caseId: string): Promise<PanelCaseView> {
    return (await this.openWhole(actor, caseId)).view;
  }

  /** The same with what the pack's page is made from. */
  async openWhole(actor: Actor, caseId: string): Promise<OpenedCase> {
    const caseFile = await this.demand(actor, caseId);
    const { status } = caseFile;
    await this.trail.recordRead('panel.open', caseSubject(caseFile), { status });
    const audit = await this.audits.see(actor, caseFile.auditId);
    const cases = await this.repository.listCases(actor, audit.id);
    const order = await this.summaries(actor, audit, cases);
    const input = await this.figures.input(audit, caseFile);
    const figures = analyseAudit(input);
    const view = await this.toCaseView(actor, audit, caseFile, figures, order);
    return { view, caseFile, audit, input, figures };
  }

  /** Whether grades of joint working in this case are kept from the actor (Settled 8). */
  isKeptFrom(actor: Actor, rows: Parameters<typeof isKeptFrom>[1]): boolean {
    return isKeptFrom(actor, rows);
  }

  private async summaries(
    actor: Actor,
    audit: Audit,
    cases: readonly CaseFile[],
  ): Promise<PanelCaseSummaryView[]> {
    const orderOf = await this.order.of(audit);
    const rows = groupBy(
      await this.returns.rowsOf([audit.id]),
      ({ caseFileId }: ReturnRow) => caseFileId,
    );
    const published = await this.packs.publicationsOf(cases.map(({ id }) => id));
    const outdated = await this.judged.outdated(audit, cases);
    return cases
      .map((caseFile) => {
        const ofCase = rows.get(caseFile.id) ?? [];
        return toSummaryView(caseFile, ofCase, orderOf(caseFile.id), {
          isPublished: published.has(caseFile.id),
          isBlind: isKeptFrom(actor, ofCase),
          outdatedBy: outdated.get(caseFile.id) ?? [],
        });
      })
      .sort(byDisagreement);
  }

  private async toCaseView(
    actor: Actor,
    audit: Audit,
    caseFile: CaseFile,
    figures: AuditFigures,
    order: readonly PanelCaseSummaryView[],
  ): Promise<PanelCaseView> {
    const whole = await this.returns.wholeOfCase(caseFile.id);
    const returns = await this.identifiers.withoutUndecided(audit.partnershipId, whole);
    const returnIds = returns.map(({ id }) => id);
    const [agencies, grades, decided, concerns, entries, moves] = await Promise.all([
      this.auditsRepository.agenciesOf(audit.id),
      this.repository.gradesOf(returnIds),
      this.decided(caseFile.id),
      this.concerns.standingsOf(returnIds),
      this.entries.viewsOf(returnIds),
      this.moves.ofReturns(returnIds),
    ]);
    const now = this.clock.instant();
    const forms = await Promise.all(returns.map((one) => this.forms.of(one)));
    const isKept = isKeptFrom(actor, returns);
    const ownAgencies = agenciesAtPanel(actor);
    const place = order.findIndex((one) => one.caseFile.id === caseFile.id);
    const offer = figures.judgements.cases.find(({ caseId }) => caseId === caseFile.id)?.offer;
    return {
      ...order[place]!,
      agencies: agencies.map((agency) => {
        const index = returns.findIndex(({ agencyId }) => agencyId === agency.id);
        return toAgencyView({
          ...{ agency, figures, grades, caseId: caseFile.id },
          auditReturn: returns[index],
          entry: entries.get(returns[index]?.id ?? ''),
          move: moves.get(returns[index]?.id ?? ''),
          form: forms[index],
          isKept: isKept && !ownAgencies.includes(agency.id),
          concerns: concerns
            .filter(({ returnId }) => returnId === returns[index]?.id)
            .map((one) => toPanelConcern(one, now)),
        });
      }),
      offer: toOfferView(figures.agencies, isKept ? undefined : offer),
      decided,
      domains: domainsAsked(forms),
      previousId: order[place - 1]?.caseFile.id ?? null,
      nextId: order[place + 1]?.caseFile.id ?? null,
      canJudge: canJudge(actor, audit),
      revision: caseFile.revision,
    };
  }

  private async decided(caseId: string): Promise<JudgementView | null> {
    const judgement = await this.repository.findJudgement(caseId);
    if (!judgement) return null;
    const { grade, domains, rationale, differenceReason, because, at, accountId } = judgement;
    const by = (await this.people.namesById([accountId])).get(accountId) ?? '';
    return { grade, domains: domains ?? [], rationale, differenceReason, because, by, at };
  }
}

function isKeptFrom(
  actor: Actor,
  rows: readonly Pick<ReturnRow, 'agencyId' | 'status' | 'nilKind'>[],
): boolean {
  const ownAgencies = agenciesAtPanel(actor);
  return isBlind(
    actor,
    rows.some((row) => ownAgencies.includes(row.agencyId) && isIn(row)),
  );
}
