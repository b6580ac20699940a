import { Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import { groupBy } from '../collections';
import { listOf, Transactor } from '../database';
import { Presence } from './presence.entity';

/** Who has which record open, and where in it. */
export type Present = Pick<Presence, 'recordId' | 'accountId' | 'place'>;

/** Milliseconds that a presence lasts unless it is kept. */
const lasts = 10_000;

/** Presence is a row that expires: a page that dies needs nobody to take its row away. */
@Injectable()
export class Presences {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  /** Somebody has come to a record, or moved on within it. */
  async come(present: Present): Promise<void> {
    await this.transactor.run(() => this.write(present, 'place = excluded.place, '));
  }

  /** Those who are still there stay where the newest of their pages says they are. */
  async keep(present: readonly Present[]): Promise<void> {
    await this.transactor.run(async () => {
      await this.transactor.change('DELETE FROM presences WHERE expires_at <= ?', [
        this.clock.instant(),
      ]);
      for (const each of present) await this.write(each, '');
    });
  }

  /** Record id -> who is there now. */
  async at(recordIds: readonly string[]): Promise<Map<string, Present[]>> {
    if (recordIds.length === 0) return new Map();
    const rest =
      `WHERE record_id IN ${listOf(recordIds)} AND expires_at > ? ` +
      'ORDER BY record_id, account_id';
    const rows = await this.transactor
      .table(Presence)
      .pick(['recordId', 'accountId', 'place'], rest, [...recordIds, this.clock.instant()]);
    return groupBy(rows, ({ recordId }) => recordId);
  }

  private async write({ recordId, accountId, place }: Present, more: string): Promise<void> {
    const expiresAt = new Date(this.clock.now().getTime() + lasts).toISOString();
    await this.transactor.change(
      'INSERT INTO presences (record_id, account_id, place, expires_at) VALUES (?, ?, ?, ?) ' +
        `ON CONFLICT (record_id, account_id) DO UPDATE SET ${more}expires_at = excluded.expires_at`,
      [recordId, accountId, place, expiresAt],
    );
  }
}
