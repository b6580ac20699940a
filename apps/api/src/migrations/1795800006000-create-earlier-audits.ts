import type { MigrationInterface, QueryRunner } from 'typeorm';
import { col, createTable, dropTables } from '../app/platform/database';

// The lists as they stood: one that grows later is the matter of a migration of its own.
const samplings = ['unknown', 'random', 'stratified', 'systematic', 'purposive', 'census'];
const units = ['answer', 'case'];
const states = ['embedded', 'improving', 'no-change', 'worse'];

const account = { references: { table: 'accounts' } } as const;
const ofAudit = {
  isPrimary: true,
  references: { table: 'audits', onDelete: 'CASCADE' },
} as const;

/** Audits from before Sightline, what became of earlier recommendations, and dropped suggestions. */
export class CreateEarlierAudits1795800006000 implements MigrationInterface {
  readonly name = 'CreateEarlierAudits1795800006000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'entered_figures', [
      col.uuid('audit_id', ofAudit),
      col.uuid('form_version_id', { references: { table: 'form_versions' } }),
      col.name('source', 500),
      col.integer('cases_audited'),
      col.oneOf('sampling', samplings),
      col.oneOf('counted_as', units),
      col.json('items'),
      col.json('judgements'),
      col.json('recommendations'),
      col.uuid('entered_by_id', account),
      col.instant('entered_at'),
      col.instant('updated_at'),
      col.integer('revision'),
    ]);
    await createTable(runner, 'earlier_progress', [
      col.uuid('audit_id', ofAudit),
      col.uuid('recommendation_id', { isPrimary: true }),
      col.oneOf('progress', states),
      col.text('note'),
      col.uuid('judged_by_id', account),
      col.instant('judged_at'),
      col.integer('revision'),
    ]);
    await createTable(runner, 'dropped_candidates', [
      col.uuid('audit_id', ofAudit),
      col.name('key', 120, { isPrimary: true }),
      col.name('title', 200),
      col.text('reason'),
      col.uuid('dropped_by_id', account),
      col.instant('dropped_at'),
    ]);
    await runner.query('ALTER TABLE "findings" ADD COLUMN "merged_keys" text');
    await runner.query('ALTER TABLE "recommendations" ADD COLUMN "answer_reason" text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "recommendations" DROP COLUMN "answer_reason"');
    await runner.query('ALTER TABLE "findings" DROP COLUMN "merged_keys"');
    await dropTables(runner, 'dropped_candidates', 'earlier_progress', 'entered_figures');
  }
}
