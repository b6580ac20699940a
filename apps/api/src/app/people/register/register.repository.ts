import { Injectable } from '@nestjs/common';
import type { Role } from '@sightline/domain';
import { Transactor } from '../../platform/database';
import { Account } from '../entities/account.entity';
import { RoleAssignment } from '../entities/role-assignment.entity';

/** A role of the partnership, whenever it was or will be held, with its holder. */
export interface RegisterRow {
  readonly id: string;
  readonly role: Role;
  readonly agencyId: string | null;
  readonly agencyName: string | null;
  readonly fromDay: string;
  readonly toDay: string | null;
  readonly standsInForId: string | null;
  readonly standsInForName: string | null;
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly hasPassword: number | boolean;
}

@Injectable()
export class RegisterRepository {
  constructor(private readonly transactor: Transactor) {}

  /** Every role ever given in the partnership; of one person where told. */
  rolesIn(partnershipId: string, accountId?: string): Promise<RegisterRow[]> {
    const narrowed = accountId === undefined ? '' : ' AND r.account_id = ?';
    return this.transactor.query<RegisterRow>(
      'SELECT r.id, r.role, r.agency_id AS "agencyId", g.name AS "agencyName", ' +
        'r.from_day AS "fromDay", r.to_day AS "toDay", r.stands_in_for_id AS "standsInForId", ' +
        'd.name AS "standsInForName", a.id AS "accountId", a.name, a.email, ' +
        `(a.password_hash <> '') AS "hasPassword" FROM role_assignments r ` +
        'JOIN accounts a ON a.id = r.account_id LEFT JOIN agencies g ON g.id = r.agency_id ' +
        'LEFT JOIN accounts d ON d.id = r.stands_in_for_id ' +
        `WHERE r.partnership_id = ?${narrowed} ORDER BY a.name, a.id, r.from_day, r.id`,
      accountId === undefined ? [partnershipId] : [partnershipId, accountId],
    );
  }

  /** Whose role it is, in that partnership; undefined where there is none. */
  async holderOf(partnershipId: string, assignmentId: string): Promise<string | undefined> {
    const rest = 'WHERE id = ? AND partnership_id = ?';
    const table = this.transactor.table(RoleAssignment);
    const [found] = await table.pick(['accountId'], rest, [assignmentId, partnershipId]);
    return found?.accountId;
  }

  async addAccount(account: Account): Promise<void> {
    await this.transactor.table(Account).insert([account]);
  }

  async addRole(assignment: RoleAssignment): Promise<void> {
    await this.transactor.table(RoleAssignment).insert([assignment]);
  }

  async setLastDay(assignmentId: string, toDay: string): Promise<void> {
    await this.transactor.table(RoleAssignment).update({ toDay }, 'id = ?', [assignmentId]);
  }

  /** Whether the account was ever given a role in another partnership. */
  async isKnownElsewhere(accountId: string, partnershipId: string): Promise<boolean> {
    const rest = 'WHERE account_id = ? AND partnership_id <> ? LIMIT 1';
    const table = this.transactor.table(RoleAssignment);
    return (await table.pick(['id'], rest, [accountId, partnershipId])).length > 0;
  }
}
