import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where an agency's safeguarding lead is mailed of a concern. */
export class AddLeadAddress1795600000320 implements MigrationInterface {
  readonly name = 'AddLeadAddress1795600000320';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "safeguarding_leads" ADD COLUMN "email" varchar(254)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "safeguarding_leads" DROP COLUMN "email"');
  }
}
