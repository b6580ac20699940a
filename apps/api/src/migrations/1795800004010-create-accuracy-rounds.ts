import type { MigrationInterface, QueryRunner } from 'typeorm';
import { col, createTable, dropTables } from '../app/platform/database';

const account = { references: { table: 'accounts' } } as const;
const optional = { isNullable: true } as const;
const answers = ['accepted', 'accepted-in-part', 'not-accepted'] as const;

/** Factual accuracy rounds, what each agency sees and says, and how long a round lasts. */
export class CreateAccuracyRounds1795800004010 implements MigrationInterface {
  readonly name = 'CreateAccuracyRounds1795800004010';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'accuracy_rounds',
      [
        col.id(),
        col.uuid('report_id', { references: { table: 'reports', onDelete: 'CASCADE' } }),
        col.uuid('audit_id', { references: { table: 'audits' } }),
        ...[col.integer('number'), col.uuid('opened_by_id', account), col.instant('opened_at')],
        ...[col.day('last_day'), col.instant('closed_at', optional)],
        ...[col.uuid('closed_by_id', { ...account, ...optional })],
        ...[col.text('close_reason', optional), col.integer('revision')],
      ],
      { uniques: [['report_id', 'number']] },
    );
    await createTable(
      runner,
      'accuracy_parts',
      [
        col.id(),
        col.uuid('round_id', { references: { table: 'accuracy_rounds', onDelete: 'CASCADE' } }),
        col.uuid('agency_id', { references: { table: 'agencies' } }),
        ...[col.json('passages'), col.uuid('nothing_by_id', { ...account, ...optional })],
        col.instant('nothing_at', optional),
      ],
      { uniques: [['round_id', 'agency_id']], indices: [['agency_id']] },
    );
    await createTable(
      runner,
      'accuracy_comments',
      [
        col.id(),
        col.uuid('part_id', { references: { table: 'accuracy_parts', onDelete: 'CASCADE' } }),
        ...[col.name('passage_key', 80), col.text('words'), col.uuid('account_id', account)],
        ...[col.instant('at'), col.oneOf('answer', answers, optional)],
        ...[col.text('answer_words', optional)],
        ...[col.uuid('answered_by_id', { ...account, ...optional })],
        ...[col.instant('answered_at', optional), col.integer('revision')],
      ],
      { indices: [['part_id']] },
    );
    await runner.query('ALTER TABLE "planning_settings" ADD COLUMN "accuracy_days" integer');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "planning_settings" DROP COLUMN "accuracy_days"');
    await dropTables(runner, 'accuracy_comments', 'accuracy_parts', 'accuracy_rounds');
  }
}
