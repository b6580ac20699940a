import type { MigrationInterface, QueryRunner } from 'typeorm';
import { col, createTable, dropTables } from '../app/platform/database';

const key = { isPrimary: true } as const;
const account = { references: { table: 'accounts' } } as const;
const partnership = { references: { table: 'partnerships' } } as const;
const audit = { references: { table: 'audits', onDelete: 'CASCADE' } } as const;

export class CreateNotifications1795600000310 implements MigrationInterface {
  readonly name = 'CreateNotifications1795600000310';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'mail_preferences', [
      col.uuid('account_id', { ...key, ...account }),
      col.oneOf('choice', ['immediately', 'daily', 'none']),
      col.instant('updated_at'),
      col.integer('revision'),
    ]);
    await createTable(runner, 'quiet_days', [
      col.uuid('partnership_id', { ...key, ...partnership }),
      col.boolean('weekends'),
      col.boolean('bank_holidays'),
      col.json('days'),
      col.instant('updated_at'),
      col.uuid('updated_by_id', account),
      col.integer('revision'),
    ]);
    await createTable(runner, 'audit_schedules', [
      col.uuid('audit_id', { ...key, ...audit }),
      col.boolean('is_paused'),
      col.text('reason'),
      col.instant('changed_at'),
      col.uuid('changed_by_id', account),
      col.integer('revision'),
    ]);
    await createTable(runner, 'reminders_done', [
      col.uuid('audit_id', { ...key, ...audit }),
      col.name('key', 40, key),
      col.name('day', 10, key),
      col.instant('sent_at'),
    ]);
    await createTable(runner, 'tellings', tellingColumns, { indices: [['audit_id', 'sent_at']] });
    await createTable(runner, 'calendar_feeds', feedColumns, {
      uniques: [['token_hash']],
      indices: [['account_id', 'partnership_id']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'calendar_feeds', 'tellings', 'reminders_done', 'audit_schedules');
    await dropTables(runner, 'quiet_days', 'mail_preferences');
  }
}

const tellingColumns = [
  col.id(),
  col.uuid('audit_id', audit),
  col.oneOf('key', [
    ...['opened', 'half-way', 'due-soon', 'due', 'overdue', 'escalate-contact'],
    ...['escalate-member', 'escalate-board', 'closing'],
  ]),
  col.day('day'),
  col.uuid('account_id', account),
  col.name('role', 40),
  col.uuid('agency_id', { references: { table: 'agencies' }, isNullable: true }),
  col.name('words', 300),
  col.instant('sent_at'),
];

const feedColumns = [
  col.id(),
  col.uuid('account_id', account),
  col.uuid('partnership_id', partnership),
  col.uuid('audit_id', { ...audit, isNullable: true }),
  col.name('token_hash', 64),
  col.instant('created_at'),
  col.instant('read_at', { isNullable: true }),
];
