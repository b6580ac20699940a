import { Chance } from '../../testing/chance';
import { smallestThreshold, type GateSettings, type PublicationGroup } from '../publication';
import { gatePublication } from '../gate-publication';
import { cellsOf, withCells } from './candidates';
import { openBases, publishHistory, recovered, type Publish } from './attack';

/** A publication as it came by chance, and what of its hidden counts the attack recovered. */
export interface AttackedPublication {
  readonly seed: number;
  readonly counts: number;
  readonly recovered: readonly string[];
}

/** Makes a publication from the seed, publishes it and attacks it; the same for the same seed. */
export function attackPublication(seed: number): AttackedPublication {
  const chance = new Chance(seed);
  const settings = { threshold: smallestThreshold + chance.below(3) };
  const groups =
    chance.below(2) === 0 ? sameCases(chance) : [anyTable(chance, 'table', anyBase(chance))];
  const found =
    groups.length > 1 ? attackTogether(groups, settings) : attackHistory(groups, settings, chance);
  const counts = groups.reduce((sum, group) => sum + cellsOf(group).length, 0);
  return { seed, counts, recovered: found };
}

/** One group, and half the time a corrected version of it. */
function attackHistory(
  groups: readonly PublicationGroup[],
  settings: GateSettings,
  chance: Chance,
): string[] {
  return groups.flatMap((group) => {
    const versions = chance.below(2) === 0 ? [group] : [group, corrected(group, chance)];
    return recovered(publishHistory(versions, by(settings)), by(settings));
  });
}

/** Groups that are all about the same cases: a word on each of many items, and a table. */
function attackTogether(groups: readonly PublicationGroup[], settings: GateSettings): string[] {
  const published = gatePublication(groups, settings);
  const bases = openBases(groups, published, by(settings));
  return groups.flatMap((group, index) =>
    recovered(
      { versions: [group], published: published.slice(index, index + 1) },
      by(settings),
      bases,
    ),
  );
}

/** The gate as the attacker runs it: one group at a time. */
function by(settings: GateSettings): Publish {
  return (group, earlier) => {
    const [published] = gatePublication([group], settings, earlier);
    if (!published) throw new Error(`The gate left out ${group.key}`);
    return published;
  };
}

function sameCases(chance: Chance): PublicationGroup[] {
  const base = anyBase(chance);
  const items = Array.from({ length: 1 + chance.below(4) }, (_, item): PublicationGroup => {
    const key = `item ${item}`;
    return { kind: 'share', key, facts: [key], count: lopsided(chance, base), base };
  });
  return [...items, anyTable(chance, 'grades', base)];
}

function anyTable(chance: Chance, key: string, base: number): PublicationGroup {
  const shape = chance.below(4);
  if (shape === 0) {
    return { kind: 'share', key, facts: [key], count: lopsided(chance, base), base };
  }
  if (shape < 3) {
    const counts = anyCells(chance, 2 + chance.below(4), base);
    return { kind: 'one-way', key, facts: [key], counts };
  }
  const columns = 2 + chance.below(2);
  const cells = anyCells(chance, columns * (2 + chance.below(2)), base);
  const keeps = chance.below(2) === 0 ? 'totals' : 'rows';
  const empty = { kind: 'two-way', key, facts: [key], keeps } as const;
  const rows = Array.from({ length: cells.length / columns }, () =>
    Array.from({ length: columns }, () => 0),
  );
  return withCells({ ...empty, rows }, cells);
}

/** Audits of a few cases, of a dozen, and of many agencies' returns. */
function anyBase(chance: Chance): number {
  return chance.pick([
    1 + chance.below(9),
    10 + chance.below(10),
    20 + chance.below(30),
    60 + chance.below(30),
  ]);
}

/** Counts at the ends as often as between, for they are the ones that give away. */
function lopsided(chance: Chance, base: number): number {
  const near = Math.min(base, chance.below(4));
  return chance.pick([near, base - near, chance.below(base + 1)]);
}

/** The base dealt out to cells, most of them small half the time. */
function anyCells(chance: Chance, size: number, base: number): number[] {
  const favoured = chance.below(size);
  const isUneven = chance.below(2) === 0;
  const cells = Array.from({ length: size }, () => 0);
  for (let dealt = 0; dealt < base; dealt++) {
    const cell = isUneven && chance.below(8) > 0 ? favoured : chance.below(size);
    cells[cell] = (cells[cell] ?? 0) + 1;
  }
  return cells;
}

/** The group after a correction of up to three returns. */
function corrected(group: PublicationGroup, chance: Chance): PublicationGroup {
  const cells = cellsOf(group);
  for (let touched = chance.below(4); touched > 0; touched--) {
    const from = chance.below(cells.length);
    const to = chance.below(cells.length);
    if ((cells[from] ?? 0) === 0) continue;
    cells[from] = (cells[from] ?? 0) - 1;
    cells[to] = (cells[to] ?? 0) + 1;
  }
  return withCells(group, cells);
}
