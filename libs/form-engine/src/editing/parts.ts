/** The list with an item put in; a position beyond an end is that end. */
export function inserted<Item>(list: readonly Item[], at: number, item: Item): readonly Item[] {
  const position = placeIn(list.length, at);
  return [...list.slice(0, position), item, ...list.slice(position)];
}

/** The list without the item at a position. */
export function without<Item>(list: readonly Item[], at: number): readonly Item[] {
  return list.filter((_item, index) => index !== at);
}

/** The list with another item at a position. */
export function replaced<Item>(list: readonly Item[], at: number, item: Item): readonly Item[] {
  return list.map((one, index) => (index === at ? item : one));
}

function placeIn(length: number, at: number): number {
  if (Number.isNaN(at)) return length;
  return Math.min(Math.max(Math.trunc(at), 0), length);
}

interface Allowed {
  readonly names: readonly string[];
  readonly required: readonly string[];
}

/**
 * A copy with parts set or, by null or empty words, taken away; what must be there is not taken
 * away, and parts that are not allowed are ignored. The same object where nothing changes.
 */
export function withParts<Target extends object>(
  target: Target,
  parts: object,
  allowed: Allowed,
): Target {
  const next = { ...target } as Record<string, unknown>;
  let isChanged = false;
  for (const [name, value] of Object.entries(parts)) {
    if (!allowed.names.includes(name)) continue;
    const isRequired = allowed.required.includes(name);
    const isGone = value === null || value === undefined || (value === '' && !isRequired);
    if (isGone ? isRequired || !(name in next) : next[name] === value) continue;
    if (isGone) delete next[name];
    else next[name] = value;
    isChanged = true;
  }
  return isChanged ? (next as Target) : target;
}
