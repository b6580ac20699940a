import type { MigrationInterface, QueryRunner } from 'typeorm';
import { col, createTable, dropTables } from '../app/platform/database';

/** What is published of approved reports, and what a partnership does not tell. */
export class CreatePublications1795800005000 implements MigrationInterface {
  readonly name = 'CreatePublications1795800005000';

  async up(runner: QueryRunner): Promise<void> {
    const account = { references: { table: 'accounts' } } as const;
    await createTable(
      runner,
      'publications',
      [
        col.id(),
        col.uuid('audit_id', { references: { table: 'audits' } }),
        col.uuid('report_id', { references: { table: 'reports' } }),
        col.oneOf('status', ['draft', 'published']),
        ...[col.json('parts'), col.json('snapshot', { isNullable: true })],
        col.name('content_hash', 64, { isNullable: true }),
        col.uuid('published_by_id', { isNullable: true, ...account }),
        col.instant('published_at', { isNullable: true }),
        col.integer('revision'),
      ],
      { uniques: [['report_id']] },
    );
    await createTable(runner, 'publication_settings', [
      col.uuid('partnership_id', { isPrimary: true, references: { table: 'partnerships' } }),
      ...[col.integer('threshold'), col.instant('updated_at')],
      ...[col.uuid('updated_by_id', account), col.integer('revision')],
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'publications', 'publication_settings');
  }
}
