import type { EntityMetadata, ObjectLiteral } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';

/** Portable SQL, inside or outside a run: the Transactor. */
interface Road {
  query<Row extends ObjectLiteral>(text: string, parameters: unknown[]): Promise<Row[]>;
  change(text: string, parameters: unknown[]): Promise<number>;
}

type Property<Entity> = Extract<keyof Entity, string>;

/** Rows a statement: either database takes a limited number of parameters. */
const batch = 100;

/**
 * Reads and writes the rows of an entity by prepared SQL. The entity stays the one place that knows
 * columns and how they are stored; what the query builder works out at every call is worked out once.
 */
export class TableRows<Entity extends ObjectLiteral> {
  private readonly table: string;
  private readonly columns: ReadonlyMap<string, ColumnMetadata>;
  private readonly heads = new Map<string, string>();

  constructor(
    private readonly metadata: EntityMetadata,
    private readonly road: Road,
  ) {
    this.table = metadata.tableName;
    this.columns = new Map(metadata.columns.map((column) => [column.propertyName, column]));
  }

  /** Whole rows; `rest` follows FROM and calls the table by its own name. */
  async select(rest: string, parameters: readonly unknown[]): Promise<Entity[]> {
    const all = [...this.columns.keys()] as Property<Entity>[];
    return (await this.pick(all, rest, parameters)) as Entity[];
  }

  /** Some columns as the database holds them: documents are text, booleans may be numbers. */
  stored<Row extends ObjectLiteral>(
    properties: readonly Property<Entity>[],
    rest: string,
    parameters: readonly unknown[],
  ): Promise<Row[]> {
    return this.road.query<Row>(`${this.headOf(properties)} ${rest}`, [...parameters]);
  }

  /** Some columns of rows. */
  async pick<K extends Property<Entity>>(
    properties: readonly K[],
    rest: string,
    parameters: readonly unknown[],
  ): Promise<Pick<Entity, K>[]> {
    const rows = await this.stored<Pick<Entity, K>>(properties, rest, parameters);
    const converted = properties
      .map((property) => this.columnOf(property))
      .filter(({ transformer, type }) => transformer !== undefined || type === 'boolean');
    const { driver } = this.metadata.dataSource;
    for (const row of rows as ObjectLiteral[]) {
      for (const column of converted) {
        const { propertyName } = column;
        const value: unknown = driver.prepareHydratedValue(row[propertyName], column);
        row[propertyName] = value;
      }
    }
    return rows;
  }

  async byId(id: string): Promise<Entity | null> {
    const [found] = await this.select(`WHERE ${this.table}.id = ?`, [id]);
    return found ?? null;
  }

  /** The rows of those ids, in no order. */
  async byIds(ids: readonly string[]): Promise<Entity[]> {
    if (ids.length === 0) return [];
    const wanted = [...new Set(ids)];
    return this.select(`WHERE ${this.table}.id IN ${listOf(wanted)}`, wanted);
  }

  async insert(rows: readonly Entity[]): Promise<void> {
    for (let start = 0; start < rows.length; start += batch) {
      await this.insertBatch(rows.slice(start, start + batch));
    }
  }

  /** Changes the rows that `where` describes; answers how many there were. */
  update(change: Partial<Entity>, where: string, parameters: readonly unknown[]): Promise<number> {
    const changed = Object.keys(change).filter((property) => change[property] !== undefined);
    const sets = changed.map((property) => `"${this.columnOf(property).databaseName}" = ?`);
    const values = changed.map((property) => this.toStored(property, change[property]));
    const text = `UPDATE ${this.table} SET ${sets.join(', ')} WHERE ${where}`;
    return this.road.change(text, [...values, ...parameters]);
  }

  private async insertBatch(rows: readonly Entity[]): Promise<void> {
    const properties = [...this.columns.keys()];
    const names = properties.map((property) => `"${this.columnOf(property).databaseName}"`);
    const values = rows.flatMap((row) =>
      properties.map((property) => this.toStored(property, row[property]) ?? null),
    );
    const lists = rows.map(() => listOf(properties)).join(', ');
    await this.road.change(
      `INSERT INTO ${this.table} (${names.join(', ')}) VALUES ${lists}`,
      values,
    );
  }

  private headOf(properties: readonly string[]): string {
    const key = properties.join();
    const known = this.heads.get(key);
    if (known) return known;
    const columns = properties.map(
      (property) => `${this.table}."${this.columnOf(property).databaseName}" AS "${property}"`,
    );
    const head = `SELECT ${columns.join(', ')} FROM ${this.table}`;
    this.heads.set(key, head);
    return head;
  }

  private toStored(property: string, value: unknown): unknown {
    const { driver } = this.metadata.dataSource;
    return driver.preparePersistentValue(value, this.columnOf(property));
  }

  private columnOf(property: string): ColumnMetadata {
    const column = this.columns.get(property);
    if (!column) throw new Error(`${this.table} has no column for ${property}`);
    return column;
  }
}

/** `(?, ?, ?)`, one for each. */
export function listOf(values: readonly unknown[]): string {
  return `(${values.map(() => '?').join(', ')})`;
}
