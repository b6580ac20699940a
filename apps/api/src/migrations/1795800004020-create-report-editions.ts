import type { MigrationInterface, QueryRunner } from 'typeorm';
import { col, createTable, dropTables } from '../app/platform/database';

/** Drafts as they were sent to the agencies. */
export class CreateReportEditions1795800004020 implements MigrationInterface {
  readonly name = 'CreateReportEditions1795800004020';

  async up(runner: QueryRunner): Promise<void> {
    const report = { references: { table: 'reports', onDelete: 'CASCADE' } } as const;
    await createTable(
      runner,
      'report_editions',
      [col.id(), col.uuid('report_id', report), col.json('content'), col.instant('at')],
      { indices: [['report_id']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'report_editions');
  }
}
