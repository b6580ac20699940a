import { identifierDecisions, identifierKinds } from '@sightline/domain';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { col, createTable, dropTables } from '../app/platform/database';

const key = { isPrimary: true } as const;
const account = { references: { table: 'accounts' } } as const;
const auditReturn = { references: { table: 'audit_returns', onDelete: 'CASCADE' } } as const;

export class CreateIdentifiers1795500000100 implements MigrationInterface {
  readonly name = 'CreateIdentifiers1795500000100';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'school_lists', [
      col.uuid('partnership_id', { ...key, references: { table: 'partnerships' } }),
      col.json('names'),
      col.instant('updated_at'),
      col.uuid('updated_by_id', account),
      col.integer('revision'),
    ]);
    await createTable(runner, 'identifier_checks', [
      col.uuid('return_id', { ...key, ...auditReturn }),
      col.integer('revision'),
      col.integer('lists_revision'),
      col.json('marks'),
    ]);
    await createTable(runner, 'identifier_decisions', decisionColumns, {
      indices: [['return_id']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'identifier_decisions', 'identifier_checks', 'school_lists');
  }
}

const decisionColumns = [
  col.id(),
  col.uuid('return_id', auditReturn),
  col.name('question_id', 64),
  col.oneOf('kind', identifierKinds),
  col.oneOf('decision', identifierDecisions),
  col.name('digest', 64, { isNullable: true }),
  col.text('note', { isNullable: true }),
  col.uuid('account_id', account),
  col.instant('at'),
];
