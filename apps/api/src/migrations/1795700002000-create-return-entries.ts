import type { MigrationInterface, QueryRunner } from 'typeorm';
import { col, createTable, dropTables } from '../app/platform/database';

const account = { references: { table: 'accounts' } } as const;
const ofReturn = { references: { table: 'audit_returns', onDelete: 'CASCADE' } } as const;

/** Returns entered for agencies that have nobody in Sightline, and who of the agency confirmed them. */
export class CreateReturnEntries1795700002000 implements MigrationInterface {
  readonly name = 'CreateReturnEntries1795700002000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'return_entries', [
      col.uuid('return_id', { isPrimary: true, ...ofReturn }),
      ...[col.uuid('account_id', account), col.instant('at')],
      ...[col.name('contact_name', 80), col.name('contact_role', 80)],
      col.name('paper_kept_by', 120),
    ]);
    await runner.query('ALTER TABLE "return_signatures" ADD COLUMN "confirmation" text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "return_signatures" DROP COLUMN "confirmation"');
    await dropTables(runner, 'return_entries');
  }
}
