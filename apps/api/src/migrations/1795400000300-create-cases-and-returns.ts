import type { MigrationInterface, QueryRunner } from 'typeorm';
import { col, createTable, dropTables } from '../app/platform/database';

// The lists as they stood: a list that grows later is the matter of a migration of its own.
const ageBands = ['unborn', '0-4', '5-10', '11-15', '16-17', '18-25'];
const caseStatuses = [
  'drawn',
  'confirmed',
  'replaced',
  'withdrawn',
  'audited',
  'discussed',
  'judged',
];
const involvements = ['child', 'sibling-only', 'adult-only', 'not-known'];
const nilKinds = ['not-known', 'nothing-in-window', 'record-not-accessible'];
const returnStatuses = [
  'not-issued',
  'known-check',
  'nil',
  'issued',
  'in-progress',
  'submitted',
  'sent-back',
  'signed-off',
  'queried',
  'moderated',
  'declined',
  'waived',
  'withdrawn',
];

const optional = { isNullable: true } as const;

export class CreateCasesAndReturns1795400000300 implements MigrationInterface {
  readonly name = 'CreateCasesAndReturns1795400000300';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'case_files',
      [
        col.id(),
        col.uuid('audit_id', { references: { table: 'audits' } }),
        col.integer('number'),
        col.name('reference', 30),
        col.name('stratum_key', 31),
        col.name('stratum_label', 80),
        col.oneOf('age_band', ageBands, { ...optional, length: '10' }),
        col.oneOf('status', caseStatuses),
        col.text('status_reason', optional),
        col.instant('created_at'),
        col.integer('revision'),
      ],
      { uniques: [['audit_id', 'number']] },
    );
    await createReturns(runner);
    await createReturnRecords(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(
      runner,
      'answer_saves',
      'return_events',
      'audit_return_auditors',
      'audit_returns',
      'case_files',
    );
  }
}

async function createReturns(runner: QueryRunner): Promise<void> {
  await createTable(
    runner,
    'audit_returns',
    [
      col.id(),
      col.uuid('partnership_id', { references: { table: 'partnerships' } }),
      col.uuid('audit_id', { references: { table: 'audits' } }),
      col.uuid('case_file_id', { references: { table: 'case_files' } }),
      col.uuid('agency_id', { references: { table: 'agencies' } }),
      col.uuid('form_version_id', { references: { table: 'form_versions' } }),
      col.oneOf('status', returnStatuses),
      col.oneOf('nil_kind', nilKinds, optional),
      col.oneOf('involvement', involvements, optional),
      col.json('known_check', optional),
      col.day('due_day', optional),
      col.day('original_due_day', optional),
      col.json('answers'),
      col.json('stamps'),
      col.integer('answered'),
      col.integer('required'),
      col.boolean('has_open_concern'),
      col.text('open_reason', optional),
      col.instant('issued_at', optional),
      col.instant('submitted_at', optional),
      col.instant('signed_off_at', optional),
      col.instant('created_at'),
      col.instant('updated_at'),
      col.integer('revision'),
    ],
    {
      uniques: [['case_file_id', 'agency_id']],
      indices: [['partnership_id', 'id'], ['agency_id', 'id'], ['audit_id']],
    },
  );
}

async function createReturnRecords(runner: QueryRunner): Promise<void> {
  const ofReturn = { references: { table: 'audit_returns', onDelete: 'CASCADE' } } as const;
  const byAccount = { references: { table: 'accounts' } } as const;
  await createTable(
    runner,
    'audit_return_auditors',
    [
      col.uuid('return_id', { ...ofReturn, isPrimary: true }),
      col.uuid('account_id', { ...byAccount, isPrimary: true }),
    ],
    { indices: [['account_id']] },
  );
  await createTable(
    runner,
    'return_events',
    [
      col.id(),
      col.uuid('return_id', ofReturn),
      col.instant('at'),
      col.uuid('account_id', byAccount),
      col.name('act', 30),
      col.oneOf('from_status', returnStatuses),
      col.oneOf('to_status', returnStatuses),
      col.text('reason', optional),
    ],
    { indices: [['return_id']] },
  );
  await createTable(
    runner,
    'answer_saves',
    [
      col.id(),
      col.uuid('return_id', ofReturn),
      col.integer('revision'),
      col.instant('at'),
      col.uuid('account_id', byAccount),
      col.json('changes'),
    ],
    { indices: [['return_id']] },
  );
}
