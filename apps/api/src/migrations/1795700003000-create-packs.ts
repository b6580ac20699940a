import type { MigrationInterface, QueryRunner } from 'typeorm';
import { col, createTable, dropTables } from '../app/platform/database';

const ofCase = {
  isPrimary: true,
  references: { table: 'case_files', onDelete: 'CASCADE' },
} as const;

/**
 * Publishing a case's pack is an act of its own, and the chair may not admit an agency. Packs that
 * were open because their panel had been convened are published from the day they can be shown for.
 */
export class CreatePacks1795700003000 implements MigrationInterface {
  readonly name = 'CreatePacks1795700003000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'case_packs', [
      ...[col.uuid('case_file_id', ofCase), col.instant('published_at')],
      col.uuid('account_id', { isNullable: true, references: { table: 'accounts' } }),
    ]);
    await createTable(runner, 'pack_exclusions', [
      col.uuid('case_file_id', ofCase),
      col.uuid('agency_id', { isPrimary: true, references: { table: 'agencies' } }),
      col.text('reason'),
    ]);
    await runner.query(
      'INSERT INTO case_packs (case_file_id, published_at, account_id) ' +
        'SELECT c.id, a.updated_at, NULL FROM case_files c JOIN audits a ON a.id = c.audit_id ' +
        "WHERE c.status NOT IN ('replaced', 'withdrawn') AND a.status IN ('panel', 'drafting', " +
        "'factual-accuracy', 'approved', 'published', 'actions-open', 'closed')",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'pack_exclusions', 'case_packs');
  }
}
