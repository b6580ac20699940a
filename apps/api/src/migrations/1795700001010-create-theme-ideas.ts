import type { MigrationInterface, QueryRunner } from 'typeorm';
import { col, createTable, dropTables } from '../app/platform/database';

// The lists as they stood: one that grows later is the matter of a migration of its own.
const priorities = ['high', 'medium', 'low'];
const statuses = ['open', 'taken-up', 'not-now', 'dropped'];

const optional = { isNullable: true } as const;
const account = { references: { table: 'accounts' } } as const;

/** The register of themes. */
export class CreateThemeIdeas1795700001010 implements MigrationInterface {
  readonly name = 'CreateThemeIdeas1795700001010';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'theme_ideas',
      [
        col.id(),
        col.uuid('partnership_id', { references: { table: 'partnerships' } }),
        col.name('title', 200),
        col.json('reasons'),
        col.oneOf('priority', priorities),
        col.uuid('proposed_by_id', account),
        col.instant('proposed_at'),
        col.oneOf('status', statuses),
        col.uuid('decided_by_id', { ...optional, ...account }),
        col.instant('decided_at', optional),
        col.text('decision_reason', optional),
        col.uuid('audit_id', { ...optional, references: { table: 'audits' } }),
        col.instant('updated_at'),
        col.integer('revision'),
      ],
      { indices: [['partnership_id'], ['audit_id']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'theme_ideas');
  }
}
