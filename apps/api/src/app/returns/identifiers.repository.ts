import { Injectable } from '@nestjs/common';
import { listOf, Transactor, Database } from '../platform/database';
import { AuditReturn } from './entities/audit-return.entity';
import { IdentifierCheck, IdentifierDecided } from './entities/identifier-records.entity';
import { AnswerSave } from './entities/return-records.entity';

/** A return and the last look at it; null where nobody has looked. */
export interface Look {
  readonly id: string;
  readonly caseFileId: string;
  readonly revision: number;
  readonly seenRevision: number | null;
  readonly listsRevision: number | null;
}

/** Marks and decisions about the words of returns; callers have checked who may see them. */
@Injectable()
export class IdentifiersRepository {
  constructor(
    private readonly transactor: Transactor,
    private readonly database: Database,
  ) {}

  async returnById(id: string): Promise<AuditReturn | null> {
    return this.transactor.table(AuditReturn).byId(id);
  }

  /** The revision of a return; on PostgreSQL its row is held until the run ends. */
  async heldRevision(id: string): Promise<number | undefined> {
    const rest = `WHERE id = ?${this.database.forUpdate}`;
    const [found] = await this.transactor.table(AuditReturn).pick(['revision'], rest, [id]);
    return found?.revision;
  }

  async checkOf(returnId: string): Promise<IdentifierCheck | undefined> {
    return (await this.checksOf([returnId]))[0];
  }

  async checksOf(returnIds: readonly string[]): Promise<IdentifierCheck[]> {
    if (returnIds.length === 0) return [];
    const rest = `WHERE return_id IN ${listOf(returnIds)}`;
    return this.transactor.table(IdentifierCheck).select(rest, returnIds);
  }

  async writeCheck(check: IdentifierCheck): Promise<void> {
    const table = this.transactor.table(IdentifierCheck);
    const { returnId, ...change } = check;
    const changed = await table.update(change, 'return_id = ?', [returnId]);
    if (changed === 0) await table.insert([check]);
  }

  /** Which returns there are, and at which revision each and its lists were looked at last. */
  async looks(returnIds: readonly string[]): Promise<Look[]> {
    if (returnIds.length === 0) return [];
    return this.transactor.query<Look>(
      'SELECT audit_returns.id, audit_returns.case_file_id AS "caseFileId", ' +
        'audit_returns.revision, seen.revision AS "seenRevision", ' +
        'seen.lists_revision AS "listsRevision" FROM audit_returns ' +
        'LEFT JOIN identifier_checks seen ON seen.return_id = audit_returns.id ' +
        `WHERE audit_returns.id IN ${listOf(returnIds)}`,
      [...returnIds],
    );
  }

  decisionsOf(returnIds: readonly string[]): Promise<IdentifierDecided[]> {
    if (returnIds.length === 0) return Promise.resolve([]);
    const rest = `WHERE return_id IN ${listOf(returnIds)} ORDER BY at, id`;
    return this.transactor.table(IdentifierDecided).select(rest, returnIds);
  }

  async addDecision(decided: IdentifierDecided): Promise<void> {
    const { returnId, questionId, digest } = decided;
    if (digest !== null) {
      await this.transactor.change(
        'DELETE FROM identifier_decisions WHERE return_id = ? AND question_id = ? AND digest = ?',
        [returnId, questionId, digest],
      );
    }
    await this.transactor.table(IdentifierDecided).insert([decided]);
  }

  /** What the saves of a return changed, as JSON. */
  savesOf(returnId: string): Promise<Pick<AnswerSave, 'id' | 'changes'>[]> {
    const table = this.transactor.table(AnswerSave);
    return table.pick(['id', 'changes'], 'WHERE return_id = ?', [returnId]);
  }

  async rewriteSave(id: string, changes: string): Promise<void> {
    await this.transactor.table(AnswerSave).update({ changes }, 'id = ?', [id]);
  }
}
