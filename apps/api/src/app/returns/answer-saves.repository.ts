import { Injectable } from '@nestjs/common';
import { Transactor } from '../platform/database';
import { AnswerSave } from './entities/return-records.entity';

/** What was saved of the answers of a return: who, when, and which questions. */
@Injectable()
export class AnswerSavesRepository {
  constructor(private readonly transactor: Transactor) {}

  async add(save: AnswerSave): Promise<void> {
    await this.transactor.table(AnswerSave).insert([save]);
  }

  /** Saves that may have changed the answer, in their order. */
  naming(
    returnId: string,
    questionId: string,
  ): Promise<Pick<AnswerSave, 'revision' | 'at' | 'accountId' | 'changes'>[]> {
    const columns = ['revision', 'at', 'accountId', 'changes'] as const;
    const rest = 'WHERE return_id = ? AND changes LIKE ? ORDER BY revision';
    const table = this.transactor.table(AnswerSave);
    return table.pick(columns, rest, [returnId, `%"${questionId}":%`]);
  }

  /** Whether the person ever saved an answer of this return, kept or changed since. */
  async hasAnyBy(returnId: string, accountId: string): Promise<boolean> {
    const rest = 'WHERE return_id = ? AND account_id = ? LIMIT 1';
    const rows = await this.transactor.table(AnswerSave).pick(['id'], rest, [returnId, accountId]);
    return rows.length > 0;
  }
}
