import { TableCheck, type MigrationInterface, type QueryRunner } from 'typeorm';
import { col, createTable, dropTables, oneOf } from '../app/platform/database';

const key = { isPrimary: true } as const;
const optional = { isNullable: true } as const;
const audit = { references: { table: 'audits' } } as const;
const partnership = { references: { table: 'partnerships' } } as const;

// The list as it stood: one that grows later is the matter of a migration of its own.
const rolesBefore = [
  'coordinator',
  'chair',
  'subgroup-member',
  'spoc',
  'auditor',
  'panel-member',
  'board-member',
  'scrutineer',
  'administrator',
];
const rolesSince = [...rolesBefore, 'key-holder'];

export class CreateVault1795600000100 implements MigrationInterface {
  readonly name = 'CreateVault1795600000100';

  async up(runner: QueryRunner): Promise<void> {
    await holdRolesTo(runner, rolesSince);
    await createTable(runner, 'vaults', [
      col.uuid('audit_id', { ...key, ...audit }),
      col.uuid('partnership_id', partnership),
      col.name('fingerprint', 40),
      col.instant('made_at'),
      col.instant('destroyed_at', optional),
      col.integer('revision'),
    ]);
    await createTable(
      runner,
      'vault_frames',
      [
        col.uuid('frame_id', key),
        col.uuid('audit_id', audit),
        col.instant('staged_at'),
        col.instant('destroyed_at', optional),
      ],
      { indices: [['audit_id']] },
    );
    await createIdentities(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(
      runner,
      'vault_digests',
      'vault_identities',
      'vault_staged',
      'vault_frames',
      'vaults',
    );
    await runner.query("DELETE FROM role_assignments WHERE role = 'key-holder'");
    await holdRolesTo(runner, rolesBefore);
  }
}

async function createIdentities(runner: QueryRunner): Promise<void> {
  await createTable(
    runner,
    'vault_staged',
    [
      col.uuid('row_id', key),
      col.uuid('frame_id', { references: { table: 'vault_frames', column: 'frame_id' } }),
      col.json('sealed'),
    ],
    { indices: [['frame_id']] },
  );
  await createTable(
    runner,
    'vault_identities',
    [
      col.uuid('case_id', key),
      col.uuid('audit_id', audit),
      col.json('sealed'),
      col.instant('updated_at'),
      col.integer('revision'),
    ],
    { indices: [['audit_id']] },
  );
  await createTable(
    runner,
    'vault_digests',
    [
      col.uuid('partnership_id', { ...key, ...partnership }),
      col.name('digest', 64, key),
      col.uuid('audit_id', { ...key, ...audit }),
      col.day('recorded_on'),
    ],
    { indices: [['audit_id']] },
  );
}

async function holdRolesTo(runner: QueryRunner, roles: readonly string[]): Promise<void> {
  const name = 'ck_role_assignments_role';
  await runner.dropCheckConstraint('role_assignments', name);
  const check = new TableCheck({ name, expression: oneOf('role', roles) });
  await runner.createCheckConstraint('role_assignments', check);
}
