/** What a table is sorted by. */
export interface Sort {
  readonly key: string;
  readonly direction: 'ascending' | 'descending';
}

type Comparable = string | number | null | undefined;

const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

function compare(a: Comparable, b: Comparable): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}

function isAbsent(value: Comparable): boolean {
  return value === null || value === undefined || value === '';
}

/**
 * The rows in the order asked for, stable, with rows that have nothing to sort by always last. The
 * readers say what each key reads from a row.
 */
export function sorted<T>(
  rows: readonly T[],
  sort: Sort | null,
  readers: Readonly<Record<string, (row: T) => Comparable>>,
): readonly T[] {
  const read = sort ? readers[sort.key] : undefined;
  if (!sort || !read) return rows;
  const sign = sort.direction === 'ascending' ? 1 : -1;
  return [...rows].sort((left, right) => {
    const [a, b] = [read(left), read(right)];
    if (isAbsent(a) || isAbsent(b)) return Number(isAbsent(a)) - Number(isAbsent(b));
    return sign * compare(a, b);
  });
}
