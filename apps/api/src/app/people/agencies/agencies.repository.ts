import { Injectable } from '@nestjs/common';
import { listOf, Transactor } from '../../platform/database';
import { AgencyEnding } from '../entities/agency-ending.entity';
import { AgencyPartnership } from '../entities/agency-partnership.entity';
import { AgencySetting } from '../entities/agency-setting.entity';
import { Agency } from '../entities/agency.entity';

@Injectable()
export class AgenciesRepository {
  constructor(private readonly transactor: Transactor) {}

  /** Agencies of that name, with the partnerships they belong to. */
  named(name: string): Promise<{ id: string; partnershipId: string; partnership: string }[]> {
    return this.transactor.query(
      'SELECT g.id, p.id AS "partnershipId", p.short_name AS partnership FROM agencies g ' +
        'JOIN agency_partnerships m ON m.agency_id = g.id ' +
        'JOIN partnerships p ON p.id = m.partnership_id WHERE lower(g.name) = ? ORDER BY p.name',
      [name.toLowerCase()],
    );
  }

  async add(agency: Agency): Promise<void> {
    await this.transactor.table(Agency).insert([agency]);
  }

  async join(agencyId: string, partnershipId: string): Promise<void> {
    await this.transactor.table(AgencyPartnership).insert([{ agencyId, partnershipId }]);
  }

  async partnershipIdsOf(agencyId: string): Promise<string[]> {
    const table = this.transactor.table(AgencyPartnership);
    const rows = await table.pick(['partnershipId'], 'WHERE agency_id = ?', [agencyId]);
    return rows.map(({ partnershipId }) => partnershipId);
  }

  /** Renames it where it still has the name that was seen; answers whether it had. */
  async rename(id: string, seen: string, change: Partial<Agency>): Promise<boolean> {
    const table = this.transactor.table(Agency);
    return (await table.update(change, 'id = ? AND name = ?', [id, seen])) === 1;
  }

  endingsIn(partnershipId: string): Promise<AgencyEnding[]> {
    return this.transactor.table(AgencyEnding).select('WHERE partnership_id = ?', [partnershipId]);
  }

  async addEnding(ending: AgencyEnding): Promise<void> {
    await this.transactor.table(AgencyEnding).insert([ending]);
  }

  async removeEnding(partnershipId: string, agencyId: string): Promise<boolean> {
    const statement = 'DELETE FROM agency_endings WHERE partnership_id = ? AND agency_id = ?';
    return (await this.transactor.change(statement, [partnershipId, agencyId])) === 1;
  }

  async settingsOf(agencyIds: readonly string[]): Promise<AgencySetting[]> {
    if (agencyIds.length === 0) return [];
    const rest = `WHERE agency_id IN ${listOf(agencyIds)} ORDER BY kind, name`;
    return this.transactor.table(AgencySetting).select(rest, agencyIds);
  }

  setting(id: string): Promise<AgencySetting | null> {
    return this.transactor.table(AgencySetting).byId(id);
  }

  async addSettings(settings: readonly AgencySetting[]): Promise<void> {
    await this.transactor.table(AgencySetting).insert(settings);
  }

  async editSetting(id: string, change: Partial<AgencySetting>): Promise<void> {
    await this.transactor.table(AgencySetting).update(change, 'id = ?', [id]);
  }
}
