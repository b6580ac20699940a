import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Database, listOf, Transactor } from '../../platform/database';
import { AccountLink } from '../entities/account-link.entity';

/** The links by which passwords are chosen; only their digests are here. */
@Injectable()
export class AccountLinksRepository {
  constructor(
    private readonly transactor: Transactor,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** A link that can be used now; inside a run on PostgreSQL nobody else can use it meanwhile. */
  async usable(tokenDigest: string): Promise<AccountLink | null> {
    const hold = this.transactor.isRunning ? this.database.forUpdate : '';
    const [found] = await this.transactor
      .table(AccountLink)
      .select(`WHERE token_digest = ? AND ended_at IS NULL AND ends_at > ?${hold}`, [
        tokenDigest,
        this.clock.instant(),
      ]);
    return found ?? null;
  }

  async add(link: AccountLink): Promise<void> {
    await this.transactor.table(AccountLink).insert([link]);
  }

  /** Ends every link of the account: there is one that works at any time, or none. */
  async endAllOf(accountId: string): Promise<void> {
    const where = 'account_id = ? AND ended_at IS NULL';
    const endedAt = this.clock.instant();
    await this.transactor.table(AccountLink).update({ endedAt }, where, [accountId]);
  }

  /** How many links for a forgotten password the account was sent since then. */
  async resetsSince(accountId: string, since: string): Promise<number> {
    const rest = `WHERE account_id = ? AND purpose = 'password-reset' AND created_at > ?`;
    return (await this.transactor.table(AccountLink).pick(['id'], rest, [accountId, since])).length;
  }

  /** Account id -> when the invitation that is out runs out. */
  async invitedUntil(accountIds: readonly string[]): Promise<Map<string, string>> {
    if (accountIds.length === 0) return new Map();
    const rows = await this.transactor
      .table(AccountLink)
      .pick(
        ['accountId', 'endsAt'],
        `WHERE account_id IN ${listOf(accountIds)} AND purpose = 'invitation' ` +
          'AND ended_at IS NULL AND ends_at > ?',
        [...accountIds, this.clock.instant()],
      );
    return new Map(rows.map(({ accountId, endsAt }) => [accountId, endsAt]));
  }
}
