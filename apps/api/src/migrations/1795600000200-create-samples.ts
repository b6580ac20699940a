import type { MigrationInterface, QueryRunner } from 'typeorm';
import { col, createTable, dropTables } from '../app/platform/database';

// The lists as they stood: one that grows later is the matter of a migration of its own.
const frameStatuses = ['staging', 'open', 'fixed', 'superseded'];
const drawStatuses = ['standing', 'void', 'confirmed'];
const memberStatuses = ['in-use', 'waiting', 'replaced'];
const exclusions = [
  'outside-window',
  'recently-audited',
  'live-review',
  'live-trial',
  'staff-relative',
  'duplicate',
  'bad-row',
  'by-hand',
];

const key = { isPrimary: true } as const;
const optional = { isNullable: true } as const;
const audit = { references: { table: 'audits' } } as const;
const account = { references: { table: 'accounts' } } as const;
const ofFrame = { references: { table: 'frames', onDelete: 'CASCADE' } } as const;

export class CreateSamples1795600000200 implements MigrationInterface {
  readonly name = 'CreateSamples1795600000200';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'frames', frameColumns, { indices: [['audit_id', 'status']] });
    await createTable(runner, 'frame_rows', rowColumns, { uniques: [['frame_id', 'number']] });
    await createTable(runner, 'frame_faults', faultColumns, {
      indices: [['frame_id', 'position']],
    });
    await createTable(runner, 'frame_mappings', [
      col.uuid('partnership_id', { ...key, references: { table: 'partnerships' } }),
      col.json('fields'),
      col.instant('saved_at'),
    ]);
    await createTable(runner, 'sample_draws', drawColumns, { uniques: [['audit_id', 'number']] });
    await createTable(runner, 'sample_members', [
      col.uuid('draw_id', { ...key, references: { table: 'sample_draws' } }),
      col.uuid('frame_row_id', { ...key, references: { table: 'frame_rows' } }),
      col.integer('row_number'),
      col.integer('position'),
      col.name('stratum', 80),
      col.oneOf('role', ['main', 'reserve']),
      col.oneOf('status', memberStatuses),
      col.uuid('case_file_id'),
      col.text('reason', optional),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(
      runner,
      ...[
        'sample_members',
        'sample_draws',
        'frame_mappings',
        'frame_faults',
        'frame_rows',
        'frames',
      ],
    );
  }
}

const frameColumns = [
  col.id(),
  col.uuid('audit_id', audit),
  col.integer('number'),
  col.oneOf('status', frameStatuses),
  col.integer('row_count'),
  col.integer('fault_count'),
  col.json('identity_columns'),
  col.json('notes'),
  col.day('eligible_from', optional),
  col.day('eligible_to', optional),
  col.name('hash', 64, optional),
  col.instant('fixed_at', optional),
  col.instant('uploaded_at'),
  col.uuid('uploaded_by_id', account),
  col.integer('revision'),
];

const rowColumns = [
  col.id(),
  col.uuid('frame_id', ofFrame),
  col.integer('number'),
  col.name('stratum', 80),
  col.name('age_band', 80),
  col.name('gender', 80),
  col.name('ethnicity', 80),
  col.name('plan_status', 80),
  col.name('locality', 80),
  col.integer('household', optional),
  col.oneOf('exclusion', exclusions, optional),
  col.text('exclusion_reason', optional),
];

const faultColumns = [
  col.id(),
  col.uuid('frame_id', ofFrame),
  col.integer('position'),
  col.integer('row_number'),
  col.name('heading', 200, optional),
  col.text('message'),
];

const drawColumns = [
  col.id(),
  col.uuid('audit_id', audit),
  col.uuid('frame_id', { references: { table: 'frames' } }),
  col.integer('number'),
  col.oneOf('status', drawStatuses),
  col.json('design'),
  col.name('seed', 200, optional),
  col.oneOf('seed_source', ['typed', 'server'], optional),
  col.name('seed_event', 200, optional),
  col.json('strata'),
  col.json('balance'),
  col.json('warnings'),
  col.integer('eligible'),
  col.instant('drawn_at'),
  col.uuid('drawn_by_id', account),
  col.text('void_reason', optional),
  col.instant('void_at', optional),
  col.instant('confirmed_at', optional),
  col.integer('revision'),
];
