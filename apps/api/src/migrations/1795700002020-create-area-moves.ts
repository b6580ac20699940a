import type { MigrationInterface, QueryRunner } from 'typeorm';
import { col, createTable, dropTables } from '../app/platform/database';

const account = { references: { table: 'accounts' } } as const;
const ofReturn = { references: { table: 'audit_returns', onDelete: 'CASCADE' } } as const;
const optional = { isNullable: true } as const;

/** Children who moved to or from another area, and what the co-ordinator decided about it. */
export class CreateAreaMoves1795700002020 implements MigrationInterface {
  readonly name = 'CreateAreaMoves1795700002020';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'area_moves', [
      col.uuid('return_id', { isPrimary: true, ...ofReturn }),
      col.oneOf('direction', ['out-of-area', 'into-area']),
      col.integer('day_offset'),
      col.oneOf('answerable', ['whole', 'part', 'nothing']),
      ...[col.text('note', optional), col.uuid('account_id', account), col.instant('at')],
      col.oneOf('decision', ['keep', 'ask-other', 'withdraw-case'], optional),
      col.text('decision_reason', optional),
      col.uuid('decided_by_id', { ...optional, ...account }),
      col.instant('decided_at', optional),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'area_moves');
  }
}
