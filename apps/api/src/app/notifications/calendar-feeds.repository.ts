import { Injectable } from '@nestjs/common';
import { Audit, AuditAgency, seenAudits } from '../audits';
import { listOf, Transactor } from '../platform/database';
import { CalendarFeed } from './entities/calendar-feed.entity';

/** Whose feeds. */
interface Owner {
  readonly accountId: string;
  readonly partnershipId: string;
}

/** Every query of calendar feeds and of what stands in them. */
@Injectable()
export class CalendarFeedsRepository {
  constructor(private readonly transactor: Transactor) {}

  private get feeds() {
    return this.transactor.table(CalendarFeed);
  }

  ofOwner({ accountId, partnershipId }: Owner): Promise<CalendarFeed[]> {
    const rest = 'WHERE account_id = ? AND partnership_id = ? ORDER BY created_at, id';
    return this.feeds.select(rest, [accountId, partnershipId]);
  }

  async find({ accountId, partnershipId }: Owner, id: string): Promise<CalendarFeed | null> {
    const rest = 'WHERE id = ? AND account_id = ? AND partnership_id = ?';
    return (await this.feeds.select(rest, [id, accountId, partnershipId]))[0] ?? null;
  }

  async byTokenHash(tokenHash: string): Promise<CalendarFeed | null> {
    return (await this.feeds.select('WHERE token_hash = ?', [tokenHash]))[0] ?? null;
  }

  async insert(feed: CalendarFeed): Promise<void> {
    await this.feeds.insert([feed]);
  }

  async remove(id: string): Promise<void> {
    await this.transactor.change('DELETE FROM calendar_feeds WHERE id = ?', [id]);
  }

  async setRead(id: string, readAt: string): Promise<void> {
    await this.feeds.update({ readAt }, 'id = ?', [id]);
  }

  /** Audits that the partnership leads or joins, still to happen or under way. */
  openAudits(partnershipId: string): Promise<Audit[]> {
    return this.transactor
      .table(Audit)
      .select(
        `WHERE id IN (${seenAudits}) AND status NOT IN ('closed', 'cancelled', 'postponed') ` +
          'ORDER BY created_at, id',
        [partnershipId, partnershipId],
      );
  }

  /** Ids of audits that have one of the agencies in scope. */
  async auditsOfAgencies(agencyIds: readonly string[]): Promise<Set<string>> {
    if (agencyIds.length === 0) return new Set();
    const rows = await this.transactor
      .table(AuditAgency)
      .select(`WHERE agency_id IN ${listOf(agencyIds)}`, agencyIds);
    return new Set(rows.map(({ auditId }) => auditId));
  }
}
