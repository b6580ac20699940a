import type { EarlierPublication } from '../gate-publication';
import type { PublicationGroup, PublishedGroup } from '../publication';
import { cellsOf, fillings, knownSums, withCells, type KnownSum } from './candidates';

/** A count that fewer different values than this are possible for is recovered. */
export const fewestPossible = 3;
/** What an attacker knows of a correction that he is not told: it touched no more returns. */
export const mostTouched = 3;
/** The largest audit the attacker thinks of where nothing bounds it. */
export const largestBase = 129;

/** The rules, which the attacker knows: what they make of a group, given what went out before. */
export type Publish = (
  group: PublicationGroup,
  earlier: readonly EarlierPublication[],
) => PublishedGroup;

/** What was published of one group, version by version; the first first. */
export interface PublishedHistory {
  /** The true counts of each version, to know which counts are hidden and where to begin. */
  readonly versions: readonly PublicationGroup[];
  readonly published: readonly PublishedGroup[];
}

/**
 * The search for one value stops after so many tables and takes it as impossible: in the
 * attacker's favour, who then counts as having recovered what he may not have.
 */
const mostTried = 4000;
/** Corrections of one table that are tried. */
const mostNear = 400;

/** Runs the rules over each version of a group, each with what went out before. */
export function publishHistory(
  versions: readonly PublicationGroup[],
  publish: Publish,
): PublishedHistory {
  const published: PublishedGroup[] = [];
  for (const group of versions) {
    published.push(publish(group, earlierOf(group, published)));
  }
  return { versions, published };
}

function earlierOf(
  { key, facts }: PublicationGroup,
  published: readonly PublishedGroup[],
): EarlierPublication[] {
  return published.map((group) => ({ groups: [group], facts: { [key]: facts } }));
}

/**
 * The counts of the first or second version that a reader who knows every rule recovers: for each
 * the search goes through all tables that would have been published just so. `bases` are the totals
 * that other groups about the same cases leave open.
 */
export function recovered(
  history: PublishedHistory,
  publish: Publish,
  bases?: OpenBases,
): string[] {
  return history.versions.flatMap((group, version) => {
    const known = new Set(knownCells(history, version));
    return hiddenTargets(group)
      .filter(({ name }) => name !== 'base' || !bases?.isTold)
      .filter(({ cells }) => !cells.every((cell) => known.has(cell)))
      .filter(({ cells }) => !isTold(history, version, cells))
      .filter(
        ({ cells }) =>
          possibleValues(history, publish, { version, cells }, bases?.bases) < fewestPossible,
      )
      .map(({ name }) => `${group.key} version ${version + 1}: ${name}`);
  });
}

interface Target {
  readonly name: string;
  readonly cells: readonly number[];
}

/** Each cell, each row and column of a cross-tab, and the base. */
function hiddenTargets(group: PublicationGroup): Target[] {
  const count = cellsOf(group).length;
  const all = Array.from({ length: count }, (_, cell) => cell);
  const single = all.map((cell) => ({ name: `count ${cell}`, cells: [cell] }));
  const base = { name: 'base', cells: all };
  if (group.kind !== 'two-way') return [...single, base];
  const columns = group.rows[0]?.length ?? 0;
  const rows = group.rows.map((_, row) => ({
    name: `row ${row}`,
    cells: all.slice(row * columns, (row + 1) * columns),
  }));
  const sides = Array.from({ length: columns }, (_, column) => ({
    name: `column ${column}`,
    cells: all.filter((cell) => cell % columns === column),
  }));
  return [...single, ...rows, ...sides, base];
}

function knownCells({ published }: PublishedHistory, version: number): number[] {
  const now = published[version];
  if (!now) return [];
  return knownSums(now).flatMap(({ cells }) => (cells.length === 1 ? [...cells] : []));
}

/** Whether the sum is told on purpose: it is no hidden count. */
function isTold(
  { published }: PublishedHistory,
  version: number,
  cells: readonly number[],
): boolean {
  const now = published[version];
  return now !== undefined && knownSums(now).some((known) => known.cells.join() === cells.join());
}

/** How many values the sum of cells can have, counted up to the fewest that hide it. */
function possibleValues(
  history: PublishedHistory,
  publish: Publish,
  { version, cells }: Omit<Supposition, 'value'>,
  bases: readonly number[] | undefined,
): number {
  const { versions, published } = history;
  const [first] = versions;
  const [told] = published;
  if (!first || !told) return 0;
  const size = cellsOf(first).length;
  const truth = versions[version];
  if (!truth) return 0;
  let found = 0;
  for (const value of nearestFirst(sumOver(cellsOf(truth), cells))) {
    if (found === fewestPossible) break;
    const isOpen = supposals(size, bases).some((supposed) =>
      firstVersionSums(version, value).some((sum) => {
        const sums = [...knownSums(told), ...supposed, { cells, sum }];
        const candidates = fillings(sums, largestBase, cellsOf(first));
        return isPossible(history, publish, candidates, { version, cells, value });
      }),
    );
    if (isOpen) found += 1;
  }
  return found;
}

