import type { MigrationInterface, QueryRunner } from 'typeorm';
import { col, createTable, dropTables } from '../app/platform/database';

/** How partnerships want their reports, every version; reports keep the one they were begun with. */
export class CreateReportTemplates1795900000310 implements MigrationInterface {
  readonly name = 'CreateReportTemplates1795900000310';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'report_templates',
      [
        col.id(),
        col.uuid('partnership_id', { references: { table: 'partnerships' } }),
        ...[
          col.integer('revision'),
          col.json('template'),
          col.text('because', { isNullable: true }),
        ],
        col.uuid('account_id', { references: { table: 'accounts' } }),
        col.instant('at'),
      ],
      { uniques: [['partnership_id', 'revision']] },
    );
    await runner.query('ALTER TABLE "reports" ADD COLUMN "template" text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "reports" DROP COLUMN "template"');
    await dropTables(runner, 'report_templates');
  }
}
