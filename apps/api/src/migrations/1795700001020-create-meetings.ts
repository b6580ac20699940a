import type { MigrationInterface, QueryRunner } from 'typeorm';
import { col, createTable, dropTables } from '../app/platform/database';

// The list as it stood: one that grows later is the matter of a migration of its own.
const attendances = ['present', 'deputy', 'apologies', 'absent'];

const key = { isPrimary: true } as const;
const optional = { isNullable: true } as const;
const meeting = { references: { table: 'meetings', onDelete: 'CASCADE' } } as const;

/** Meetings of the subgroup, and at which of them a programme was agreed. */
export class CreateMeetings1795700001020 implements MigrationInterface {
  readonly name = 'CreateMeetings1795700001020';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'meetings',
      [
        col.id(),
        col.uuid('partnership_id', { references: { table: 'partnerships' } }),
        col.day('held_on'),
        col.name('title', 200),
        col.boolean('is_on_audit'),
        col.text('note', optional),
        col.instant('updated_at'),
        col.uuid('updated_by_id', { references: { table: 'accounts' } }),
        col.integer('revision'),
      ],
      { uniques: [['partnership_id', 'held_on', 'title']] },
    );
    await createTable(runner, 'meeting_attendance', [
      col.uuid('meeting_id', { ...key, ...meeting }),
      col.uuid('agency_id', { ...key, references: { table: 'agencies' } }),
      col.oneOf('attendance', attendances),
      col.name('member', 120, optional),
    ]);
    await createTable(
      runner,
      'meeting_audits',
      [
        col.uuid('meeting_id', { ...key, ...meeting }),
        col.uuid('audit_id', { ...key, references: { table: 'audits', onDelete: 'CASCADE' } }),
        col.text('decision'),
      ],
      { indices: [['audit_id']] },
    );
    await runner.query('ALTER TABLE "agreed_programmes" ADD COLUMN "meeting_id" varchar(36)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "agreed_programmes" DROP COLUMN "meeting_id"');
    await dropTables(runner, 'meeting_audits', 'meeting_attendance', 'meetings');
  }
}
