/** The list with the item at a place changed. */
export function withItem<T>(list: readonly T[], at: number, item: T): readonly T[] {
  return list.map((one, index) => (index === at ? item : one));
}

/** The list without the item at a place. */
export function withoutItem<T>(list: readonly T[], at: number): readonly T[] {
  return list.filter((_one, index) => index !== at);
}

/** The list with an item moved to another place; the same list where there is no such place. */
export function withMoved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const item = list[from];
  if (item === undefined || to < 0 || to >= list.length) return list;
  const rest = withoutItem(list, from);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}

/** The first of "stem1", "stem2" and so on that is not taken. */
export function freeName(stem: string, taken: readonly string[]): string {
  let number = 1;
  while (taken.includes(`${stem}${number}`)) number += 1;
  return `${stem}${number}`;
}

/** The object without the parts that are undefined, so that no empty part is stored or compared. */
export function withoutGaps<T extends object>(parts: T): T {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as T;
}
