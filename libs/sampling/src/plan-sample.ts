import { sharesOf, type StratumSize } from './allocation';
import { eligibleRows, type FrameAttribute, type FrameRow } from './frame';
import { mostCases, samplingMethodFacts, type SampleDesign } from './sample-design';

/** A group that is drawn from by itself, and how many are wanted from it. */
export interface PlannedStratum extends StratumSize {
  readonly wanted: number;
}

/** What a design comes to in a frame, or why it cannot be drawn, in words. */
export type SamplePlan =
  | { readonly ok: true; readonly strata: readonly PlannedStratum[] }
  | { readonly ok: false; readonly problems: readonly string[] };

/** What people read for a value that is not recorded. */
export const notRecorded = 'Not recorded';

/** How many there are of each value of an attribute, by value in the order of its UTF-8 bytes. */
export function strataOf(rows: readonly FrameRow[], attribute: FrameAttribute): StratumSize[] {
  const sizes = new Map<string, number>();
  for (const row of rows) {
    const name = row[attribute];
    sizes.set(name, (sizes.get(name) ?? 0) + 1);
  }
  return [...sizes]
    .map(([name, eligible]) => ({ name, eligible }))
    .sort((a, b) => compareBytes(a.name, b.name));
}

/** Order of texts by their UTF-8 bytes, which is the order of their code points. */
export function compareBytes(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    const difference = left[at]!.codePointAt(0)! - right[at]!.codePointAt(0)!;
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/**
 * How many are drawn from where. `strata` are the eligible rows by the attribute of the design;
 * for a design without strata it is one group with an empty name.
 */
export function planSample(strata: readonly StratumSize[], design: SampleDesign): SamplePlan {
  const total = strata.reduce((sum, { eligible }) => sum + eligible, 0);
  if (total === 0) return refuse('There is nobody in the frame who can be drawn.');
  const wanted = shares(strata, design, total);
  const planned = strata.map((stratum, index) => ({ ...stratum, wanted: wanted[index] ?? 0 }));
  const problems = [...problemsOfSize(design, total, planned), ...problemsOfDesign(design, strata)];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, strata: planned };
}

/** The groups of a design in a frame: one, unless it is stratified. */
export function groupsOf(rows: readonly FrameRow[], design: SampleDesign): StratumSize[] {
  const eligible = eligibleRows(rows);
  if (design.stratifyBy !== null) return strataOf(eligible, design.stratifyBy);
  return [{ name: '', eligible: eligible.length }];
}

function shares(strata: readonly StratumSize[], design: SampleDesign, total: number): number[] {
  if (design.method === 'census') return strata.map(({ eligible }) => eligible);
  if (design.method !== 'stratified') return [Math.min(design.size, total)];
  return sharesOf(design.allocation ?? 'proportional', strata, design.size, design.given);
}

function problemsOfSize(
  design: SampleDesign,
  total: number,
  planned: readonly PlannedStratum[],
): string[] {
  const size = planned.reduce((sum, { wanted }) => sum + wanted, 0);
  if (size > mostCases) {
    return [`That is ${size} cases; an audit has at most ${mostCases}.`];
  }
  if (size === 0) return ['Say how many cases to draw.'];
  if (design.method !== 'census' && design.size > total) {
    return [`${design.size} were asked for, and only ${total} can be drawn. Ask for fewer.`];
  }
  return planned
    .filter(({ wanted, eligible }) => wanted > eligible)
    .map(
      ({ name, wanted, eligible }) =>
        `“${name || notRecorded}” has ${eligible} to draw from and ${wanted} were asked for. ` +
        'Ask for fewer of it, or share the sample out by size.',
    );
}

function problemsOfDesign(design: SampleDesign, strata: readonly StratumSize[]): string[] {
  const { method, stratifyBy, allocation, given, chosen, quotas, size } = design;
  if (method === 'stratified' && stratifyBy === null) return ['Choose what to stratify by.'];
  const unknown = given.filter(({ stratum }) => !strata.some(({ name }) => name === stratum));
  if (method === 'stratified' && allocation === 'given' && unknown.length > 0) {
    return unknown.map(({ stratum }) => `The frame has no stratum “${stratum || notRecorded}”.`);
  }
  if (method === 'targeted' && chosen.length < size) {
    return [`Choose ${size} rows; ${chosen.length} are chosen so far.`];
  }
  if (method === 'quota' && quotas.length === 0) return ['Give at least one quota.'];
  return [];
}

/** Whether a design is drawn by chance, from a seed. */
export function isRandomDesign({ method }: Pick<SampleDesign, 'method'>): boolean {
  return samplingMethodFacts[method].isRandom;
}

function refuse(...problems: string[]): SamplePlan {
  return { ok: false, problems };
}
