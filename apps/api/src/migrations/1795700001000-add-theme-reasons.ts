import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why the theme of an audit was chosen. */
export class AddThemeReasons1795700001000 implements MigrationInterface {
  readonly name = 'AddThemeReasons1795700001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "audits" ADD COLUMN "reasons" text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "audits" DROP COLUMN "reasons"');
  }
}
