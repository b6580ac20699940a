import type { MigrationInterface, QueryRunner } from 'typeorm';
import { col, createTable, dropTables } from '../app/platform/database';

const partnership = { references: { table: 'partnerships' } } as const;

export class CreateFormSettings1795500000500 implements MigrationInterface {
  readonly name = 'CreateFormSettings1795500000500';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'form_settings', [
      col.uuid('partnership_id', { isPrimary: true, ...partnership }),
      col.json('settings'),
      col.instant('updated_at'),
      col.uuid('updated_by_id', { references: { table: 'accounts' } }),
      col.integer('revision'),
    ]);
    await createTable(runner, 'local_forms', localFormColumns, {
      uniques: [['version_id', 'partnership_id', 'content_hash']],
    });
    for (const table of pinning) {
      await runner.query(`ALTER TABLE "${table}" ADD COLUMN "local_form_id" varchar(36)`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of pinning) {
      await runner.query(`ALTER TABLE "${table}" DROP COLUMN "local_form_id"`);
    }
    await dropTables(runner, 'local_forms', 'form_settings');
  }
}

/** What points at a version of a form points at the words it was asked in as well. */
const pinning = ['audits', 'audit_returns'];

const localFormColumns = [
  col.id(),
  col.uuid('version_id', { references: { table: 'form_versions' } }),
  col.uuid('partnership_id', partnership),
  col.json('definition'),
  col.json('settings'),
  col.name('content_hash', 64),
  col.instant('created_at'),
];
