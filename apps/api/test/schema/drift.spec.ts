import { migrations } from '../../src/migrations';
import { Database } from '../../src/app/platform/database';
import { startApp, type TestApp } from '../support';

/** The words in a check, however the database writes the rest of it; migrations hold literals. */
const wordsOf = (expression = ''): string =>
  [...expression.matchAll(/'([^']*)'/g)]
    .map(([, word]) => word)
    .sort()
    .join();

describe('schema', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp({ seed: 'none' });
  });
  afterAll(() => app.stop());

  it('is exactly what the entities say once the migrations have run', async () => {
    const log = await app.get(Database).dataSource.driver.createSchemaBuilder().log();
    expect(log.upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('holds each word to the list that the domain has now', async () => {
    const { dataSource } = app.get(Database);
    const runner = dataSource.createQueryRunner();
    const differing: string[] = [];
    for (const { tablePath, checks } of dataSource.entityMetadatas) {
      const stored = (await runner.getTable(tablePath))!.checks;
      for (const { name, expression } of checks) {
        const found = stored.find((check) => check.name === name)?.expression;
        if (wordsOf(found) !== wordsOf(expression)) differing.push(`${name}: ${found}`);
      }
    }
    await runner.release();
    expect(differing).toEqual([]);
  });

  it('orders migrations by time and names each by its file', () => {
    const times = migrations.map(({ name }) => Number(name.slice(-13)));
    expect(times.every((time, index) => time > (times[index - 1] ?? 0))).toBe(true);
  });

  it('refuses a word that is not on the domain’s list', async () => {
    const insert = app.transactor.run(() =>
      app.transactor.query(
        'INSERT INTO agencies (id, name, short_name, kind) VALUES (?, ?, ?, ?)',
        ['018f0000-0000-7000-8000-000000000001', 'A', 'A', 'circus'],
      ),
    );
    await expect(insert).rejects.toThrow(/ck_agencies_kind/);
  });

  it('goes down to nothing and up again', async () => {
    const { dataSource } = app.get(Database);
    for (let left = migrations.length; left > 0; left -= 1) await dataSource.undoLastMigration();
    const runner = dataSource.createQueryRunner();
    const tables = dataSource.entityMetadatas.map(({ tableName }) => tableName);
    const remaining: string[] = [];
    for (const table of tables) if (await runner.hasTable(table)) remaining.push(table);
    await runner.release();
    expect(remaining).toEqual([]);
    await dataSource.runMigrations();
    const log = await dataSource.driver.createSchemaBuilder().log();
    expect(log.upQueries).toEqual([]);
  });
});
