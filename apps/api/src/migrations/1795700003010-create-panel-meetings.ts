import type { MigrationInterface, QueryRunner } from 'typeorm';
import { col, createTable, dropTables } from '../app/platform/database';

/** The record of a panel's meeting, one an audit; printed in Method of the report. */
export class CreatePanelMeetings1795700003010 implements MigrationInterface {
  readonly name = 'CreatePanelMeetings1795700003010';

  async up(runner: QueryRunner): Promise<void> {
    const audit = { references: { table: 'audits', onDelete: 'CASCADE' } } as const;
    await createTable(runner, 'panel_meetings', [
      col.uuid('audit_id', { isPrimary: true, ...audit }),
      ...[col.integer('quorum'), col.json('agencies'), col.json('others')],
      ...[col.json('interests'), col.json('deputies')],
      col.uuid('account_id', { references: { table: 'accounts' } }),
      ...[col.instant('updated_at'), col.integer('revision')],
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'panel_meetings');
  }
}
