import type { MigrationInterface, QueryRunner } from 'typeorm';

const columns = [
  ['audit_returns', 'late_issue'],
  ['planning_settings', 'late_due'],
] as const;

/** Returns that are issued after the others, and what a partnership makes them due by. */
export class AddLateIssue1795700002010 implements MigrationInterface {
  readonly name = 'AddLateIssue1795700002010';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, name] of columns) {
      await runner.query(`ALTER TABLE "${table}" ADD COLUMN "${name}" varchar(12)`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, name] of columns) {
      await runner.query(`ALTER TABLE "${table}" DROP COLUMN "${name}"`);
    }
  }
}
