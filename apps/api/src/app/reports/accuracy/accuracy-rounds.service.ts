import { Injectable } from '@nestjs/common';
import type { AnswerCommentDto, OpenAccuracyRoundDto, ReportReasonDto } from '@sightline/contracts';
import { addWorkingDays } from '@sightline/domain';
import { AuditsRepository, AuditsService, type Audit } from '../../audits';
import { Finding } from '../../findings';
import { PlanningService } from '../../people';
import { Clock, Ids } from '../../platform/clock';
import type { Actor } from '../../platform/context';
import { Transactor } from '../../platform/database';
import { notFound, ProblemError, stale } from '../../platform/errors';
import { TrailService } from '../../trail';
import { WordGuard } from '../../vault';
import { composeReport } from '../content/report-document';
import { digestOf, type ReportContent } from '../content/report-content';
import { ReportContents } from '../report-contents.service';
import { ReportsRepository } from '../reports.repository';
import { ReportsService } from '../reports.service';
import { ReportVersions } from '../versions/report-versions.service';
import { agencyPassages } from './agency-passages';
import { AccuracyNotices, roundSubject } from './accuracy-notices.service';
import { AccuracyRepository } from './accuracy.repository';
import { AccuracyStandings } from './accuracy-standing.service';
import type { AccuracyPart, AccuracyRound } from './accuracy.entities';

