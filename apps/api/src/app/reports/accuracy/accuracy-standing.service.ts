import { Injectable } from '@nestjs/common';
import type { AccuracyRoundFacts } from '@sightline/analysis';
import type { AgencyReply } from '@sightline/contracts';
import { PeopleService } from '../../people';
import { Clock } from '../../platform/clock';
import type { AccuracyComment, AccuracyPart, AccuracyRound } from './accuracy.entities';
import { AccuracyRepository } from './accuracy.repository';

/** Where rounds stand, for the report and for whoever runs or answers them. */
@Injectable()
export class AccuracyStandings {
  constructor(
    private readonly repository: AccuracyRepository,
    private readonly people: PeopleService,
    private readonly clock: Clock,
  ) {}

  /** The last day counts whole: a round runs until midnight in London. */
  isRunning({ closedAt, lastDay }: Pick<AccuracyRound, 'closedAt' | 'lastDay'>): boolean {
    return closedAt === null && this.clock.today() <= lastDay;
  }

  /** What Method says of the rounds of a report, and what approval waits for. */
  async forReport(reportId: string): Promise<AccuracyRoundFacts[]> {
    const rounds = await this.repository.roundsOf(reportId);
    const parts = await this.repository.partsIn(rounds.map(({ id }) => id));
    const comments = await this.repository.commentsIn(parts.map(({ id }) => id));
    const agencies = await this.people.agenciesById(parts.map(({ agencyId }) => agencyId));
    return rounds.reverse().map((round) => {
      const own = parts.filter(({ roundId }) => roundId === round.id);
      const said = comments.filter(({ partId }) => own.some(({ id }) => id === partId));
      return {
        openedOn: this.clock.dayOf(round.openedAt),
        lastDay: round.lastDay,
        closedEarly: round.closedAt
          ? { on: this.clock.dayOf(round.closedAt), reason: round.closeReason ?? '' }
          : null,
        isRunning: this.isRunning(round),
        agencies: own
          .map((part) => ({
            name: agencies.get(part.agencyId)?.name ?? '',
            reply: replyOf(part, said),
          }))
          .sort((a, b) => (a.name < b.name ? -1 : 1)),
        comments: {
          accepted: countOf(said, 'accepted'),
          acceptedInPart: countOf(said, 'accepted-in-part'),
          notAccepted: countOf(said, 'not-accepted'),
          unanswered: countOf(said, null),
        },
      };
    });
  }
}

/** What an agency has said; comments of other parts may be among those given. */
export function replyOf(
  { id, nothingAt }: AccuracyPart,
  comments: readonly Pick<AccuracyComment, 'partId'>[],
): AgencyReply {
  if (comments.some(({ partId }) => partId === id)) return 'comments';
  return nothingAt === null ? 'none' : 'nothing';
}

function countOf(comments: readonly AccuracyComment[], wanted: AccuracyComment['answer']): number {
  return comments.filter(({ answer }) => answer === wanted).length;
}
