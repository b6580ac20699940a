/** Order of texts by code unit: the same on every machine, whatever its language. */
export function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Sorts by a text, then by another that settles ties; the list itself is left alone. */
export function sortedBy<T>(
  items: readonly T[],
  first: (item: T) => string,
  second: (item: T) => string,
): T[] {
  return [...items].sort((a, b) => byText(first(a), first(b)) || byText(second(a), second(b)));
}

/** The distinct values, in the order they first come. */
export function distinct<T>(values: Iterable<T>): T[] {
  return [...new Set(values)];
}

/** Items in lists by key, keys in the order they first come. */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
