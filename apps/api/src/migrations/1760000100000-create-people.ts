import type { MigrationInterface, QueryRunner } from 'typeorm';
import { col, createTable, dropTables } from '../app/platform/database';

// The lists as they stood: a list that grows later is the matter of a migration of its own.
const agencyKinds = [
  'childrens-social-care',
  'police',
  'health-provider',
  'general-practice',
  'education',
  'youth-justice',
  'probation',
  'camhs',
  'early-help',
  'ambulance',
  'voluntary',
  'partnership-office',
];
const roles = [
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

const toAccount = { table: 'accounts' } as const;
const toAgency = { table: 'agencies' } as const;
const toPartnership = { table: 'partnerships' } as const;

export class CreatePeople1760000100000 implements MigrationInterface {
  name = 'CreatePeople1760000100000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'partnerships', [
      col.id(),
      col.name('name', 160),
      col.name('short_name', 60),
    ]);
    await createTable(runner, 'agencies', [
      col.id(),
      col.name('name', 160),
      col.name('short_name', 60),
      col.oneOf('kind', agencyKinds),
    ]);
    await createTable(
      runner,
      'agency_partnerships',
      [
        col.uuid('agency_id', { isPrimary: true, references: toAgency }),
        col.uuid('partnership_id', { isPrimary: true, references: toPartnership }),
      ],
      { indices: [['partnership_id']] },
    );
    await createAccounts(runner);
    await createSessions(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(
      runner,
      'sign_in_attempts',
      'sessions',
      'role_assignments',
      'accounts',
      'agency_partnerships',
      'agencies',
      'partnerships',
    );
  }
}

async function createAccounts(runner: QueryRunner): Promise<void> {
  await createTable(
    runner,
    'accounts',
    [
      col.id(),
      col.name('name', 120),
      col.name('email', 254),
      col.name('password_hash', 200),
      col.instant('created_at'),
    ],
    { uniques: [['email']] },
  );
  await createTable(
    runner,
    'role_assignments',
    [
      col.id(),
      col.uuid('account_id', { references: toAccount }),
      col.uuid('partnership_id', { references: toPartnership }),
      col.uuid('agency_id', { references: toAgency, isNullable: true }),
      col.oneOf('role', roles),
      col.day('from_day'),
      col.day('to_day', { isNullable: true }),
    ],
    {
      indices: [
        ['account_id', 'partnership_id'],
        ['partnership_id', 'agency_id', 'role'],
      ],
    },
  );
}

async function createSessions(runner: QueryRunner): Promise<void> {
  await createTable(
    runner,
    'sessions',
    [
      col.id(),
      col.name('token_digest', 64),
      col.uuid('account_id', { references: { ...toAccount, onDelete: 'CASCADE' } }),
      col.uuid('partnership_id', { references: toPartnership }),
      col.instant('created_at'),
      col.instant('last_seen_at'),
      col.instant('ends_at'),
    ],
    { uniques: [['token_digest']], indices: [['account_id']] },
  );
  await createTable(runner, 'sign_in_attempts', [
    col.name('email_digest', 64, { isPrimary: true }),
    col.integer('failures'),
    col.instant('last_failed_at'),
    col.instant('locked_until', { isNullable: true }),
  ]);
}
