import type { MigrationInterface, QueryRunner } from 'typeorm';
import { col, createTable, dropTables } from '../app/platform/database';

/** Remarks on passages of a draft report, and other words for them. */
export class CreateReportComments1795800003000 implements MigrationInterface {
  readonly name = 'CreateReportComments1795800003000';

  async up(runner: QueryRunner): Promise<void> {
    const ofReport = { references: { table: 'reports', onDelete: 'CASCADE' } } as const;
    const account = { references: { table: 'accounts' } } as const;
    await createTable(
      runner,
      'report_comments',
      [
        ...[col.id(), col.uuid('report_id', ofReport), col.name('section', 40)],
        col.oneOf('kind', ['comment', 'suggestion']),
        ...[col.text('passage'), col.text('replacement', { isNullable: true }), col.text('words')],
        col.oneOf('status', ['open', 'accepted', 'declined', 'resolved', 'withdrawn']),
        ...[col.uuid('account_id', account), col.instant('at')],
        col.uuid('settled_by_id', { ...account, isNullable: true }),
        ...[
          col.instant('settled_at', { isNullable: true }),
          col.text('reason', { isNullable: true }),
        ],
        col.integer('revision'),
      ],
      { indices: [['report_id']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'report_comments');
  }
}
