import { Injectable } from '@nestjs/common';
import { Transactor } from '../platform/database';
import { IdentityOpening, OwnId } from './entities/openings.entity';

/** Whose openings, after which one, and how many. */
export interface OpeningsFilter {
  readonly auditId: string;
  readonly accountId?: string;
  readonly before?: string;
  readonly limit: number;
}

/** Who opened what, and the numbers agencies keep to themselves; callers check who asks. */
@Injectable()
export class OpeningsRepository {
  constructor(private readonly transactor: Transactor) {}

  add(opening: IdentityOpening): Promise<void> {
    return this.transactor.table(IdentityOpening).insert([opening]);
  }

  /** The newest first. */
  list({ auditId, accountId, before, limit }: OpeningsFilter): Promise<IdentityOpening[]> {
    const parts = ['audit_id = ?'];
    const values: unknown[] = [auditId];
    if (accountId !== undefined) {
      parts.push('account_id = ?');
      values.push(accountId);
    }
    if (before !== undefined) {
      parts.push('id < ?');
      values.push(before);
    }
    const rest = `WHERE ${parts.join(' AND ')} ORDER BY id DESC LIMIT ?`;
    return this.transactor.table(IdentityOpening).select(rest, [...values, limit]);
  }

  async countOf(auditId: string): Promise<number> {
    return this.count('identity_openings', auditId);
  }

  async ownId(caseId: string, agencyId: string): Promise<OwnId | undefined> {
    const rest = 'WHERE case_id = ? AND agency_id = ?';
    return (await this.transactor.table(OwnId).select(rest, [caseId, agencyId]))[0];
  }

  writeOwnId(ownId: OwnId, seen: number): Promise<void> {
    return this.transactor.table(OwnId).write(ownId, seen);
  }

  countOwnIds(auditId: string): Promise<number> {
    return this.count('vault_own_ids', auditId);
  }

  async dropOwnIds(auditId: string): Promise<void> {
    await this.transactor.change('DELETE FROM vault_own_ids WHERE audit_id = ?', [auditId]);
  }

  private async count(table: string, auditId: string): Promise<number> {
    const text = `SELECT count(*) AS count FROM ${table} WHERE audit_id = ?`;
    const [row] = await this.transactor.query<{ count: number | string }>(text, [auditId]);
    return Number(row?.count ?? 0);
  }
}