/** Opening a round, closing it early, and answering what the agencies say. */
@Injectable()
export class AccuracyRoundsService {
  constructor(
    private readonly reports: ReportsService,
    private readonly reportRows: ReportsRepository,
    private readonly contents: ReportContents,
    private readonly repository: AccuracyRepository,
    private readonly standings: AccuracyStandings,
    private readonly tellings: AccuracyNotices,
    private readonly versions: ReportVersions,
    private readonly audits: AuditsService,
    private readonly auditRows: AuditsRepository,
    private readonly planning: PlanningService,
    private readonly guard: WordGuard,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Sends every agency in scope its part of the draft, as the draft stands now. */
  async open(actor: Actor, auditId: string, dto: OpenAccuracyRoundDto): Promise<void> {
    const seen = await this.demandDraft(actor, auditId);
    const source = await this.contents.source(seen.audit, seen.report);
    const { content } = await this.contents.whole(source);
    const parts = await this.partsOf(seen.audit, content);
    await this.transactor.run(async () => {
      await this.audits.hold(actor, auditId);
      const { audit, report } = await this.demandDraft(actor, auditId);
      if (report.revision !== dto.revision || seen.report.revision !== dto.revision) throw stale();
      const [before] = await this.repository.roundsOf(report.id);
      if (before && this.standings.isRunning(before)) throw refused('A round is running already.');
      if (audit.status === 'drafting') {
        await this.audits.transition(audit, 'check-accuracy', { revision: audit.revision });
      }
      const round = await this.newRound(actor, audit, report.id, (before?.number ?? 0) + 1);
      const rows = parts.map((part) => ({ ...part, id: this.ids.next(), roundId: round.id }));
      await this.repository.insertRound(round, rows);
      await this.versions.keep(report.id, content);
      await this.tellings.opened(audit, rows, round.lastDay);
      const { number, lastDay } = round;
      const agencyIds = rows.map(({ agencyId }) => agencyId);
      this.trail.record('accuracy.begin', roundSubject(round, audit), {
        ...{ number, lastDay, agencyIds },
      });
    });
  }

  /** Ends a round before its last day is over; its parts can be read, and not commented on. */
  async close(actor: Actor, id: string, dto: ReportReasonDto): Promise<AccuracyRound> {
    return this.transactor.run(async () => {
      const found = await this.repository.findRound(actor, id);
      const round = found && (await this.repository.hold(id));
      if (!round) throw notFound('This round');
      if (!this.standings.isRunning(round)) throw refused('This round is over already.');
      const reason = dto.reason.trim();
      await this.repository.closeRound(id, dto.revision, {
        ...{ closedAt: this.clock.instant(), closedById: actor.accountId, closeReason: reason },
      });
      const audit = await this.audits.demand(actor, round.auditId);
      this.trail.record('accuracy.close', roundSubject(round, audit), { reason });
      return round;
    });
  }

  /** The chair’s answer; it can be put better while the report is a draft. */
  async answer(actor: Actor, id: string, dto: AnswerCommentDto): Promise<AccuracyRound> {
    const seen = await this.repository.findComment(actor, id);
    if (!seen?.isOfRound) throw notFound('This comment');
    const { partnershipId } = actor;
    const looked = await this.guard.look({ partnershipId }, { words: dto.words }, dto.because);
    return this.transactor.run(async () => {
      const found = await this.repository.findComment(actor, id);
      if (!found?.isOfRound) throw notFound('This comment');
      const { comment, part } = found;
      const round = (await this.repository.hold(part.roundId))!;
      const audit = await this.audits.demand(actor, round.auditId);
      const report = await this.reports.demand(actor, round.reportId);
      if (report.status === 'approved') throw refused('The report is approved; answers stand.');
      const { answer } = dto;
      const answerWords = dto.words.trim();
      await this.repository.answerComment(id, dto.revision, {
        ...{ answer, answerWords, answerBecause: looked?.because ?? null },
        ...{ answeredById: actor.accountId, answeredAt: this.clock.instant() },
      });
      const facts = { agencyId: part.agencyId, passage: comment.passageKey, answer };
      const digest = digestOf(answerWords);
      this.trail.record('accuracy.answer', roundSubject(round, audit), { ...facts, digest });
      const others = await this.repository.commentsIn([part.id]);
      if (comment.answer === null && others.every((one) => one.answer !== null)) {
        await this.tellings.answered(audit, part);
      }
      return round;
    });
  }

  private async demandDraft(actor: Actor, auditId: string) {
    const audit = await this.audits.demand(actor, auditId);
    const report = await this.reportRows.latestOf(actor, auditId);
    if (!report) throw notFound('The report of this audit');
    const obstacle = roundObstacle(audit, report.status);
    if (obstacle) throw refused(obstacle);
    return { audit, report };
  }

  private async newRound(
    actor: Actor,
    { id: auditId, partnershipId }: Audit,
    reportId: string,
    number: number,
  ): Promise<AccuracyRound> {
    const { accuracyDays, closedDays } = await this.planning.accuracyOf(partnershipId);
    return {
      ...{ id: this.ids.next(), reportId, auditId, number },
      ...{ openedById: actor.accountId, openedAt: this.clock.instant() },
      lastDay: addWorkingDays(this.clock.today(), accuracyDays, closedDays),
      ...{ closedAt: null, closedById: null, closeReason: null, revision: 1 },
    };
  }

  private async partsOf(
    audit: Audit,
    content: ReportContent,
  ): Promise<Pick<AccuracyPart, 'agencyId' | 'passages' | 'nothingById' | 'nothingAt'>[]> {
    const agencies = await this.auditRows.agenciesOf(audit.id);
    const findings = await this.transactor
      .table(Finding)
      .pick(['id', 'agencyIds'], 'WHERE audit_id = ?', [audit.id]);
    const document = composeReport(content, null);
    const { tables, facts, sections } = content;
    const titleOf = (key: string) => sections.find((one) => one.key === key)?.title ?? key;
    return agencies.map(({ id, name, shortName }) => {
      const own = findings.filter(({ agencyIds }) => agencyIds.includes(id));
      const findingIds = new Set(own.map((finding) => finding.id));
      const concerned = { id, name, shortName, findingIds };
      const passages = agencyPassages({ document, tables, facts, titleOf }, concerned);
      return { agencyId: id, passages, nothingById: null, nothingAt: null };
    });
  }
}

/** Why no round can be opened, in words; null where one can. */
export function roundObstacle({ status }: Audit, report: 'draft' | 'approved'): string | null {
  if (report === 'approved') return 'The report is approved.';
  const isDrafting = status === 'drafting' || status === 'factual-accuracy';
  return isDrafting
    ? null
    : 'The panel is open: judge the cases that are left, then draft the report again.';
}

function refused(detail: string): ProblemError {
  return new ProblemError('transition.refused', detail);
}
