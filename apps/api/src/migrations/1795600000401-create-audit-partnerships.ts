import type { MigrationInterface, QueryRunner } from 'typeorm';
import { col, createTable, dropTables } from '../app/platform/database';

/** The partnerships that take part in an audit beside the one that leads it. */
export class CreateAuditPartnerships1795600000401 implements MigrationInterface {
  readonly name = 'CreateAuditPartnerships1795600000401';

  async up(runner: QueryRunner): Promise<void> {
    const audit = { references: { table: 'audits', onDelete: 'CASCADE' } } as const;
    const partnership = { references: { table: 'partnerships' } } as const;
    await createTable(
      runner,
      'audit_partnerships',
      [
        col.uuid('audit_id', { isPrimary: true, ...audit }),
        col.uuid('partnership_id', { isPrimary: true, ...partnership }),
      ],
      { indices: [['partnership_id']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'audit_partnerships');
  }
}
