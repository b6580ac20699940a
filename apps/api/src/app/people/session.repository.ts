import { Injectable } from '@nestjs/common';
import type { Role } from '@sightline/domain';
import { Clock } from '../platform/clock';
import { Transactor } from '../platform/database';
import { Account } from './entities/account.entity';
import { Partnership } from './entities/partnership.entity';
import { Session } from './entities/session.entity';

/** A session with one of the roles in force, or with nulls where there is none. */
export interface SessionRow {
  readonly session_id: string;
  readonly account_id: string;
  readonly partnership_id: string;
  readonly last_seen_at: string;
  readonly ends_at: string;
  readonly name: string;
  readonly role: Role | null;
  readonly agency_id: string | null;
}

export interface HeldRoleRow {
  readonly role: Role;
  readonly agency_id: string | null;
  readonly agency_name: string | null;
  readonly stands_in_for: string | null;
}

const inForce = 'r.from_day <= ? AND (r.to_day IS NULL OR r.to_day >= ?)';

@Injectable()
export class SessionRepository {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  /** Everything the guard needs, in one query: it runs on every request. */
  withRoles(tokenDigest: string): Promise<SessionRow[]> {
    const today = this.clock.today();
    return this.transactor.query<SessionRow>(
      'SELECT s.id AS session_id, s.account_id, s.partnership_id, s.last_seen_at, s.ends_at, ' +
        'a.name, r.role, r.agency_id FROM sessions s JOIN accounts a ON a.id = s.account_id ' +
        'LEFT JOIN role_assignments r ON r.account_id = s.account_id ' +
        `AND r.partnership_id = s.partnership_id AND ${inForce} WHERE s.token_digest = ?`,
      [today, today, tokenDigest],
    );
  }

  accountByEmail(email: string): Promise<Account | null> {
    return this.transactor.manager.findOneBy(Account, { email });
  }

  account(id: string): Promise<Account | null> {
    return this.transactor.manager.findOneBy(Account, { id });
  }

  /** The partnerships in which the account holds a role today, the first held first. */
  partnershipsOf(accountId: string): Promise<Partnership[]> {
    const today = this.clock.today();
    return this.transactor.query<Partnership>(
      'SELECT p.id, p.name, p.short_name AS "shortName" FROM partnerships p ' +
        'JOIN role_assignments r ON r.partnership_id = p.id ' +
        `WHERE r.account_id = ? AND ${inForce} ` +
        'GROUP BY p.id, p.name, p.short_name ORDER BY min(r.id)',
      [accountId, today, today],
    );
  }

  rolesOf(accountId: string, partnershipId: string): Promise<HeldRoleRow[]> {
    const today = this.clock.today();
    return this.transactor.query<HeldRoleRow>(
      'SELECT r.role, r.agency_id, g.name AS agency_name, c.name AS stands_in_for ' +
        'FROM role_assignments r LEFT JOIN agencies g ON g.id = r.agency_id ' +
        'LEFT JOIN accounts c ON c.id = r.stands_in_for_id ' +
        `WHERE r.account_id = ? AND r.partnership_id = ? AND ${inForce} ORDER BY r.id`,
      [accountId, partnershipId, today, today],
    );
  }

  async add(session: Session): Promise<void> {
    await this.transactor.manager.insert(Session, session);
  }

  async touch(id: string): Promise<void> {
    await this.transactor.manager.update(Session, { id }, { lastSeenAt: this.clock.instant() });
  }

  async moveTo(id: string, partnershipId: string): Promise<void> {
    await this.transactor.manager.update(Session, { id }, { partnershipId });
  }

  async remove(id: string): Promise<void> {
    await this.transactor.manager.delete(Session, { id });
  }

  /** Ends every session of the account at once, but for one where given; answers how many. */
  removeAllOf(accountId: string, exceptId = ''): Promise<number> {
    return this.transactor.change('DELETE FROM sessions WHERE account_id = ? AND id <> ?', [
      accountId,
      exceptId,
    ]);
  }

  async setPassword(accountId: string, passwordHash: string): Promise<void> {
    await this.transactor.table(Account).update({ passwordHash }, 'id = ?', [accountId]);
  }

  /** Ended sessions of the account go when it signs in again. */
  async removeEnded(accountId: string): Promise<void> {
    await this.transactor.change('DELETE FROM sessions WHERE account_id = ? AND ends_at <= ?', [
      accountId,
      this.clock.instant(),
    ]);
  }
}
