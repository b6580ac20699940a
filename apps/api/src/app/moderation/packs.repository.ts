import { Injectable } from '@nestjs/common';
import { listOf, Transactor } from '../platform/database';
import { CasePackPublication, PackExclusion } from './entities/case-pack.entity';

/** Which packs are published, and to whom not. For callers that may see the cases. */
@Injectable()
export class PacksRepository {
  constructor(private readonly transactor: Transactor) {}

  async publicationsOf(caseIds: readonly string[]): Promise<Map<string, CasePackPublication>> {
    if (caseIds.length === 0) return new Map();
    const rest = `WHERE case_file_id IN ${listOf(caseIds)}`;
    const rows = await this.transactor.table(CasePackPublication).select(rest, caseIds);
    return new Map(rows.map((row) => [row.caseFileId, row]));
  }

  exclusionsOf(caseId: string): Promise<PackExclusion[]> {
    const rest = 'WHERE case_file_id = ? ORDER BY agency_id';
    return this.transactor.table(PackExclusion).select(rest, [caseId]);
  }

  async publish(rows: readonly CasePackPublication[]): Promise<void> {
    await this.transactor.table(CasePackPublication).insert(rows);
  }

  async recall(caseId: string): Promise<void> {
    await this.transactor.change('DELETE FROM case_packs WHERE case_file_id = ?', [caseId]);
  }

  async putExclusions(caseId: string, exclusions: readonly PackExclusion[]): Promise<void> {
    await this.transactor.change('DELETE FROM pack_exclusions WHERE case_file_id = ?', [caseId]);
    await this.transactor.table(PackExclusion).insert(exclusions);
  }
}
