import type { MigrationInterface, QueryRunner } from 'typeorm';
import { col, createTable, dropTables } from '../app/platform/database';

const guarded = [
  { table: 'trail_entries', acts: ['UPDATE', 'DELETE'] },
  { table: 'trail_facts', acts: ['UPDATE'] },
] as const;

const words = 'the trail is append-only';

export class CreateTrail1760000000000 implements MigrationInterface {
  name = 'CreateTrail1760000000000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'trail_entries',
      [
        col.integer('sequence', { isPrimary: true }),
        col.instant('at'),
        col.name('action', 60),
        col.uuid('actor_id', { isNullable: true }),
        col.name('actor_name', 120),
        col.name('subject_type', 40),
        col.name('subject_id', 64),
        col.uuid('audit_id', { isNullable: true }),
        col.uuid('partnership_id', { isNullable: true }),
        col.name('data_digest', 64),
        col.name('previous_hash', 64),
        col.name('hash', 64),
      ],
      {
        indices: [
          ['partnership_id', 'sequence'],
          ['audit_id', 'sequence'],
        ],
      },
    );
    await createTable(runner, 'trail_facts', [
      col.integer('sequence', {
        isPrimary: true,
        references: { table: 'trail_entries', column: 'sequence' },
      }),
      col.name('salt', 32),
      col.name('label', 200, { isNullable: true }),
      col.text('data'),
    ]);
    await createTable(runner, 'trail_reads', [
      col.uuid('session_id', { isPrimary: true }),
      col.name('action', 60, { isPrimary: true }),
      col.name('subject_id', 64, { isPrimary: true }),
      col.instant('at'),
    ]);
    if (runner.dataSource.options.type === 'postgres') await guardPostgres(runner);
    else await guardSqlite(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'trail_reads', 'trail_facts', 'trail_entries');
    if (runner.dataSource.options.type === 'postgres') {
      await runner.query('DROP FUNCTION trail_refuse()');
    }
  }
}

async function guardSqlite(runner: QueryRunner): Promise<void> {
  for (const { table, acts } of guarded) {
    for (const act of acts) {
      await runner.query(
        `CREATE TRIGGER ${table}_no_${act.toLowerCase()} BEFORE ${act} ON ${table} ` +
          `BEGIN SELECT RAISE(ABORT, '${words}'); END`,
      );
    }
  }
}

async function guardPostgres(runner: QueryRunner): Promise<void> {
  await runner.query(
    `CREATE FUNCTION trail_refuse() RETURNS trigger LANGUAGE plpgsql AS ` +
      `$$ BEGIN RAISE EXCEPTION '${words}'; END $$`,
  );
  for (const { table, acts } of guarded) {
    await runner.query(
      `CREATE TRIGGER ${table}_append_only BEFORE ${acts.join(' OR ')} ON ${table} ` +
        `FOR EACH ROW EXECUTE FUNCTION trail_refuse()`,
    );
  }
  await runner.query(
    `CREATE TRIGGER trail_entries_no_truncate BEFORE TRUNCATE ON trail_entries ` +
      `FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()`,
  );
}
