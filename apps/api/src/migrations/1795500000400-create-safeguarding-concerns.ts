import type { MigrationInterface, QueryRunner } from 'typeorm';
import { col, createTable, dropTables } from '../app/platform/database';

// The list as it stood: one that grows later is the matter of a migration of its own.
const statuses = ['raised', 'acknowledged', 'actioned', 'closed'];

const key = { isPrimary: true } as const;
const optional = { isNullable: true } as const;
const account = { references: { table: 'accounts' } } as const;
const partnership = { references: { table: 'partnerships' } } as const;

export class CreateSafeguardingConcerns1795500000400 implements MigrationInterface {
  readonly name = 'CreateSafeguardingConcerns1795500000400';

  async up(runner: QueryRunner): Promise<void> {
    const written = [
      col.instant('updated_at'),
      col.uuid('updated_by_id', account),
      col.integer('revision'),
    ];
    await createTable(runner, 'safeguarding_settings', [
      col.uuid('partnership_id', { ...key, ...partnership }),
      col.integer('acknowledge_hours'),
      col.text('out_of_hours'),
      ...written,
    ]);
    await createTable(runner, 'safeguarding_leads', [
      col.uuid('partnership_id', { ...key, ...partnership }),
      col.uuid('agency_id', { ...key, references: { table: 'agencies' } }),
      col.name('name', 120),
      col.name('role', 120),
      col.name('phone', 40),
      col.text('out_of_hours', optional),
      ...written,
    ]);
    await createTable(runner, 'safeguarding_concerns', concernColumns, {
      indices: [['return_id'], ['status']],
    });
    await takeOpenConcerns(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(
      runner,
      'safeguarding_concerns',
      'safeguarding_leads',
      'safeguarding_settings',
    );
  }
}

const concernColumns = [
  col.id(),
  col.uuid('return_id', { references: { table: 'audit_returns', onDelete: 'CASCADE' } }),
  col.oneOf('status', statuses),
  col.text('words', optional),
  col.instant('raised_at'),
  col.uuid('raised_by_id', account),
  col.instant('acknowledge_by'),
  col.instant('acknowledged_at', optional),
  col.uuid('acknowledged_by_id', { ...optional, ...account }),
  col.instant('actioned_at', optional),
  col.uuid('actioned_by_id', { ...optional, ...account }),
  col.text('action', optional),
  col.instant('closed_at', optional),
  col.uuid('closed_by_id', { ...optional, ...account }),
  col.text('outcome', optional),
];

/**
 * A return with an open concern had a mark only; now it has the concern, under the return's id. It
 * had no clock either, so it is to be acknowledged at once.
 */
async function takeOpenConcerns(runner: QueryRunner): Promise<void> {
  await runner.query(
    'INSERT INTO safeguarding_concerns ' +
      '(id, return_id, status, raised_at, raised_by_id, acknowledge_by) ' +
      `SELECT r.id, r.id, 'raised', e.at, e.account_id, e.at FROM audit_returns r ` +
      'JOIN return_events e ON e.id = (SELECT max(x.id) FROM return_events x ' +
      `WHERE x.return_id = r.id AND x.act = 'raise-concern') WHERE r.has_open_concern = TRUE`,
  );
}
