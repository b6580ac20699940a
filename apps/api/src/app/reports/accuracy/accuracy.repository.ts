import { Injectable } from '@nestjs/common';
import { seenAudits } from '../../audits';
import { agenciesAs, type Actor } from '../../platform/context';
import { listOf, Transactor, updateRevision } from '../../platform/database';
import { AccuracyComment, AccuracyPart, AccuracyRound } from './accuracy.entities';

/** Every query of factual accuracy rounds. Agencies see their own part, the lead all of it. */
@Injectable()
export class AccuracyRepository {
  constructor(private readonly transactor: Transactor) {}

  /** The round, where the actor's partnership leads the audit and the actor runs rounds. */
  async findRound(actor: Actor, id: string): Promise<AccuracyRound | null> {
    if (!actor.permissions.has('accuracy.open')) return null;
    const led = 'audit_id IN (SELECT id FROM audits WHERE partnership_id = ?)';
    const [found] = await this.rounds.select(`WHERE id = ? AND ${led}`, [id, actor.partnershipId]);
    return found ?? null;
  }

  /** The parts of the agencies that the actor answers for, of audits that the partnership meets. */
  async partsOf(actor: Actor, more = '', values: readonly unknown[] = []): Promise<AccuracyPart[]> {
    const agencyIds = agenciesAs(actor, 'spoc');
    if (agencyIds.length === 0) return [];
    const rounds = `SELECT id FROM accuracy_rounds WHERE audit_id IN (${seenAudits})`;
    const own = `agency_id IN ${listOf(agencyIds)} AND round_id IN (${rounds})`;
    const { partnershipId } = actor;
    const scope = [...agencyIds, partnershipId, partnershipId];
    return this.parts.select(`WHERE ${own}${more} ORDER BY id DESC`, [...scope, ...values]);
  }

  async findPart(actor: Actor, id: string): Promise<AccuracyPart | null> {
    return (await this.partsOf(actor, ' AND id = ?', [id]))[0] ?? null;
  }

  /** A comment with its part: of the actor's agency, or of a round that the actor runs. */
  async findComment(actor: Actor, id: string): Promise<FoundComment | null> {
    const comment = await this.comments.byId(id);
    const part = comment && (await this.parts.byId(comment.partId));
    if (!comment || !part) return null;
    const round = await this.findRound(actor, part.roundId);
    const isSeen = round !== null || (await this.findPart(actor, part.id)) !== null;
    return isSeen ? { comment, part, isOfRound: round !== null } : null;
  }

  roundById(id: string): Promise<AccuracyRound | null> {
    return this.rounds.byId(id);
  }

  /** The newest first. */
  roundsOf(reportId: string): Promise<AccuracyRound[]> {
    return this.rounds.select('WHERE report_id = ? ORDER BY number DESC', [reportId]);
  }

  /** Rounds of every partnership that were not closed early and end between the days. */
  endingBetween(first: string, last: string): Promise<AccuracyRound[]> {
    const rest = 'WHERE closed_at IS NULL AND last_day BETWEEN ? AND ? ORDER BY id';
    return this.rounds.select(rest, [first, last]);
  }

  /** Inside a run: the round as it stands, which nobody closes until the run is over. */
  async hold(id: string): Promise<AccuracyRound | null> {
    await this.transactor.change('UPDATE accuracy_rounds SET revision = revision WHERE id = ?', [
      id,
    ]);
    return this.rounds.byId(id);
  }

  partsIn(roundIds: readonly string[]): Promise<AccuracyPart[]> {
    if (roundIds.length === 0) return Promise.resolve([]);
    return this.parts.select(`WHERE round_id IN ${listOf(roundIds)} ORDER BY id`, roundIds);
  }

  commentsIn(partIds: readonly string[]): Promise<AccuracyComment[]> {
    if (partIds.length === 0) return Promise.resolve([]);
    return this.comments.select(`WHERE part_id IN ${listOf(partIds)} ORDER BY at, id`, partIds);
  }

  async insertRound(round: AccuracyRound, parts: readonly AccuracyPart[]): Promise<void> {
    await this.rounds.insert([round]);
    await this.parts.insert(parts);
  }

  async closeRound(id: string, revision: number, change: Partial<AccuracyRound>): Promise<void> {
    await updateRevision(this.transactor.manager, AccuracyRound, { id, revision }, change);
  }

  async markNothing(
    id: string,
    said: Pick<AccuracyPart, 'nothingById' | 'nothingAt'>,
  ): Promise<void> {
    await this.parts.update(said, 'id = ?', [id]);
  }

  insertComment(comment: AccuracyComment): Promise<void> {
    return this.comments.insert([comment]);
  }

  async removeComment(id: string): Promise<void> {
    await this.transactor.change('DELETE FROM accuracy_comments WHERE id = ?', [id]);
  }

  async answerComment(
    id: string,
    revision: number,
    change: Partial<AccuracyComment>,
  ): Promise<void> {
    await updateRevision(this.transactor.manager, AccuracyComment, { id, revision }, change);
  }

  private get rounds() {
    return this.transactor.table(AccuracyRound);
  }

  private get parts() {
    return this.transactor.table(AccuracyPart);
  }

  private get comments() {
    return this.transactor.table(AccuracyComment);
  }
}

export interface FoundComment {
  readonly comment: AccuracyComment;
  readonly part: AccuracyPart;
  /** Whether the actor runs the round, rather than answers for the agency. */
  readonly isOfRound: boolean;
}
