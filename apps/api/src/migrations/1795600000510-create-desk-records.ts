import type { MigrationInterface, QueryRunner } from 'typeorm';
import { col, createTable, dropTables } from '../app/platform/database';

const ofReturn = { references: { table: 'audit_returns', onDelete: 'CASCADE' } } as const;
const account = { references: { table: 'accounts' } } as const;
const optional = { isNullable: true } as const;
const kinds = ['quality-check', 'query'];
const indices = { indices: [['return_id']] };

/** Comments at questions, signatures under content, why marked words stay, and who is independent. */
export class CreateDeskRecords1795600000510 implements MigrationInterface {
  readonly name = 'CreateDeskRecords1795600000510';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'return_comments', commentColumns, indices);
    await createTable(
      runner,
      'return_signatures',
      [
        ...[col.id(), col.uuid('return_id', ofReturn), col.name('digest', 64)],
        ...[col.integer('revision'), col.uuid('account_id', account), col.instant('at')],
      ],
      indices,
    );
    await createTable(
      runner,
      'text_decisions',
      [
        ...[col.id(), col.uuid('return_id', ofReturn), col.name('place', 80), col.json('kinds')],
        ...[col.text('because', optional), col.uuid('account_id', account), col.instant('at')],
      ],
      indices,
    );
    for (const [table, name, type] of added) {
      await runner.query(`ALTER TABLE "${table}" ADD COLUMN "${name}" ${type}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, name] of added) {
      await runner.query(`ALTER TABLE "${table}" DROP COLUMN "${name}"`);
    }
    await dropTables(runner, 'text_decisions', 'return_signatures', 'return_comments');
  }
}

const added = [
  ['audit_returns', 'agency_due_day', 'varchar(10)'],
  ['audit_return_auditors', 'position', 'integer'],
  ['audit_return_auditors', 'is_independent', 'boolean'],
  ['audit_return_auditors', 'independence_note', 'text'],
] as const;

const commentColumns = [
  ...[col.id(), col.uuid('return_id', ofReturn), col.name('question_id', 64)],
  ...[col.oneOf('kind', kinds), col.text('text'), col.uuid('account_id', account)],
  ...[col.instant('at'), col.instant('resolved_at', optional)],
  ...[col.uuid('resolved_by_id', { ...optional, ...account }), col.text('reply', optional)],
];
