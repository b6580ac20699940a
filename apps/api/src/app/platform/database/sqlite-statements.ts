import type { Database as RawDatabase, Statement } from 'better-sqlite3-multiple-ciphers';
import { QueryFailedError } from 'typeorm';

/** Texts kept prepared; lists of ids make many, and the oldest go. */
const mostKept = 300;

/** A statement, and what its columns are called; empty where it has none. */
interface Kept {
  readonly statement: Statement;
  readonly names: readonly string[];
}

/** Prepared statements of one connection: the ORM's own road costs more than most queries. */
export class SqliteStatements {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly connection: RawDatabase) {}

  /** Whether a transaction is open; some failures of SQLite end it without being asked. */
  get isInTransaction(): boolean {
    return this.connection.inTransaction;
  }

  /** The rows of a SELECT, or of RETURNING; none for anything else. */
  query(text: string, parameters: readonly unknown[] = []): unknown[] {
    try {
      const { statement, names } = this.prepared(text);
      if (statement.reader) return rowsOf(statement, names, parameters);
      statement.run(bound(parameters));
      return [];
    } catch (error) {
      throw told(text, error);
    }
  }

  /** The rows of a SELECT; refuses anything that would write. */
  read(text: string, parameters: readonly unknown[] = []): unknown[] {
    try {
      const { statement, names } = this.prepared(text);
      if (!statement.readonly) throw new Error('Writes belong inside Transactor.run');
      return rowsOf(statement, names, parameters);
    } catch (error) {
      throw told(text, error);
    }
  }

  /** How many rows the statement changed. */
  change(text: string, parameters: readonly unknown[] = []): number {
    try {
      return this.prepared(text).statement.run(bound(parameters)).changes;
    } catch (error) {
      throw told(text, error);
    }
  }

  private prepared(text: string): Kept {
    const known = this.kept.get(text);
    if (known) return known;
    const statement = this.connection.prepare(text);
    const names = statement.reader
      ? statement
          .raw()
          .columns()
          .map(({ name }) => name)
      : [];
    const kept = { statement, names };
    if (this.kept.size >= mostKept) this.kept.delete(this.kept.keys().next().value!);
    this.kept.set(text, kept);
    return kept;
  }
}

/** The driver makes the name of every column of every row anew; here they are known. */
function rowsOf(
  statement: Statement,
  names: readonly string[],
  parameters: readonly unknown[],
): unknown[] {
  const lists = statement.all(bound(parameters)) as unknown[][];
  return lists.map((values) => {
    const row: Record<string, unknown> = {};
    for (let at = 0; at < names.length; at += 1) row[names[at]!] = values[at];
    return row;
  });
}

/** Failures look as the ORM's do, so that one place translates both. */
function told(text: string, error: unknown): QueryFailedError {
  return new QueryFailedError(text, undefined, error as Error);
}

const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';

/** SQLite knows no booleans. */
function bound(parameters: readonly unknown[]): readonly unknown[] {
  if (!parameters.some(isBoolean)) return parameters;
  return parameters.map((value) => (isBoolean(value) ? Number(value) : value));
}
