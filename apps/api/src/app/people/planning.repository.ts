import { Injectable } from '@nestjs/common';
import { Transactor } from '../platform/database';
import { PlanningSetting } from './entities/planning-setting.entity';

/** The one planning setting of each partnership. */
@Injectable()
export class PlanningRepository {
  constructor(private readonly transactor: Transactor) {}

  async of(partnershipId: string): Promise<PlanningSetting | null> {
    const rest = 'WHERE partnership_id = ?';
    const [found] = await this.transactor.table(PlanningSetting).select(rest, [partnershipId]);
    return found ?? null;
  }

  /** Writes the setting if it is still at the revision that was seen; 0 where there was none. */
  write(setting: PlanningSetting, seen: number): Promise<void> {
    return this.transactor.table(PlanningSetting).write(setting, seen);
  }
}
