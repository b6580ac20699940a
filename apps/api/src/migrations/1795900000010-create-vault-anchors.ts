import type { MigrationInterface, QueryRunner } from 'typeorm';
import { col, createTable, dropTables } from '../app/platform/database';

/** The day each case is counted from. Cases issued before have none: their answers stay as they are. */
export class CreateVaultAnchors1795900000010 implements MigrationInterface {
  readonly name = 'CreateVaultAnchors1795900000010';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'vault_anchors',
      [
        col.uuid('case_id', { isPrimary: true }),
        col.uuid('audit_id', { references: { table: 'audits' } }),
        ...[col.text('sealed'), col.instant('made_at')],
      ],
      { indices: [['audit_id']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'vault_anchors');
  }
}
