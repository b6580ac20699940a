import type { MigrationInterface, QueryRunner } from 'typeorm';
import { col, createTable, dropTables } from '../app/platform/database';

const key = { isPrimary: true } as const;
const optional = { isNullable: true } as const;
const account = { references: { table: 'accounts' } } as const;
const agency = { references: { table: 'agencies' } } as const;
const audit = { references: { table: 'audits' } } as const;
const partnership = { references: { table: 'partnerships' } } as const;

// The lists as they stood: one that grows later is the matter of a migration of its own.
const fields = [
  'givenName',
  'familyName',
  'otherNames',
  'birthDate',
  'nhsNumber',
  'upn',
  'localId',
  'address',
  'siblings',
  'carers',
  'indexDate',
  'ownId',
];
const purposes = [
  'find-record',
  'known-check',
  'correct',
  'query',
  'safety',
  'family-voice',
  'other',
];

const written = [
  col.instant('updated_at'),
  col.uuid('updated_by_id', account),
  col.integer('revision'),
];

export class CreateOpenings1795600000110 implements MigrationInterface {
  readonly name = 'CreateOpenings1795600000110';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'identity_openings',
      [
        col.id(),
        col.uuid('audit_id', audit),
        col.uuid('case_id'),
        col.name('reference', 30),
        col.uuid('account_id', account),
        col.uuid('agency_id', { ...optional, ...agency }),
        col.oneOf('field', fields),
        col.oneOf('purpose', purposes),
        col.text('words', optional),
        col.instant('at'),
      ],
      { indices: [['audit_id']] },
    );
    await createTable(
      runner,
      'vault_own_ids',
      [
        col.uuid('case_id', key),
        col.uuid('agency_id', { ...key, ...agency }),
        col.uuid('audit_id', audit),
        col.text('sealed'),
        ...written,
      ],
      { indices: [['audit_id']] },
    );
    await createTable(runner, 'vault_settings', [
      col.uuid('partnership_id', { ...key, ...partnership }),
      col.integer('retention_months'),
      col.json('kinds'),
      ...written,
    ]);
    await createTable(runner, 'never_named', [
      col.uuid('partnership_id', { ...key, ...partnership }),
      col.text('sealed'),
      col.integer('count'),
      ...written,
    ]);
    await createDisposal(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(
      runner,
      'vault_destructions',
      'vault_holds',
      'never_named',
      'vault_settings',
      'vault_own_ids',
      'identity_openings',
    );
  }
}

async function createDisposal(runner: QueryRunner): Promise<void> {
  await createTable(
    runner,
    'vault_holds',
    [
      col.id(),
      col.uuid('audit_id', audit),
      col.text('reason'),
      col.uuid('set_by_id', account),
      col.instant('set_at'),
      col.uuid('lifted_by_id', { ...optional, ...account }),
      col.instant('lifted_at', optional),
      col.text('lift_reason', optional),
    ],
    { indices: [['audit_id']] },
  );
  await createTable(runner, 'vault_destructions', [
    col.uuid('audit_id', { ...key, ...audit }),
    col.uuid('asked_by_id', account),
    col.instant('asked_at'),
    col.uuid('confirmed_by_id', { ...optional, ...account }),
    col.instant('confirmed_at', optional),
    col.json('certificate', optional),
    col.integer('revision'),
  ]);
}
