import type { MigrationInterface, QueryRunner } from 'typeorm';
import { col, createTable, dropTables } from '../app/platform/database';

const key = { isPrimary: true } as const;

export class CreateChangeFeed1795500000300 implements MigrationInterface {
  readonly name = 'CreateChangeFeed1795500000300';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'record_changes', [
      col.uuid('record_id', key),
      col.integer('revision'),
    ]);
    await createTable(
      runner,
      'presences',
      [
        col.uuid('record_id', key),
        col.uuid('account_id', key),
        col.name('place', 40, { isNullable: true }),
        col.instant('expires_at'),
      ],
      { indices: [['expires_at']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'presences', 'record_changes');
  }
}
