import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddCandidateKey1795400000500 implements MigrationInterface {
  readonly name = 'AddCandidateKey1795400000500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "findings" ADD COLUMN "candidate_key" varchar(120)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "findings" DROP COLUMN "candidate_key"');
  }
}