/** What the count can have been in the first version, for it to be this one in the version meant. */
function firstVersionSums(version: number, value: number): number[] {
  if (version === 0) return [value];
  const sums = Array.from({ length: 2 * mostTouched + 1 }, (_, at) => value - mostTouched + at);
  return sums.filter((sum) => sum >= 0);
}

/** Every number a count may be; those near the true one first, since three are soon found there. */
function nearestFirst(truth: number): number[] {
  const all = Array.from({ length: largestBase + 1 }, (_, value) => value);
  return all.sort((a, b) => Math.abs(a - truth) - Math.abs(b - truth));
}

function sumOver(counts: readonly number[], cells: readonly number[]): number {
  return cells.reduce((sum, cell) => sum + (counts[cell] ?? 0), 0);
}

/** Each total that the base may have; nothing where nothing is known of it. */
function supposals(size: number, bases: readonly number[] | undefined): KnownSum[][] {
  const cells = Array.from({ length: size }, (_, cell) => cell);
  return bases === undefined ? [[]] : bases.map((sum) => [{ cells, sum }]);
}

/** The totals that several groups leave open, and whether one of them tells it on purpose. */
export interface OpenBases {
  readonly bases: readonly number[];
  readonly isTold: boolean;
}

/** The totals that are possible for several groups about the same cases, taken together. */
export function openBases(
  groups: readonly PublicationGroup[],
  published: readonly PublishedGroup[],
  publish: Publish,
): OpenBases {
  const candidates = Array.from({ length: largestBase + 1 }, (_, base) => base);
  const bases = candidates.filter((base) =>
    groups.every((group, index) => {
      const told = published[index];
      if (!told) return false;
      const size = cellsOf(group).length;
      const [supposed = []] = supposals(size, [base]);
      const sums = [...knownSums(told), ...supposed];
      const history = { versions: [group], published: [told] };
      const anything = { version: 0, cells: [], value: 0 };
      return isPossible(history, publish, fillings(sums, largestBase, cellsOf(group)), anything);
    }),
  );
  const isTold = published.some((group) => group.kind !== 'withheld' && group.kind !== 'share');
  return { bases, isTold };
}

interface Supposition {
  readonly version: number;
  readonly cells: readonly number[];
  readonly value: number;
}

/** Whether one of the fillings would have been published just so, in every version. */
function isPossible(
  { versions, published }: PublishedHistory,
  publish: Publish,
  candidates: Iterable<readonly number[]>,
  { version, cells, value }: Supposition,
): boolean {
  const [group] = versions;
  const [first, second] = published;
  if (!group || !first) return false;
  const wantedFirst = JSON.stringify(first);
  const wantedSecond = JSON.stringify(second);
  const earlier = earlierOf(group, [first]);
  const says = (counts: readonly number[], before: readonly EarlierPublication[]) =>
    JSON.stringify(publish(withCells(group, counts), before));
  let tried = 0;
  for (const candidate of candidates) {
    if ((tried += 1) > mostTried) return false;
    if (says(candidate, []) !== wantedFirst) continue;
    if (!second) return true;
    let near = 0;
    for (const later of touchedUpTo(candidate, mostTouched)) {
      if ((near += 1) > mostNear || (tried += 1) > mostTried) break;
      const isSupposed = version === 0 || sumOver(later, cells) === value;
      if (isSupposed && says(later, earlier) === wantedSecond) return true;
    }
  }
  return false;
}

/** Counts after so many returns were added, taken out or moved; the fewest first. */
function* touchedUpTo(cells: readonly number[], most: number): Generator<readonly number[]> {
  const seen = new Set([cells.join()]);
  let front: (readonly number[])[] = [cells];
  yield cells;
  for (let touched = 1; touched <= most; touched++) {
    const next: (readonly number[])[] = [];
    for (const from of front) {
      for (const to of touchedOnce(from)) {
        if (seen.has(to.join())) continue;
        seen.add(to.join());
        next.push(to);
        yield to;
      }
    }
    front = next;
  }
}

function* touchedOnce(cells: readonly number[]): Generator<readonly number[]> {
  for (let from = -1; from < cells.length; from++) {
    if (from >= 0 && cells[from] === 0) continue;
    for (let to = -1; to < cells.length; to++) {
      if (from === to) continue;
      yield cells.map((count, cell) => count - (cell === from ? 1 : 0) + (cell === to ? 1 : 0));
    }
  }
}
