import type { MigrationInterface, QueryRunner } from 'typeorm';

const columns = [
  ['moderated_grades', 'because', 'text'],
  ['grade_replies', 'because', 'text'],
  ['pack_exclusions', 'because', 'text'],
  ['judgements', 'because', 'text'],
  ['judgements', 'basis', 'text'],
  ['planning_settings', 'quorum', 'integer'],
] as const;

/**
 * Why marked words of the panel's own texts stay, the returns that a judgement was made from, and a
 * partnership's quorum. Of judgements made before, nobody knows what they were made from.
 */
export class AddPanelWords1795800002000 implements MigrationInterface {
  readonly name = 'AddPanelWords1795800002000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, name, type] of columns) {
      await runner.query(`ALTER TABLE "${table}" ADD COLUMN "${name}" ${type}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, name] of columns) {
      await runner.query(`ALTER TABLE "${table}" DROP COLUMN "${name}"`);
    }
  }
}
