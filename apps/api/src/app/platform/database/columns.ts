import {
  Check,
  Column,
  ForeignKey,
  PrimaryColumn,
  type ColumnOptions,
  type ObjectType,
} from 'typeorm';

/** What both databases have in common; everything else is spelled with one of these helpers. */
export interface PortableColumn extends Pick<ColumnOptions, 'nullable' | 'default' | 'select'> {
  readonly references?: () => ObjectType<object>;
  readonly onDelete?: 'CASCADE' | 'SET NULL' | 'RESTRICT';
}

function column(base: ColumnOptions, given: PortableColumn = {}): PropertyDecorator {
  const { references, onDelete, ...options } = given;
  return (target, property) => {
    Column({ ...base, ...options })(target, property);
    if (references) ForeignKey(references, { onDelete })(target, property);
  };
}

/** The primary key: a UUID made in the application. */
export function IdColumn(): PropertyDecorator {
  return PrimaryColumn({ type: 'varchar', length: 36 });
}

/** A UUID; `references` adds the foreign key. */
export function UuidColumn(options?: PortableColumn): PropertyDecorator {
  return column({ type: 'varchar', length: 36 }, options);
}

/** One column of a primary key of several. */
export function PrimaryUuidColumn(options: PortableColumn = {}): PropertyDecorator {
  const { references, onDelete } = options;
  return (target, property) => {
    PrimaryColumn({ type: 'varchar', length: 36 })(target, property);
    if (references) ForeignKey(references, { onDelete })(target, property);
  };
}

/** A short word that is part of a primary key of several columns. */
export function PrimaryNameColumn(length: number): PropertyDecorator {
  return PrimaryColumn({ type: 'varchar', length });
}

/** An instant as an ISO 8601 string in UTC: sorts as text, the same on both databases. */
export function InstantColumn(options?: PortableColumn): PropertyDecorator {
  return column({ type: 'varchar', length: 24 }, options);
}

/** A day as `yyyy-mm-dd`, without a time zone. */
export function DayColumn(options?: PortableColumn): PropertyDecorator {
  return column({ type: 'varchar', length: 10 }, options);
}

/** A short text with a limit. */
export function NameColumn(length: number, options?: PortableColumn): PropertyDecorator {
  return column({ type: 'varchar', length }, options);
}

/** A text without a limit in the database; its limit is in the contract. */
export function TextColumn(options?: PortableColumn): PropertyDecorator {
  return column({ type: 'text' }, options);
}

export function IntegerColumn(options?: PortableColumn): PropertyDecorator {
  return column({ type: 'integer' }, options);
}

export function BooleanColumn(options?: PortableColumn): PropertyDecorator {
  return column({ type: 'boolean' }, options);
}

/** How a document looks while it is stored, where that is smaller than how it is used. */
export interface JsonPacking<Value, Stored> {
  readonly pack: (value: Value) => Stored;
  readonly unpack: (stored: Stored) => Value;
}

/** A document kept as text: read and written whole, never queried into. */
export function JsonColumn<Value = unknown, Stored = unknown>(
  options: PortableColumn & { readonly packing?: JsonPacking<Value, Stored> } = {},
): PropertyDecorator {
  const { packing, ...rest } = options;
  const packed = (value: Value): unknown => (packing ? packing.pack(value) : value);
  const unpacked = (stored: Stored): unknown => (packing ? packing.unpack(stored) : stored);
  const transformer = {
    to: (value: Value | null | undefined) =>
      value === null || value === undefined ? value : JSON.stringify(packed(value)),
    from: (stored: string | null) =>
      stored === null ? null : unpacked(JSON.parse(stored) as Stored),
  };
  return column({ type: 'text', transformer }, rest);
}

/** The SQL that holds a column to a list of the domain. */
export function oneOf(columnName: string, values: readonly string[]): string {
  return `"${columnName}" IN (${values.map((value) => `'${value}'`).join(', ')})`;
}

/** A word of one of the domain's `as const` lists, held to it by a named CHECK. */
export function OneOfColumn(
  columnName: string,
  values: readonly string[],
  options: PortableColumn & { readonly length?: number } = {},
): PropertyDecorator {
  const { length = 40, ...rest } = options;
  return (target, property) => {
    column({ type: 'varchar', length, name: columnName }, rest)(target, property);
    Check(oneOf(columnName, values))(target, property);
  };
}
