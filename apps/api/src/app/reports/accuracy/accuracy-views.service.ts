import { Injectable } from '@nestjs/common';
import type { AccuracyRoundView, AccuracyView } from '@sightline/contracts';
import { addWorkingDays } from '@sightline/domain';
import { AuditsService } from '../../audits';
import { PeopleService, PlanningService } from '../../people';
import { Clock } from '../../platform/clock';
import type { Actor } from '../../platform/context';
import { TrailService } from '../../trail';
import { ReportsRepository } from '../reports.repository';
import type { AccuracyComment, AccuracyPart, AccuracyRound } from './accuracy.entities';
import { roundSubject } from './accuracy-notices.service';
import { AccuracyRepository } from './accuracy.repository';
import { roundObstacle } from './accuracy-rounds.service';
import { AccuracyStandings, replyOf } from './accuracy-standing.service';
import { toCommentView } from './comment-view';

interface Around {
  readonly parts: readonly AccuracyPart[];
  readonly comments: readonly AccuracyComment[];
  readonly names: ReadonlyMap<string, string>;
  readonly agencies: ReadonlyMap<string, { readonly shortName: string }>;
  /** Agencies that have a contact today. */
  readonly reachable: ReadonlySet<string>;
}

/** The rounds of a report as the chair and the co-ordinator see them. */
@Injectable()
export class AccuracyViews {
  constructor(
    private readonly reportRows: ReportsRepository,
    private readonly repository: AccuracyRepository,
    private readonly standings: AccuracyStandings,
    private readonly audits: AuditsService,
    private readonly people: PeopleService,
    private readonly planning: PlanningService,
    private readonly trail: TrailService,
    private readonly clock: Clock,
  ) {}

  async view(actor: Actor, auditId: string): Promise<AccuracyView> {
    const audit = await this.audits.demand(actor, auditId);
    const report = await this.reportRows.latestOf(actor, auditId);
    const rounds = report ? await this.repository.roundsOf(report.id) : [];
    const [latest] = rounds;
    if (latest) {
      const { number } = latest;
      await this.trail.recordRead('accuracy.read', roundSubject(latest, audit), { number });
    }
    const isRunning = latest !== undefined && this.standings.isRunning(latest);
    const { accuracyDays, closedDays } = await this.planning.accuracyOf(audit.partnershipId);
    const around = await this.around(audit.partnershipId, rounds);
    return {
      reportId: report?.id ?? null,
      reportRevision: report?.revision ?? 0,
      workingDays: accuracyDays,
      lastDay: addWorkingDays(this.clock.today(), accuracyDays, closedDays),
      rounds: rounds.map((round) => this.toRoundView(round, around)),
      obstacle: report
        ? isRunning
          ? 'A round is running.'
          : roundObstacle(audit, report.status)
        : 'There is no draft yet.',
      canAnswer: report?.status === 'draft' && actor.permissions.has('accuracy.answer'),
    };
  }

  private async around(partnershipId: string, rounds: readonly AccuracyRound[]): Promise<Around> {
    const parts = await this.repository.partsIn(rounds.map(({ id }) => id));
    const comments = await this.repository.commentsIn(parts.map(({ id }) => id));
    const [names, agencies, holders] = await Promise.all([
      this.people.namesById([
        ...rounds.flatMap(({ openedById, closedById }) => [openedById, closedById ?? openedById]),
        ...comments.flatMap(({ accountId, answeredById }) => [
          ...[accountId, answeredById ?? accountId],
        ]),
      ]),
      this.people.agenciesById(parts.map(({ agencyId }) => agencyId)),
      this.people.holders(partnershipId, { role: 'spoc' }),
    ]);
    const reachable = new Set(holders.flatMap(({ agencyId }) => agencyId ?? []));
    return { parts, comments, names, agencies, reachable };
  }

  private toRoundView(round: AccuracyRound, around: Around): AccuracyRoundView {
    const { id, number, openedAt, lastDay, closedAt, revision } = round;
    const { names, agencies, comments, reachable } = around;
    const own = around.parts
      .filter(({ roundId }) => roundId === id)
      .map((part) => ({ part, agency: agencies.get(part.agencyId)?.shortName ?? '' }))
      .sort((a, b) => a.agency.localeCompare(b.agency, 'en'));
    return {
      ...{ id, number, openedAt, lastDay, revision },
      openedBy: names.get(round.openedById) ?? '',
      isRunning: this.standings.isRunning(round),
      closed: closedAt
        ? {
            at: closedAt,
            by: names.get(round.closedById ?? '') ?? '',
            reason: round.closeReason ?? '',
          }
        : null,
      agencies: own.map(({ part, agency }) => ({
        agency,
        reply: replyOf(part, comments),
        comments: comments.filter(({ partId }) => partId === part.id).length,
        hasContact: reachable.has(part.agencyId),
      })),
      remarks: own.flatMap(({ part, agency }) =>
        comments
          .filter(({ partId }) => partId === part.id)
          .flatMap((comment) => {
            const passage = part.passages.find(({ key }) => key === comment.passageKey);
            return passage ? [{ ...toCommentView(comment, names), agency, passage }] : [];
          }),
      ),
    };
  }
}
