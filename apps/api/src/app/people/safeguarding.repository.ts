import { Injectable } from '@nestjs/common';
import { Transactor } from '../platform/database';
import { stale } from '../platform/errors';
import { SafeguardingLead, SafeguardingSetting } from './entities/safeguarding-setting.entity';

/** What partnerships and agencies set for safeguarding concerns. */
@Injectable()
export class SafeguardingRepository {
  constructor(private readonly transactor: Transactor) {}

  async settingOf(partnershipId: string): Promise<SafeguardingSetting | null> {
    const table = this.transactor.table(SafeguardingSetting);
    const [found] = await table.select('WHERE partnership_id = ?', [partnershipId]);
    return found ?? null;
  }

  leadsIn(partnershipId: string): Promise<SafeguardingLead[]> {
    const table = this.transactor.table(SafeguardingLead);
    return table.select('WHERE partnership_id = ?', [partnershipId]);
  }

  async leadOf(partnershipId: string, agencyId: string): Promise<SafeguardingLead | null> {
    const table = this.transactor.table(SafeguardingLead);
    const rest = 'WHERE partnership_id = ? AND agency_id = ?';
    const [found] = await table.select(rest, [partnershipId, agencyId]);
    return found ?? null;
  }

  /** Writes it if it is still at the revision that was seen; 0 where there was none. */
  async writeSetting(setting: SafeguardingSetting, seen: number): Promise<void> {
    const table = this.transactor.table(SafeguardingSetting);
    if (seen === 0) return table.insert([setting]);
    const { partnershipId, ...change } = setting;
    const where = 'partnership_id = ? AND revision = ?';
    if ((await table.update(change, where, [partnershipId, seen])) !== 1) throw stale();
  }

  /** The same for an agency's lead. */
  async writeLead(lead: SafeguardingLead, seen: number): Promise<void> {
    const table = this.transactor.table(SafeguardingLead);
    if (seen === 0) return table.insert([lead]);
    const { partnershipId, agencyId, ...change } = lead;
    const where = 'partnership_id = ? AND agency_id = ? AND revision = ?';
    const changed = await table.update(change, where, [partnershipId, agencyId, seen]);
    if (changed !== 1) throw stale();
  }
}
