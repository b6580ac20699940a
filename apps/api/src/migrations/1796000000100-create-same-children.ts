import type { MigrationInterface, QueryRunner } from 'typeorm';
import { col, createTable, dropTables } from '../app/platform/database';

const audit = { references: { table: 'audits' } } as const;
const keyOfAudit = { ...audit, isPrimary: true } as const;

/** Children that an audit and an earlier one both look at: sealed pairs of cases, and how many. */
export class CreateSameChildren1796000000100 implements MigrationInterface {
  readonly name = 'CreateSameChildren1796000000100';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'vault_pairs',
      [
        col.uuid('case_id', { isPrimary: true }),
        col.uuid('earlier_audit_id', keyOfAudit),
        ...[col.uuid('audit_id', audit), col.text('sealed')],
      ],
      { indices: [['audit_id']] },
    );
    await createTable(runner, 'vault_overlaps', [
      col.uuid('audit_id', keyOfAudit),
      col.uuid('earlier_audit_id', keyOfAudit),
      ...[col.integer('shared'), col.boolean('is_whole'), col.instant('looked_at')],
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'vault_overlaps', 'vault_pairs');
  }
}
