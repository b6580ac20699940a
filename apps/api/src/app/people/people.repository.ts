import { Injectable } from '@nestjs/common';
import type { AgencyKind, Role } from '@sightline/domain';
import { Clock } from '../platform/clock';
import { Transactor } from '../platform/database';
import { Account } from './entities/account.entity';
import { Agency } from './entities/agency.entity';
import { Partnership } from './entities/partnership.entity';

export interface AgencyMembershipRow {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: AgencyKind;
  readonly otherPartnership: string | null;
  /** Its last day here, where it has closed or merged. */
  readonly lastDay: string | null;
}

export interface HolderRow {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly agencyId: string | null;
}

/** Narrows the holders of roles; all of the partnership's where nothing is given. */
export interface HolderFilter {
  readonly role?: Role;
  readonly agencyIds?: readonly string[];
}

@Injectable()
export class PeopleRepository {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  /** The agencies of a partnership, a row for each other partnership they belong to. */
  agenciesIn(partnershipId: string): Promise<AgencyMembershipRow[]> {
    return this.transactor.query<AgencyMembershipRow>(
      'SELECT g.id, g.name, g.short_name AS "shortName", g.kind, p.name AS "otherPartnership", ' +
        'e.last_day AS "lastDay" ' +
        'FROM agency_partnerships own JOIN agencies g ON g.id = own.agency_id ' +
        'LEFT JOIN agency_partnerships other ON other.agency_id = g.id ' +
        'AND other.partnership_id <> own.partnership_id ' +
        'LEFT JOIN partnerships p ON p.id = other.partnership_id ' +
        'LEFT JOIN agency_endings e ON e.agency_id = g.id ' +
        'AND e.partnership_id = own.partnership_id ' +
        'WHERE own.partnership_id = ? ORDER BY g.name, p.name',
      [partnershipId],
    );
  }

  /** Agencies whose last day in the partnership is past, with what took them over. */
  endedBefore(
    partnershipId: string,
    day: string,
  ): Promise<{ agencyId: string; successorId: string | null }[]> {
    return this.transactor.query(
      'SELECT agency_id AS "agencyId", successor_id AS "successorId" FROM agency_endings ' +
        'WHERE partnership_id = ? AND last_day < ?',
      [partnershipId, day],
    );
  }

  agencies(ids: readonly string[]): Promise<Agency[]> {
    return this.transactor.table(Agency).byIds(ids);
  }

  accounts(ids: readonly string[]): Promise<Account[]> {
    return this.transactor.table(Account).byIds(ids);
  }

  partnerships(ids: readonly string[]): Promise<Partnership[]> {
    return this.transactor.table(Partnership).byIds(ids);
  }

  neighbours(partnershipId: string): Promise<Partnership[]> {
    const shared =
      'SELECT other.partnership_id FROM agency_partnerships own ' +
      'JOIN agency_partnerships other ON other.agency_id = own.agency_id ' +
      'WHERE own.partnership_id = ? AND other.partnership_id <> own.partnership_id';
    const rest = `WHERE id IN (${shared}) ORDER BY name`;
    return this.transactor.table(Partnership).select(rest, [partnershipId]);
  }

  partnership(id: string): Promise<Partnership | null> {
    return this.transactor.table(Partnership).byId(id);
  }

  async hasPeople(agencyId: string): Promise<boolean> {
    const today = this.clock.today();
    const rows = await this.transactor.query<{ readonly id: string }>(
      "SELECT r.id FROM role_assignments r WHERE r.agency_id = ? AND r.role IN ('spoc', 'auditor') " +
        'AND r.from_day <= ? AND (r.to_day IS NULL OR r.to_day >= ?) LIMIT 1',
      [agencyId, today, today],
    );
    return rows.length > 0;
  }

  /** Who holds a role in the partnership today. */
  holders(partnershipId: string, filter: HolderFilter = {}): Promise<HolderRow[]> {
    const today = this.clock.today();
    const values: unknown[] = [partnershipId, today, today];
    let narrowed = '';
    if (filter.role) {
      narrowed += ' AND r.role = ?';
      values.push(filter.role);
    }
    if (filter.agencyIds) {
      if (filter.agencyIds.length === 0) return Promise.resolve([]);
      narrowed += ` AND r.agency_id IN (${filter.agencyIds.map(() => '?').join(', ')})`;
      values.push(...filter.agencyIds);
    }
    return this.transactor.query<HolderRow>(
      'SELECT a.id, a.name, r.role, r.agency_id AS "agencyId" FROM role_assignments r ' +
        'JOIN accounts a ON a.id = r.account_id WHERE r.partnership_id = ? ' +
        `AND r.from_day <= ? AND (r.to_day IS NULL OR r.to_day >= ?)${narrowed} ` +
        'ORDER BY a.name, r.id',
      values,
    );
  }
}
