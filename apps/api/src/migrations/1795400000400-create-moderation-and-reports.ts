import type { MigrationInterface, QueryRunner } from 'typeorm';
import { col, createTable, dropTables } from '../app/platform/database';

// The lists as they stood: a list that grows later is the matter of a migration of its own.
const findingKinds = ['strength', 'development', 'good-practice'];
const moderationOutcomes = ['confirmed', 'lowered', 'raised', 'unmoderated', 'not-agreed'];
const moderationReasons = [
  'evidence-thin',
  'impact-overstated',
  'key-item-failed',
  'descriptor-misread',
  'new-information',
  'too-harsh',
];
const priorities = ['high', 'medium', 'low'];
const grades = ['I', 'RI', 'G', 'O'];

const optional = { isNullable: true } as const;
const audit = { references: { table: 'audits' } } as const;
const account = { references: { table: 'accounts' } } as const;

export class CreateModerationAndReports1795400000400 implements MigrationInterface {
  readonly name = 'CreateModerationAndReports1795400000400';

  async up(runner: QueryRunner): Promise<void> {
    await createModeration(runner);
    await createFindings(runner);
    await createTable(
      runner,
      'reports',
      [
        col.id(),
        col.uuid('audit_id', audit),
        col.integer('version'),
        col.oneOf('status', ['draft', 'approved']),
        col.name('title', 300),
        col.json('sections'),
        col.json('snapshot', optional),
        col.name('content_hash', 64, optional),
        col.instant('generated_at'),
        col.uuid('approved_by_id', { ...account, ...optional }),
        col.instant('approved_at', optional),
        col.integer('revision'),
      ],
      { uniques: [['audit_id', 'version']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(
      runner,
      'reports',
      'recommendations',
      'findings',
      'judgements',
      'moderated_grades',
    );
  }
}

async function createModeration(runner: QueryRunner): Promise<void> {
  await createTable(
    runner,
    'moderated_grades',
    [
      col.id(),
      col.uuid('return_id', { references: { table: 'audit_returns' } }),
      col.oneOf('measure', ['own-practice', 'multi-agency']),
      col.oneOf('outcome', moderationOutcomes),
      col.oneOf('agreed', grades, { ...optional, length: '10' }),
      col.oneOf('reason', moderationReasons, optional),
      col.text('note', optional),
      col.uuid('account_id', account),
      col.instant('at'),
    ],
    { uniques: [['return_id', 'measure']] },
  );
  await createTable(
    runner,
    'judgements',
    [
      col.id(),
      col.uuid('case_file_id', { references: { table: 'case_files' } }),
      col.oneOf('grade', grades, { length: '10' }),
      col.oneOf('offered', grades, { ...optional, length: '10' }),
      col.text('rationale'),
      col.text('difference_reason', optional),
      col.uuid('account_id', account),
      col.instant('at'),
    ],
    { uniques: [['case_file_id']] },
  );
}

async function createFindings(runner: QueryRunner): Promise<void> {
  await createTable(
    runner,
    'findings',
    [
      col.id(),
      col.uuid('audit_id', audit),
      col.oneOf('kind', findingKinds),
      col.name('title', 200),
      col.text('evidence'),
      col.text('so_what'),
      col.json('themes'),
      col.json('question_ids'),
      col.json('case_ids'),
      col.json('agency_ids'),
      col.integer('position'),
      col.instant('updated_at'),
      col.integer('revision'),
    ],
    { indices: [['audit_id']] },
  );
  await createTable(
    runner,
    'recommendations',
    [
      col.id(),
      col.uuid('audit_id', audit),
      col.text('text'),
      col.text('rationale'),
      col.json('finding_ids'),
      col.oneOf('priority', priorities),
      col.name('addressed_to', 200),
      col.boolean('is_accepted', optional),
      col.integer('position'),
      col.instant('updated_at'),
      col.integer('revision'),
    ],
    { indices: [['audit_id']] },
  );
}
