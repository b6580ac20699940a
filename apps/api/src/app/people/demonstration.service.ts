import { Injectable } from '@nestjs/common';
import type { DemonstrationPersonView, DemonstrationView } from '@sightline/contracts';
import { roleLabels, type Role } from '@sightline/domain';
import { Clock } from '../platform/clock';
import { groupBy } from '../platform/collections';
import { AppConfig } from '../platform/config';
import { Transactor } from '../platform/database';
import { demonstrationPassword } from './demonstration';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly agency: string | null;
  readonly partnership: string;
}

/** Lists the fictitious people for the sign-in page; outside the demonstration there is no list. */
@Injectable()
export class DemonstrationService {
  constructor(
    private readonly config: AppConfig,
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  async view(): Promise<DemonstrationView | null> {
    if (!this.config.demo) return null;
    const today = this.clock.today();
    const rows = await this.transactor.query<Row>(
      'SELECT a.id, a.name, a.email, r.role, g.name AS agency, p.short_name AS partnership ' +
        'FROM role_assignments r JOIN accounts a ON a.id = r.account_id ' +
        'JOIN partnerships p ON p.id = r.partnership_id ' +
        'LEFT JOIN agencies g ON g.id = r.agency_id ' +
        'WHERE r.from_day <= ? AND (r.to_day IS NULL OR r.to_day >= ?) ORDER BY r.id',
      [today, today],
    );
    return { password: demonstrationPassword, people: toPeople(rows) };
  }
}

function toPeople(rows: readonly Row[]): DemonstrationPersonView[] {
  const byId = groupBy(rows, ({ id }) => id);
  return [...byId.values()].map((held) => ({
    name: held[0].name,
    email: held[0].email,
    roles: [...new Set(held.map(({ role }) => roleLabels[role]))].join(', '),
    agency: held[0].agency,
    partnership: held[0].partnership,
  }));
}
