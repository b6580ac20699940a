import type { MigrationInterface, QueryRunner } from 'typeorm';
import { col, createTable, dropTables } from '../app/platform/database';

const report = { references: { table: 'reports', onDelete: 'CASCADE' } } as const;
const account = { references: { table: 'accounts' } } as const;

/** What becomes of a version of a report: its checkpoint, correction, recall and downloads. */
export class CreateReportLife1795800004000 implements MigrationInterface {
  readonly name = 'CreateReportLife1795800004000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'report_checkpoints', [
      col.uuid('report_id', { ...report, isPrimary: true }),
      ...[col.integer('entry'), col.name('hash', 64), col.instant('at')],
      col.name('signature', 120),
    ]);
    for (const table of ['report_corrections', 'report_recalls']) {
      await createTable(runner, table, [
        col.uuid('report_id', { ...report, isPrimary: true }),
        ...[col.text('reason'), col.uuid('account_id', account), col.instant('at')],
      ]);
    }
    await createTable(
      runner,
      'report_downloads',
      [
        ...[col.id(), col.uuid('report_id', report), col.uuid('account_id', account)],
        ...[col.instant('at'), col.name('rendering', 40), col.name('digest', 64)],
        ...[col.boolean('was_draft'), col.instant('told_at', { isNullable: true })],
        col.oneOf('told_by', ['notice-and-mail', 'mail'], { isNullable: true }),
      ],
      { indices: [['report_id']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(
      runner,
      ...['report_downloads', 'report_recalls', 'report_corrections', 'report_checkpoints'],
    );
  }
}
