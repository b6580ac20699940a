import { Injectable } from '@nestjs/common';
import { Transactor } from '../platform/database';
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
  writeSetting(setting: SafeguardingSetting, seen: number): Promise<void> {
    return this.transactor.table(SafeguardingSetting).write(setting, seen);
  }

  /** The same for an agency's lead. */
  writeLead(lead: SafeguardingLead, seen: number): Promise<void> {
    return this.transactor.table(SafeguardingLead).write(lead, seen);
  }
}
