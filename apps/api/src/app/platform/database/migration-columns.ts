import {
  Table,
  TableCheck,
  TableForeignKey,
  TableIndex,
  TableUnique,
  type QueryRunner,
  type TableColumnOptions,
} from 'typeorm';
import { oneOf } from './columns';
import { checkName, constraintName } from './naming-strategy';

interface References {
  readonly table: string;
  /** The referenced column; `id` unless told. */
  readonly column?: string;
  readonly onDelete?: 'CASCADE' | 'SET NULL' | 'RESTRICT';
}

/** A column of a migration, with the constraints that stand on it alone. */
export interface MigrationColumn extends TableColumnOptions {
  readonly references?: References;
  readonly oneOf?: readonly string[];
}

type Facts = Partial<Omit<MigrationColumn, 'name' | 'type'>>;

const typed =
  (type: string, length?: string) =>
  (name: string, facts: Facts = {}): MigrationColumn => ({ name, type, length, ...facts });

/** The columns of migrations: the twins of the decorators in `columns.ts`. */
export const col = {
  id: (): MigrationColumn => ({ name: 'id', type: 'varchar', length: '36', isPrimary: true }),
  uuid: typed('varchar', '36'),
  instant: typed('varchar', '24'),
  day: typed('varchar', '10'),
  name: (name: string, length: number, facts: Facts = {}): MigrationColumn => ({
    name,
    type: 'varchar',
    length: String(length),
    ...facts,
  }),
  text: typed('text'),
  json: typed('text'),
  integer: typed('integer'),
  boolean: typed('boolean'),
  oneOf: (name: string, values: readonly string[], facts: Facts = {}): MigrationColumn => ({
    name,
    type: 'varchar',
    length: '40',
    oneOf: values,
    ...facts,
  }),
} as const;

export interface TableExtras {
  /** Each a list of columns that must be unique together. */
  readonly uniques?: readonly (readonly string[])[];
  /** Each a list of columns of one index. */
  readonly indices?: readonly (readonly string[])[];
}

/** Creates a table with explicitly named constraints. */
export async function createTable(
  runner: QueryRunner,
  name: string,
  columns: readonly MigrationColumn[],
  extras: TableExtras = {},
): Promise<void> {
  await runner.createTable(
    new Table({
      name,
      columns: columns.map(({ references: _table, oneOf: _values, ...options }) => ({
        ...options,
        ...(options.isPrimary
          ? { primaryKeyConstraintName: constraintName('pk', name, []) }
          : undefined),
      })),
      foreignKeys: columns.flatMap((column) => foreignKeyOf(name, column)),
      checks: columns.flatMap((column) => checkOf(name, column)),
      uniques: (extras.uniques ?? []).map(
        (columnNames) =>
          new TableUnique({
            name: constraintName('uq', name, columnNames),
            columnNames: [...columnNames],
          }),
      ),
      indices: (extras.indices ?? []).map((columnNames) => indexOf(name, columnNames)),
    }),
  );
}

function indexOf(table: string, columnNames: readonly string[]): TableIndex {
  return new TableIndex({
    name: constraintName('ix', table, columnNames),
    columnNames: [...columnNames],
  });
}

function foreignKeyOf(table: string, column: MigrationColumn): TableForeignKey[] {
  if (!column.references) return [];
  return [
    new TableForeignKey({
      name: constraintName('fk', table, [column.name]),
      columnNames: [column.name],
      referencedTableName: column.references.table,
      referencedColumnNames: [column.references.column ?? 'id'],
      onDelete: column.references.onDelete,
    }),
  ];
}

function checkOf(table: string, column: MigrationColumn): TableCheck[] {
  if (!column.oneOf) return [];
  const expression = oneOf(column.name, column.oneOf);
  return [new TableCheck({ name: checkName(table, expression), expression })];
}

/** Drops the tables, the last made first. */
export async function dropTables(runner: QueryRunner, ...names: string[]): Promise<void> {
  for (const name of names) await runner.dropTable(name);
}
