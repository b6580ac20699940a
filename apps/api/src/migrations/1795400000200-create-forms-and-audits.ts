import type { MigrationInterface, QueryRunner } from 'typeorm';
import { col, createTable, dropTables } from '../app/platform/database';

// The lists as they stood: a list that grows later is the matter of a migration of its own.
const auditMethods = [
  'macfa',
  'rapid-macfa',
  'dip-test',
  'mock-jtai',
  'focus-group',
  'section-11',
  'ilor',
];
const auditStatuses = [
  'planned',
  'scoping',
  'sampling',
  'in-the-field',
  'panel',
  'drafting',
  'factual-accuracy',
  'approved',
  'published',
  'actions-open',
  'closed',
  'postponed',
  'cancelled',
];
const milestoneUnits = ['working-day', 'month'];

export class CreateFormsAndAudits1795400000200 implements MigrationInterface {
  readonly name = 'CreateFormsAndAudits1795400000200';

  async up(runner: QueryRunner): Promise<void> {
    await createForms(runner);
    await createTable(
      runner,
      'reviews',
      [
        col.id(),
        col.uuid('partnership_id', { references: { table: 'partnerships' } }),
        col.name('name', 120),
        col.text('note', { isNullable: true }),
      ],
      { uniques: [['partnership_id', 'name']] },
    );
    await createAudits(runner);
    await createAuditLinks(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(
      runner,
      'audit_milestones',
      'audit_agencies',
      'audit_reviews',
      'audits',
      'reviews',
      'form_versions',
      'form_templates',
    );
  }
}

async function createForms(runner: QueryRunner): Promise<void> {
  await createTable(
    runner,
    'form_templates',
    [
      col.id(),
      col.uuid('partnership_id', { isNullable: true, references: { table: 'partnerships' } }),
      col.name('key', 60),
      col.name('title', 200),
      col.oneOf('unit', ['case-file', 'agency']),
    ],
    { indices: [['partnership_id', 'key']] },
  );
  await createTable(
    runner,
    'form_versions',
    [
      col.id(),
      col.uuid('template_id', { references: { table: 'form_templates' } }),
      col.integer('number'),
      col.oneOf('status', ['draft', 'published', 'retired']),
      col.json('definition'),
      col.integer('question_count'),
      col.name('content_hash', 64),
      col.text('note', { isNullable: true }),
      col.instant('published_at', { isNullable: true }),
    ],
    { uniques: [['template_id', 'number']] },
  );
}

async function createAudits(runner: QueryRunner): Promise<void> {
  await createTable(
    runner,
    'audits',
    [
      col.id(),
      col.uuid('partnership_id', { references: { table: 'partnerships' } }),
      col.integer('financial_year'),
      col.integer('quarter'),
      col.day('planned_date', { isNullable: true }),
      col.name('date_as_printed', 120, { isNullable: true }),
      col.name('theme', 200),
      col.oneOf('method', auditMethods),
      col.oneOf('status', auditStatuses),
      col.text('status_reason', { isNullable: true }),
      col.uuid('re_audit_of_id', { isNullable: true, references: { table: 'audits' } }),
      col.name('leads', 300, { isNullable: true }),
      col.text('comment', { isNullable: true }),
      col.text('note', { isNullable: true }),
      col.text('purpose', { isNullable: true }),
      col.json('key_lines'),
      col.day('window_from', { isNullable: true }),
      col.day('window_to', { isNullable: true }),
      col.day('panel_day', { isNullable: true }),
      col.uuid('form_version_id', { isNullable: true, references: { table: 'form_versions' } }),
      col.json('strata'),
      col.name('reference_prefix', 20, { isNullable: true }),
      col.instant('created_at'),
      col.instant('updated_at'),
      col.integer('revision'),
    ],
    { indices: [['partnership_id', 'financial_year']] },
  );
}

async function createAuditLinks(runner: QueryRunner): Promise<void> {
  const audit = { references: { table: 'audits', onDelete: 'CASCADE' }, isPrimary: true } as const;
  await createTable(runner, 'audit_reviews', [
    col.uuid('audit_id', audit),
    col.uuid('review_id', { isPrimary: true, references: { table: 'reviews' } }),
  ]);
  await createTable(runner, 'audit_agencies', [
    col.uuid('audit_id', audit),
    col.uuid('agency_id', { isPrimary: true, references: { table: 'agencies' } }),
  ]);
  await createTable(runner, 'audit_milestones', [
    col.uuid('audit_id', audit),
    col.name('key', 40, { isPrimary: true }),
    col.integer('position'),
    col.name('label', 200),
    col.name('owner', 120),
    col.integer('offset'),
    col.oneOf('unit', milestoneUnits),
    col.day('day'),
    col.boolean('is_hand_set'),
  ]);
}
