import type { MigrationInterface, QueryRunner } from 'typeorm';
import { col, createTable, dropTables } from '../app/platform/database';

const audit = { references: { table: 'audits', onDelete: 'CASCADE' } } as const;
const agency = { references: { table: 'agencies' } } as const;

/** Agencies that joined an audit to be asked about single cases, not about all of them. */
export class CreateSingleCaseAgencies1795800008010 implements MigrationInterface {
  readonly name = 'CreateSingleCaseAgencies1795800008010';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'single_case_agencies', [
      col.uuid('audit_id', { isPrimary: true, ...audit }),
      col.uuid('agency_id', { isPrimary: true, ...agency }),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'single_case_agencies');
  }
}
