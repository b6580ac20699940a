/**
 * The fewest items that have to move to turn one order into the other; items in only one of the
 * lists play no part. Those that stay are a longest increasing run.
 */
export function movedItems(before: readonly string[], after: readonly string[]): Set<string> {
  const position = new Map(before.map((id, index) => [id, index]));
  const kept = after.filter((id) => position.has(id));
  const staying = longestRun(kept.map((id) => position.get(id) ?? 0));
  return new Set(kept.filter((_id, index) => !staying.has(index)));
}

/** Indexes of a longest strictly increasing run, found in n log n (patience sorting). */
function longestRun(values: readonly number[]): Set<number> {
  const tails: number[] = [];
  const previous: (number | undefined)[] = [];
  values.forEach((value, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? tails[low - 1] : undefined;
    tails[low] = index;
  });
  const run = new Set<number>();
  for (let at = tails.at(-1); at !== undefined; at = previous[at]) run.add(at);
  return run;
}
