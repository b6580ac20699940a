/**
 * The list with what says the same as before taken from the list before, and that list itself where
 * all of it does: what is the same object is not drawn again.
 */
export function keptItems<T>(
  next: readonly T[],
  before: readonly T[] | undefined,
  isSame: (a: T, b: T) => boolean,
): readonly T[] {
  if (!before) return next;
  const list = next.map((one, at) => {
    const earlier = before[at];
    return earlier !== undefined && isSame(earlier, one) ? earlier : one;
  });
  return sameItems(list, before) ? before : list;
}

/** Whether two lists hold the same things in the same order. */
export function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a === b || (a.length === b.length && a.every((one, at) => one === b[at]));
}

/** Whether two maps hold the same things under the same keys. */
export function sameEntries(
  a: ReadonlyMap<unknown, unknown>,
  b: ReadonlyMap<unknown, unknown>,
): boolean {
  return a === b || (a.size === b.size && [...a].every(([key, one]) => b.get(key) === one));
}

/** Whether two objects have the same parts. */
export function sameParts<T extends object>(a: T, b: T): boolean {
  const keys = Object.keys(a) as (keyof T)[];
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}
