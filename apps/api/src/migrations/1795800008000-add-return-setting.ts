import type { MigrationInterface, QueryRunner } from 'typeorm';

const columns = [
  ['setting_id', 'varchar(36)'],
  ['setting_kind', 'varchar(20)'],
] as const;

/** Which school, practice or placement of its agency a return is about. */
export class AddReturnSetting1795800008000 implements MigrationInterface {
  readonly name = 'AddReturnSetting1795800008000';

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
