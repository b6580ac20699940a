import type { MigrationInterface, QueryRunner } from 'typeorm';
import { col, createTable, dropTables } from '../app/platform/database';

// The list as it stood.
const purposes = ['invitation', 'password-reset'];

export class CreateAccountLinks1795600000600 implements MigrationInterface {
  readonly name = 'CreateAccountLinks1795600000600';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'account_links',
      [
        col.id(),
        col.name('token_digest', 64),
        col.uuid('account_id', { references: { table: 'accounts', onDelete: 'CASCADE' } }),
        col.uuid('partnership_id', { references: { table: 'partnerships' }, isNullable: true }),
        col.oneOf('purpose', purposes),
        col.instant('created_at'),
        col.instant('ends_at'),
        col.instant('ended_at', { isNullable: true }),
      ],
      { uniques: [['token_digest']], indices: [['account_id']] },
    );
    await runner.query('ALTER TABLE "role_assignments" ADD COLUMN "stands_in_for_id" varchar(36)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "role_assignments" DROP COLUMN "stands_in_for_id"');
    await dropTables(runner, 'account_links');
  }
}
