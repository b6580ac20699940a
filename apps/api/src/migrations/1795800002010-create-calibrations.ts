import type { MigrationInterface, QueryRunner } from 'typeorm';
import { col, createTable, dropTables } from '../app/platform/database';

const toAccount = { references: { table: 'accounts' } } as const;
const maybe = { isNullable: true } as const;

/** Shared cases that everybody grades before the first audit of a year, and the grades given. */
export class CreateCalibrations1795800002010 implements MigrationInterface {
  readonly name = 'CreateCalibrations1795800002010';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'calibrations',
      [
        ...[col.id(), col.uuid('partnership_id', { references: { table: 'partnerships' } })],
        ...[col.integer('financial_year'), col.name('title', 120), col.text('vignette')],
        col.text('because', maybe),
        ...[col.name('form_title', 200), col.json('scale')],
        col.oneOf('status', ['draft', 'open', 'closed']),
        ...[col.instant('opened_at', maybe), col.instant('closed_at', maybe)],
        ...[col.instant('updated_at'), col.uuid('updated_by_id', toAccount)],
        col.integer('revision'),
      ],
      { indices: [['partnership_id', 'financial_year']] },
    );
    await createTable(
      runner,
      'calibration_grades',
      [
        col.id(),
        col.uuid('calibration_id', {
          references: { table: 'calibrations', onDelete: 'CASCADE' },
        }),
        col.uuid('account_id', toAccount),
        col.uuid('agency_id', { ...maybe, references: { table: 'agencies' } }),
        ...[col.name('grade', 64), col.text('rationale'), col.text('because', maybe)],
        col.instant('at'),
      ],
      { uniques: [['calibration_id', 'account_id']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'calibration_grades', 'calibrations');
  }
}
