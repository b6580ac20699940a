import type { MigrationInterface, QueryRunner } from 'typeorm';
import { col, createTable, dropTables } from '../app/platform/database';

/** Agencies’ replies to grades that the panel changed, one a return and measure. */
export class CreateGradeReplies1795700003020 implements MigrationInterface {
  readonly name = 'CreateGradeReplies1795700003020';

  async up(runner: QueryRunner): Promise<void> {
    const ofReturn = { references: { table: 'audit_returns', onDelete: 'CASCADE' } } as const;
    await createTable(
      runner,
      'grade_replies',
      [
        ...[col.id(), col.uuid('return_id', ofReturn)],
        col.oneOf('measure', ['own-practice', 'multi-agency']),
        col.oneOf('stance', ['accepts', 'dissents']),
        ...[col.text('words'), col.instant('decided_at')],
        col.uuid('account_id', { references: { table: 'accounts' } }),
        col.instant('at'),
      ],
      { uniques: [['return_id', 'measure']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'grade_replies');
  }
}
