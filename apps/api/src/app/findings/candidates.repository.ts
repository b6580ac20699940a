import { Injectable } from '@nestjs/common';
import { Transactor } from '../platform/database';
import { DroppedCandidate } from './entities/earlier.entity';

/** Queries of dropped suggestions, for callers that have checked the audit. */
@Injectable()
export class CandidatesRepository {
  constructor(private readonly transactor: Transactor) {}

  droppedOf(auditId: string): Promise<DroppedCandidate[]> {
    const rest = 'WHERE audit_id = ? ORDER BY dropped_at DESC, "key"';
    return this.transactor.table(DroppedCandidate).select(rest, [auditId]);
  }

  async insert(dropped: DroppedCandidate): Promise<void> {
    await this.transactor.manager.insert(DroppedCandidate, dropped);
  }

  async remove(auditId: string, key: string): Promise<void> {
    await this.transactor.manager.delete(DroppedCandidate, { auditId, key });
  }
}
