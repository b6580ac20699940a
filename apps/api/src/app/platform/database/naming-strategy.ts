import { createHash } from 'node:crypto';
import { DefaultNamingStrategy, type NamingStrategyInterface, type Table } from 'typeorm';

/** PostgreSQL cuts longer names without a word. */
const longestName = 63;

const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

const tableOf = (tableOrName: Table | string): string =>
  (typeof tableOrName === 'string' ? tableOrName : tableOrName.name).split('.').at(-1)!;

/** A constraint's name, the same from an entity and from a migration. */
export function constraintName(kind: string, table: string, columns: readonly string[]): string {
  const name = [kind, table, ...[...columns].sort()].join('_');
  if (name.length <= longestName) return name;
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 8);
  return `${name.slice(0, longestName - 9)}_${digest}`;
}

/** The first column a check speaks of: checks made by the column helpers speak of one. */
export function checkName(table: string, expression: string): string {
  return constraintName('ck', table, [/"([^"]+)"/.exec(expression)?.[1] ?? 'row']);
}

/** snake_case columns and readable constraint names. */
export class SnakeNamingStrategy extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName(property: string, custom: string, prefixes: string[]): string {
    return [...prefixes.map(snake), custom || snake(property)].join('_');
  }

  override joinColumnName(relation: string, referenced: string): string {
    return snake(`${relation}_${referenced}`);
  }

  override primaryKeyName(table: Table | string): string {
    return constraintName('pk', tableOf(table), []);
  }

  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return constraintName('uq', tableOf(table), columns);
  }

  override foreignKeyName(table: Table | string, columns: string[]): string {
    return constraintName('fk', tableOf(table), columns);
  }

  override indexName(table: Table | string, columns: string[]): string {
    return constraintName('ix', tableOf(table), columns);
  }

  override checkConstraintName(table: Table | string, expression: string): string {
    return checkName(tableOf(table), expression);
  }
}
