import { Injectable } from '@nestjs/common';
import type {
  AccuracyPartItemView,
  AccuracyPartView,
  CommentOnPartDto,
} from '@sightline/contracts';
import { dayLabel } from '@sightline/domain';
import { AuditsService, type Audit } from '../../audits';
import { PeopleService } from '../../people';
import { Clock, Ids } from '../../platform/clock';
import type { Actor } from '../../platform/context';
import { Transactor } from '../../platform/database';
import { notFound, ProblemError } from '../../platform/errors';
import { TrailService } from '../../trail';
import { WordGuard } from '../../vault';
import { digestOf } from '../content/report-content';
import type { AccuracyPart, AccuracyRound } from './accuracy.entities';
import { roundSubject } from './accuracy-notices.service';
import { AccuracyRepository } from './accuracy.repository';
import { AccuracyStandings, replyOf } from './accuracy-standing.service';
import { toCommentView } from './comment-view';

/** What an agency reads of a draft, and what it says to it; of other agencies there is nothing. */
@Injectable()
export class AccuracyPartsService {
  constructor(
    private readonly repository: AccuracyRepository,
    private readonly standings: AccuracyStandings,
    private readonly audits: AuditsService,
    private readonly people: PeopleService,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly guard: WordGuard,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The parts of the actor’s agencies, the newest first. */
  async list(actor: Actor): Promise<AccuracyPartItemView[]> {
    const parts = await this.repository.partsOf(actor);
    const items: AccuracyPartItemView[] = [];
    for (const part of parts) {
      const { audit, round } = await this.placeOf(actor, part);
      items.push(await this.itemOf(part, audit, round));
    }
    return items;
  }

  async view(actor: Actor, id: string): Promise<AccuracyPartView> {
    const part = await this.demand(actor, id);
    const { audit, round } = await this.placeOf(actor, part);
    const facts = { agencyId: part.agencyId, number: round.number };
    await this.trail.recordRead('accuracy.open-part', partSubject(part, round, audit), facts);
    const comments = await this.repository.commentsIn([id]);
    const names = await this.people.namesById([
      ...comments.flatMap(({ accountId, answeredById }) => [accountId, answeredById ?? accountId]),
      ...(part.nothingById ? [part.nothingById] : []),
    ]);
    const { nothingAt, passages } = part;
    return {
      ...(await this.itemOf(part, audit, round)),
      title: `What the draft report says of your agency`,
      passages,
      comments: comments.map((comment) => toCommentView(comment, names)),
      nothingToCorrect: nothingAt
        ? { by: names.get(part.nothingById ?? '') ?? '', at: nothingAt }
        : null,
    };
  }

  /** A comment takes back that there is nothing to correct. */
  async comment(actor: Actor, id: string, dto: CommentOnPartDto): Promise<AccuracyPartView> {
    const { partnershipId } = (await this.placeOf(actor, await this.demand(actor, id))).audit;
    const looked = await this.guard.look({ partnershipId }, { words: dto.words }, dto.because);
    await this.change(actor, id, async (part, round, audit) => {
      const { passageKey } = dto;
      if (!part.passages.some(({ key }) => key === passageKey)) throw notFound('This passage');
      const words = dto.words.trim();
      await this.repository.insertComment({
        ...{ id: this.ids.next(), partId: id, passageKey, words, accountId: actor.accountId },
        ...{ at: this.clock.instant(), answer: null, answerWords: null },
        ...{ because: looked?.because ?? null, answerBecause: null },
        ...{ answeredById: null, answeredAt: null, revision: 1 },
      });
      await this.repository.markNothing(id, { nothingById: null, nothingAt: null });
      const facts = { agencyId: part.agencyId, passage: passageKey, digest: digestOf(words) };
      this.trail.record('accuracy.comment', partSubject(part, round, audit), facts);
    });
    return this.view(actor, id);
  }

  /** Takes a comment back that the chair has not answered. */
  async withdraw(actor: Actor, commentId: string): Promise<AccuracyPartView> {
    const found = await this.repository.findComment(actor, commentId);
    if (!found) throw notFound('This comment');
    const { id } = await this.demand(actor, found.part.id);
    await this.change(actor, id, async (part, round, audit) => {
      const comment = (await this.repository.commentsIn([id])).find((one) => one.id === commentId);
      if (!comment) throw notFound('This comment');
      if (comment.answer !== null) throw refused('The chair has answered this comment; it stays.');
      await this.repository.removeComment(commentId);
      const facts = { agencyId: part.agencyId, passage: comment.passageKey };
      this.trail.record('accuracy.withdraw', partSubject(part, round, audit), facts);
    });
    return this.view(actor, id);
  }

  async sayNothing(actor: Actor, id: string): Promise<AccuracyPartView> {
    await this.change(actor, id, async (part, round, audit) => {
      if ((await this.repository.commentsIn([id])).length > 0) {
        throw refused('Your agency has comments; take them back first.');
      }
      const said = { nothingById: actor.accountId, nothingAt: this.clock.instant() };
      await this.repository.markNothing(id, said);
      const facts = { agencyId: part.agencyId };
      this.trail.record('accuracy.nothing', partSubject(part, round, audit), facts);
    });
    return this.view(actor, id);
  }

  private async change(
    actor: Actor,
    id: string,
    work: (part: AccuracyPart, round: AccuracyRound, audit: Audit) => Promise<void>,
  ): Promise<void> {
    await this.transactor.run(async () => {
      const { roundId } = await this.demand(actor, id);
      const round = await this.repository.hold(roundId);
      const part = await this.demand(actor, id);
      if (!round) throw notFound('This part');
      if (!this.standings.isRunning(round)) {
        const ended = dayLabel(round.closedAt ? this.clock.dayOf(round.closedAt) : round.lastDay);
        throw refused(`Factual accuracy was open until ${ended}; what was said by then counts.`);
      }
      await work(part, round, await this.audits.see(actor, round.auditId));
    });
  }

  private async demand(actor: Actor, id: string): Promise<AccuracyPart> {
    const part = await this.repository.findPart(actor, id);
    if (!part) throw notFound('This part');
    return part;
  }

  private async placeOf(actor: Actor, { roundId }: AccuracyPart) {
    const round = await this.repository.roundById(roundId);
    if (!round) throw notFound('This part');
    return { round, audit: await this.audits.see(actor, round.auditId) };
  }

  private async itemOf(
    part: AccuracyPart,
    { theme }: Audit,
    round: AccuracyRound,
  ): Promise<AccuracyPartItemView> {
    const agencies = await this.people.agenciesById([part.agencyId]);
    const comments = await this.repository.commentsIn([part.id]);
    return {
      ...{ id: part.id, theme, lastDay: round.lastDay },
      agency: agencies.get(part.agencyId)?.name ?? '',
      isOpen: this.standings.isRunning(round),
      hasAnswered: replyOf(part, comments) !== 'none',
    };
  }
}

function partSubject(part: AccuracyPart, round: AccuracyRound, audit: Audit) {
  return {
    ...roundSubject(round, audit),
    ...{ subjectType: 'accuracy-part', subjectId: part.id },
  };
}

function refused(detail: string): ProblemError {
  return new ProblemError('transition.refused', detail);
}
