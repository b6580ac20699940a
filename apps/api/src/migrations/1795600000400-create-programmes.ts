import type { MigrationInterface, QueryRunner } from 'typeorm';
import { col, createTable, dropTables } from '../app/platform/database';

// The list as it stood: one that grows later is the matter of a migration of its own.
const statuses = ['draft', 'agreed', 'in-year', 'closed'];

const key = { isPrimary: true } as const;
const optional = { isNullable: true } as const;
const account = { references: { table: 'accounts' } } as const;
const partnership = { references: { table: 'partnerships' } } as const;
const audit = { references: { table: 'audits', onDelete: 'CASCADE' } } as const;
const programme = { references: { table: 'programmes', onDelete: 'CASCADE' } } as const;

/** The agreed programme of a year, what a partnership plans by, and the clock of an inspection. */
export class CreateProgrammes1795600000400 implements MigrationInterface {
  readonly name = 'CreateProgrammes1795600000400';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'planning_settings', [
      col.uuid('partnership_id', { ...key, ...partnership }),
      col.json('closed_days'),
      col.json('expected'),
      col.instant('updated_at'),
      col.uuid('updated_by_id', account),
      col.integer('revision'),
    ]);
    await createTable(
      runner,
      'programmes',
      [
        col.id(),
        col.uuid('partnership_id', partnership),
        col.integer('financial_year'),
        col.oneOf('status', statuses),
        col.instant('updated_at'),
        col.integer('revision'),
      ],
      { uniques: [['partnership_id', 'financial_year']] },
    );
    await createTable(
      runner,
      'agreed_programmes',
      [
        col.id(),
        col.uuid('programme_id', programme),
        col.integer('number'),
        col.day('agreed_on'),
        col.name('meeting', 200),
        col.json('items'),
        col.instant('made_at'),
        col.uuid('made_by_id', account),
      ],
      { uniques: [['programme_id', 'number']] },
    );
    await createTable(
      runner,
      'programme_changes',
      [
        col.id(),
        col.uuid('programme_id', programme),
        col.uuid('audit_id', audit),
        col.instant('at'),
        col.uuid('by_id', account),
        col.text('reason'),
        col.json('differences'),
      ],
      { indices: [['programme_id']] },
    );
    await createTable(
      runner,
      'audit_leads',
      [col.uuid('audit_id', { ...key, ...audit }), col.uuid('account_id', { ...key, ...account })],
      {},
    );
    await createTable(runner, 'audit_clock_steps', [
      col.uuid('audit_id', { ...key, ...audit }),
      col.name('key', 40, key),
      col.instant('started_at', optional),
      col.instant('done_at', optional),
    ]);
    await runner.query('ALTER TABLE "audits" ADD COLUMN "carried_from_id" varchar(36)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "audits" DROP COLUMN "carried_from_id"');
    await dropTables(
      runner,
      'audit_clock_steps',
      'audit_leads',
      'programme_changes',
      'agreed_programmes',
      'programmes',
      'planning_settings',
    );
  }
}
