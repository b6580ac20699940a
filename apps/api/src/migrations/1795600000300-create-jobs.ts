import type { MigrationInterface, QueryRunner } from 'typeorm';
import { col, createTable, dropTables } from '../app/platform/database';

const optional = { isNullable: true } as const;

/** Background work, mail by outbox, and what people are told inside the product. */
export class CreateJobs1795600000300 implements MigrationInterface {
  readonly name = 'CreateJobs1795600000300';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'jobs', jobColumns, {
      uniques: [['kind', 'unique_key']],
      indices: [['state', 'next_at']],
    });
    await createTable(runner, 'mails', mailColumns, {
      uniques: [['message_id']],
      indices: [['partnership_id', 'created_at']],
    });
    await createTable(runner, 'notices', noticeColumns, {
      indices: [['account_id', 'partnership_id', 'created_at'], ['mailing']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'notices', 'mails', 'jobs');
  }
}

const jobColumns = [
  col.id(),
  col.name('kind', 60),
  col.name('unique_key', 200),
  col.json('data'),
  col.oneOf('state', ['open', 'done', 'given-up']),
  col.instant('due_at'),
  col.instant('next_at'),
  col.integer('attempts'),
  col.integer('fence'),
  col.name('last_failure', 60, optional),
  col.instant('created_at'),
  col.instant('ended_at', optional),
];

const mailColumns = [
  col.id(),
  col.uuid('partnership_id'),
  col.name('purpose', 60),
  col.name('to_address', 254),
  col.name('subject', 200),
  col.text('text', optional),
  col.boolean('is_secret'),
  col.name('message_id', 200),
  col.oneOf('state', ['waiting', 'sent', 'refused', 'kept']),
  col.instant('created_at'),
  col.instant('ended_at', optional),
  col.name('refusal', 60, optional),
];

const noticeColumns = [
  col.id(),
  col.uuid('account_id'),
  col.uuid('partnership_id'),
  col.name('kind', 60),
  col.name('words', 300),
  col.name('path', 200),
  col.uuid('audit_id', optional),
  col.oneOf('mailing', ['undecided', 'digest', 'mailed', 'not-mailed']),
  col.instant('created_at'),
  col.instant('read_at', optional),
];
