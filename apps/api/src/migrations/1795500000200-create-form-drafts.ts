import type { MigrationInterface, QueryRunner } from 'typeorm';
import { col, createTable, dropTables } from '../app/platform/database';

export class CreateFormDrafts1795500000200 implements MigrationInterface {
  readonly name = 'CreateFormDrafts1795500000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "form_templates" ADD COLUMN "based_on_version_id" varchar(36)');
    await createTable(runner, 'form_drafts', draftColumns, { indices: [['partnership_id']] });
    await createTable(runner, 'draft_comments', commentColumns, { indices: [['draft_id']] });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'draft_comments', 'form_drafts');
    await runner.query('ALTER TABLE "form_templates" DROP COLUMN "based_on_version_id"');
  }
}

const version = { references: { table: 'form_versions' }, isNullable: true } as const;
const account = { references: { table: 'accounts' } } as const;

const draftColumns = [
  col.id(),
  col.uuid('partnership_id', { references: { table: 'partnerships' } }),
  col.uuid('template_id', { references: { table: 'form_templates' }, isNullable: true }),
  col.uuid('based_on_version_id', version),
  col.name('title', 200),
  col.oneOf('unit', ['case-file', 'agency']),
  col.json('definition'),
  col.integer('question_count'),
  col.name('content_hash', 64),
  col.json('used_ids'),
  col.instant('created_at'),
  col.uuid('created_by_id', account),
  col.instant('updated_at'),
  col.uuid('updated_by_id', account),
  col.uuid('published_version_id', version),
  col.integer('revision'),
];

const commentColumns = [
  col.id(),
  col.uuid('draft_id', { references: { table: 'form_drafts', onDelete: 'CASCADE' } }),
  col.name('section_id', 64, { isNullable: true }),
  col.name('question_id', 64, { isNullable: true }),
  col.text('text'),
  col.uuid('by_id', account),
  col.instant('at'),
  col.uuid('resolved_by_id', { ...account, isNullable: true }),
  col.instant('resolved_at', { isNullable: true }),
];
