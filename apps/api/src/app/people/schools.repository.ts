import { Injectable } from '@nestjs/common';
import { Transactor } from '../platform/database';
import { SchoolList } from './entities/school-list.entity';

/** The one list of schools of each partnership. */
@Injectable()
export class SchoolsRepository {
  constructor(private readonly transactor: Transactor) {}

  async of(partnershipId: string): Promise<SchoolList | null> {
    const rest = 'WHERE partnership_id = ?';
    const [found] = await this.transactor.table(SchoolList).select(rest, [partnershipId]);
    return found ?? null;
  }

  async revisionOf(partnershipId: string): Promise<number> {
    const rest = 'WHERE partnership_id = ?';
    const table = this.transactor.table(SchoolList);
    const [found] = await table.pick(['revision'], rest, [partnershipId]);
    return found?.revision ?? 0;
  }

  /** Writes the list if it is still at the revision that was seen; 0 where there was none. */
  write(list: SchoolList, seen: number): Promise<void> {
    return this.transactor.table(SchoolList).write(list, seen);
  }
}
