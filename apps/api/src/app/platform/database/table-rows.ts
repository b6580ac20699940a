import type { EntityMetadata, ObjectLiteral } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { stale } from '../errors';

/** Portable SQL, inside or outside a run: the Transactor. */
interface Road {
  query<Row extends ObjectLiteral>(text: string, parameters: unknown[]): Promise<Row[]>;
  change(text: string, parameters: unknown[]): Promise<number>;
}

type Property<Entity> = Extract<keyof Entity, string>;

/** Rows a statement: either database takes a limited number of parameters. */
const batch = 100;

/** How a property of the entity is kept; what needs no conversion has none. */
interface Field {
  readonly name: string;
  readonly toStored?: (value: unknown) => unknown;
  readonly fromStored?: (stored: unknown) => unknown;
}

/**
 * Reads and writes the rows of an entity by prepared SQL. The entity stays the one place that knows
 * columns and how they are stored; what the query builder works out at every call is worked out once.
 */
export class TableRows<Entity extends ObjectLiteral> {
  private readonly table: string;
  private readonly fields: ReadonlyMap<string, Field>;
  private readonly properties: readonly Property<Entity>[];
  /** What a row is known by. */
  private readonly keys: readonly Property<Entity>[];
  /** Beginnings of statements, by what they are of: which properties, and how many rows. */
  private readonly texts = new Map<string, string>();

  constructor(
    metadata: EntityMetadata,
    private readonly road: Road,
  ) {
    this.table = metadata.tableName;
    this.fields = new Map(metadata.columns.map((each) => [each.propertyName, fieldOf(each)]));
    this.properties = [...this.fields.keys()] as Property<Entity>[];
    this.keys = metadata.primaryColumns.map(({ propertyName }) => propertyName as Property<Entity>);
  }

  /** Whole rows; `rest` follows FROM and calls the table by its own name. */
  async select(rest: string, parameters: readonly unknown[]): Promise<Entity[]> {
    return this.converted(await this.stored<Entity>(this.properties, rest, parameters));
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
    return this.converted(await this.stored<Pick<Entity, K>>(properties, rest, parameters));
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
    const head = this.textOf(`UPDATE ${changed.join()}`, () => {
      const sets = changed.map((property) => `"${this.fieldOf(property).name}" = ?`);
      return `UPDATE ${this.table} SET ${sets.join(', ')}`;
    });
    const values = changed.map((property) => this.toStored(property, change[property]));
    return this.road.change(`${head} WHERE ${where}`, [...values, ...parameters]);
  }

  /** Writes a row whole if it is still at the revision that was seen; 0 where there was none. */
  async write(row: Entity & { readonly revision: number }, seen: number): Promise<void> {
    if (seen === 0) return this.insert([row]);
    const where = [...this.keys, 'revision'].map((key) => `"${this.fieldOf(key).name}" = ?`);
    const values = [...this.keys.map((key) => row[key]), seen];
    if ((await this.update(row, where.join(' AND '), values)) !== 1) throw stale();
  }

  private insertBatch(rows: readonly Entity[]): Promise<number> {
    const text = this.textOf(`INSERT ${rows.length}`, () => {
      const names = this.properties.map((property) => `"${this.fieldOf(property).name}"`);
      const lists = rows.map(() => listOf(names)).join(', ');
      return `INSERT INTO ${this.table} (${names.join(', ')}) VALUES ${lists}`;
    });
    const values = rows.flatMap((row) =>
      this.properties.map((property) => this.toStored(property, row[property]) ?? null),
    );
    return this.road.change(text, values);
  }

  private headOf(properties: readonly string[]): string {
    return this.textOf(`SELECT ${properties.join()}`, () => {
      const columns = properties.map(
        (property) => `${this.table}."${this.fieldOf(property).name}" AS "${property}"`,
      );
      return `SELECT ${columns.join(', ')} FROM ${this.table}`;
    });
  }

  private textOf(key: string, make: () => string): string {
    const known = this.texts.get(key);
    if (known) return known;
    const text = make();
    this.texts.set(key, text);
    return text;
  }

  /** The same rows, with what was read as the entity has it. */
  private converted<Row extends ObjectLiteral>(rows: Row[]): Row[] {
    const [first] = rows;
    if (!first) return rows;
    for (const property of Object.keys(first)) {
      const { fromStored } = this.fieldOf(property);
      if (!fromStored) continue;
      for (const row of rows as ObjectLiteral[]) row[property] = fromStored(row[property]);
    }
    return rows;
  }

  private toStored(property: string, value: unknown): unknown {
    const { toStored } = this.fieldOf(property);
    return toStored ? toStored(value) : value;
  }

  private fieldOf(property: string): Field {
    const field = this.fields.get(property);
    if (!field) throw new Error(`${this.table} has no column for ${property}`);
    return field;
  }
}

/** Portable columns are stored as they are, but for documents, and booleans on SQLite. */
function fieldOf(column: ColumnMetadata): Field {
  const { databaseName: name, transformer, type } = column;
  const { driver } = column.entityMetadata.dataSource;
  const fromStored = (stored: unknown): unknown => driver.prepareHydratedValue(stored, column);
  if (!transformer) return type === 'boolean' ? { name, fromStored } : { name };
  const toStored = (value: unknown): unknown => driver.preparePersistentValue(value, column);
  return { name, toStored, fromStored };
}

/** `(?, ?, ?)`, one for each. */
export function listOf(values: readonly unknown[]): string {
  return `(${values.map(() => '?').join(', ')})`;
}
