import type { MigrationInterface, QueryRunner } from 'typeorm';
import { col, createTable, dropTables } from '../app/platform/database';

// The lists as they stood.
const endings = ['closed', 'merged'];
const settingKinds = ['school', 'practice', 'out-of-hours', 'placement', 'team'];

const agency = { references: { table: 'agencies' } } as const;
const partnership = { references: { table: 'partnerships' } } as const;
const account = { references: { table: 'accounts' } } as const;

export class CreateAgencyEndings1795600000610 implements MigrationInterface {
  readonly name = 'CreateAgencyEndings1795600000610';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'agency_endings', [
      col.uuid('partnership_id', { isPrimary: true, ...partnership }),
      col.uuid('agency_id', { isPrimary: true, ...agency }),
      col.oneOf('kind', endings),
      col.day('last_day'),
      col.text('reason'),
      col.uuid('successor_id', { isNullable: true, ...agency }),
      col.instant('ended_at'),
      col.uuid('ended_by_id', account),
    ]);
    await createTable(
      runner,
      'agency_settings',
      [
        col.id(),
        col.uuid('agency_id', agency),
        col.oneOf('kind', settingKinds),
        col.name('name', 120),
        col.boolean('is_closed'),
      ],
      { uniques: [['agency_id', 'kind', 'name']] },
    );
    await createTable(runner, 'data_protection_records', [
      col.uuid('partnership_id', { isPrimary: true, ...partnership }),
      col.name('kind', 40, { isPrimary: true }),
      col.name('title', 200),
      col.day('agreed_on'),
      col.day('review_by'),
      col.name('kept_at', 300, { isNullable: true }),
      col.instant('updated_at'),
      col.uuid('updated_by_id', account),
      col.integer('revision'),
    ]);
    await createTable(runner, 'issue_exceptions', [
      col.uuid('audit_id', {
        isPrimary: true,
        references: { table: 'audits', onDelete: 'CASCADE' },
      }),
      col.json('missing'),
      col.text('reason'),
      col.instant('at'),
      col.uuid('account_id', account),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    const papers = ['issue_exceptions', 'data_protection_records'];
    await dropTables(runner, ...papers, 'agency_settings', 'agency_endings');
  }
}
