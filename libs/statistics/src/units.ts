/**
 * How the units came into the sample. Only a probability sample has an interval; a census has none
 * because nothing was left out (Settled 12).
 */
export type SampleDesign =
  | { readonly kind: 'probability'; readonly frameSize?: number }
  | { readonly kind: 'census' }
  | { readonly kind: 'purposive' };

/** One value of one unit (a case, mostly); null where the unit has none. */
export interface Observation<T> {
  readonly unit: string;
  readonly value: T | null;
}

declare const independence: unique symbol;

/**
 * Values of which each comes from a unit of its own: what every interval and test here asks for.
 * Made only by `oneEach`, so a list pooled over agencies does not compile.
 */
export interface IndependentUnits<T> {
  readonly [independence]: 'units';
  readonly units: readonly string[];
  readonly values: readonly T[];
  readonly missing: number;
  readonly design: SampleDesign;
}

/** How many of so many independent units, with the ids where they are known. */
export interface IndependentCount {
  readonly [independence]: 'count';
  readonly count: number;
  readonly base: number;
  readonly missing: number;
  readonly design: SampleDesign;
  readonly units?: readonly string[];
}

/** A count over several agencies' returns, in which a case may count many times: x of y only. */
export interface PooledCount {
  readonly pooled: true;
  readonly count: number;
  readonly base: number;
}

/** Refuses a frame smaller than the sample drawn from it. */
function checkDesign(design: SampleDesign, base: number): void {
  if (design.kind !== 'probability' || design.frameSize === undefined) return;
  if (!Number.isInteger(design.frameSize) || design.frameSize < base) {
    throw new RangeError(`A frame of ${design.frameSize} cannot give a sample of ${base}`);
  }
}

function checkCount(count: number, base: number): void {
  const whole = Number.isInteger(count) && Number.isInteger(base);
  if (!whole || count < 0 || count > base) {
    throw new RangeError(`Not a count of a base: ${count} of ${base}`);
  }
}

/**
 * Units with one observation each. Throws RangeError where a unit appears twice: two agencies'
 * answers about one child are not two independent facts.
 */
export function oneEach<T>(
  observations: readonly Observation<T>[],
  design: SampleDesign,
): IndependentUnits<T> {
  const seen = new Set<string>();
  for (const { unit } of observations) {
    if (seen.has(unit)) throw new RangeError(`Unit ${unit} appears more than once`);
    seen.add(unit);
  }
  checkDesign(design, observations.length);
  const valued = observations.flatMap(({ unit, value }) =>
    value === null ? [] : [{ unit, value }],
  );
  return {
    units: valued.map(({ unit }) => unit),
    values: valued.map(({ value }) => value),
    missing: observations.length - valued.length,
    design,
  } as unknown as IndependentUnits<T>;
}

/** How many of the units have the property. */
export function countWhere<T>(
  units: IndependentUnits<T>,
  has: (value: T) => boolean,
): IndependentCount {
  return {
    count: units.values.filter(has).length,
    base: units.values.length,
    missing: units.missing,
    design: units.design,
    units: units.units,
  } as unknown as IndependentCount;
}

/**
 * A count that came as a count: from a snapshot, or an audit from before Sightline. The caller
 * states that each case was counted once.
 */
export function statedCount(
  count: number,
  base: number,
  design: SampleDesign,
  missing = 0,
): IndependentCount {
  checkCount(count, base);
  checkDesign(design, base);
  return { count, base, missing, design } as unknown as IndependentCount;
}

/** Counts of several agencies added up: to be said as x of y, and to be tested by nothing. */
export function pooledCount(
  counts: readonly { readonly count: number; readonly base: number }[],
): PooledCount {
  const add = (total: number, value: number) => total + value;
  const count = counts.map((each) => each.count).reduce(add, 0);
  const base = counts.map((each) => each.base).reduce(add, 0);
  checkCount(count, base);
  return { pooled: true, count, base };
}

/** How many units two samples share: more than none, and they are pairs, not two samples. */
export function sharedUnits(
  a: { readonly units?: readonly string[] },
  b: { readonly units?: readonly string[] },
): number {
  const first = new Set(a.units ?? []);
  return (b.units ?? []).filter((unit) => first.has(unit)).length;
}
