import type { MigrationInterface, QueryRunner } from 'typeorm';
import { col, createTable, dropTables } from '../app/platform/database';

/** The room of a panel's meeting, its clocks and notes; and judgements of domains beside the whole. */
export class CreatePanelRooms1795800001000 implements MigrationInterface {
  readonly name = 'CreatePanelRooms1795800001000';

  async up(runner: QueryRunner): Promise<void> {
    const ofCase = { references: { table: 'case_files', onDelete: 'CASCADE' } } as const;
    const account = { references: { table: 'accounts' } };
    const clock = [col.integer('elapsed'), col.instant('running_since', { isNullable: true })];
    await createTable(
      runner,
      'panel_rooms',
      [
        col.id(),
        col.uuid('audit_id', { references: { table: 'audits', onDelete: 'CASCADE' } }),
        col.uuid('case_file_id', { references: { table: 'case_files' } }),
        ...clock,
        col.integer('revision'),
      ],
      { uniques: [['audit_id']] },
    );
    await createTable(runner, 'panel_room_cases', [
      col.uuid('case_file_id', { isPrimary: true, ...ofCase }),
      ...clock,
      ...[col.json('presenting'), col.json('aside')],
    ]);
    await createTable(
      runner,
      'panel_notes',
      [
        ...[col.id(), col.uuid('case_file_id', ofCase), col.text('words')],
        ...[col.uuid('account_id', account), col.instant('at')],
        col.uuid('changed_by_id', { isNullable: true, ...account }),
        ...[col.instant('changed_at', { isNullable: true }), col.integer('revision')],
      ],
      { indices: [['case_file_id']] },
    );
    await runner.query('ALTER TABLE "judgements" ADD COLUMN "domains" text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "judgements" DROP COLUMN "domains"');
    await dropTables(runner, 'panel_notes', 'panel_room_cases', 'panel_rooms');
  }
}
