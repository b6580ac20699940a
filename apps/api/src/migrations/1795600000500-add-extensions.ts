import type { MigrationInterface, QueryRunner } from 'typeorm';

const columns = [
  ['extended_to', 'varchar(10)'],
  ['extension_reason', 'text'],
  ['reminded_at', 'varchar(24)'],
] as const;

/** What is agreed with an agency and said to it about a return that is owed. */
export class AddExtensions1795600000500 implements MigrationInterface {
  readonly name = 'AddExtensions1795600000500';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, type] of columns) {
      await runner.query(`ALTER TABLE "audit_returns" ADD COLUMN "${name}" ${type}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name] of columns) {
      await runner.query(`ALTER TABLE "audit_returns" DROP COLUMN "${name}"`);
    }
  }
}
