import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The level of assurance of a report, with the chair's reasons; those before had none. */
export class AddAssurance1795900000320 implements MigrationInterface {
  readonly name = 'AddAssurance1795900000320';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "reports" ADD COLUMN "assurance" text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "reports" DROP COLUMN "assurance"');
  }
}
