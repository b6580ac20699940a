import { fillQuotas } from './fill-quotas';
import { eligibleRows, type FrameRow } from './frame';
import { groupsOf, planSample, type PlannedStratum } from './plan-sample';
import { isRandomDesign } from './plan-sample';
import type { SampleDesign } from './sample-design';
import { Sampler, samplerPick } from './sampler';

/** A row that was drawn: how it can be counted out again. */
export interface DrawnRow {
  readonly number: number;
  /** Its place among the eligible rows of its stratum, from 1. */
  readonly position: number;
  /** The counter of the pick; null where chance did not choose this row. */
  readonly counter: number | null;
}

export interface DrawnStratum {
  /** Empty where the whole frame is one. */
  readonly name: string;
  readonly eligible: number;
  readonly wanted: number;
  readonly drawn: readonly DrawnRow[];
  /** In the order in which they are used. */
  readonly reserves: readonly DrawnRow[];
}

export interface Draw {
  readonly strata: readonly DrawnStratum[];
  /** What the draw could not give, in words. */
  readonly warnings: readonly string[];
}

export type DrawOutcome =
  | ({ readonly ok: true } & Draw)
  | { readonly ok: false; readonly problems: readonly string[] };

/** The seed of a stratum: the seed, a slash and its name; of a whole frame the seed itself. */
export function stratumSeed(seed: string, design: SampleDesign, name: string): string {
  return design.stratifyBy === null ? seed : `${seed}/${name}`;
}

/** Draws a sample and its reserves; the same frame, design and seed give the same draw. */
export function drawSample(
  rows: readonly FrameRow[],
  design: SampleDesign,
  seed: string,
): DrawOutcome {
  const plan = planSample(groupsOf(rows, design), design);
  if (!plan.ok) return plan;
  const households = new Set<number>();
  const eligible = eligibleRows(rows);
  const lists = plan.strata.map(
    (stratum) =>
      new StratumDraw(stratum, rowsOf(eligible, design, stratum), design, seed, households),
  );
  // The whole sample comes before any reserve, so that no reserve takes a household from it.
  for (const list of lists) list.drawMain();
  for (const list of lists) list.drawReserves();
  const strata = lists.map((list) => list.result());
  return { ok: true, strata, warnings: strata.flatMap((one) => warningsOf(one, design)) };
}

function rowsOf(
  eligible: readonly FrameRow[],
  { stratifyBy }: SampleDesign,
  { name }: PlannedStratum,
): FrameRow[] {
  return stratifyBy === null ? [...eligible] : eligible.filter((row) => row[stratifyBy] === name);
}

function warningsOf(stratum: DrawnStratum, design: SampleDesign): string[] {
  const name = stratum.name ? ` of “${stratum.name}”` : '';
  const { wanted, drawn, reserves } = stratum;
  const isWholeTaken = drawn.length + reserves.length === stratum.eligible;
  const why = isWholeTaken ? 'nobody else is left to draw' : 'one child is taken of each household';
  // Of a targeted sample the reserves are the rows that were named, and none are asked for.
  const asked = design.method === 'targeted' ? 0 : design.reserves;
  return [
    ...(drawn.length < wanted
      ? [`${wanted - drawn.length} of the ${wanted}${name} could not be drawn: ${why}.`]
      : []),
    ...(reserves.length < asked
      ? [`${reserves.length} of the ${asked} reserves${name} could be drawn: ${why}.`]
      : []),
  ];
}

/** The draw from one list. */
class StratumDraw {
  private readonly sampler: Sampler;
  private readonly taken = new Set<number>();
  private readonly drawn: DrawnRow[] = [];
  private readonly reserves: DrawnRow[] = [];
  private readonly seed: string;

  constructor(
    private readonly stratum: PlannedStratum,
    private readonly rows: readonly FrameRow[],
    private readonly design: SampleDesign,
    seed: string,
    private readonly households: Set<number>,
  ) {
    this.seed = stratumSeed(seed, design, stratum.name);
    this.sampler = new Sampler(this.seed, rows.length);
  }

  drawMain(): void {
    const { method, size, chosen, quotas } = this.design;
    const { wanted } = this.stratum;
    if (method === 'census') this.rows.forEach((_row, index) => this.take(this.drawn, index, null));
    else if (method === 'targeted') this.takeChosen(this.drawn, chosen.slice(0, size));
    else if (method === 'quota') this.fill(this.drawn, quotas, size);
    else if (method === 'systematic') this.drawEveryKth(wanted);
    else this.drawByChance(this.drawn, wanted);
  }

  drawReserves(): void {
    const { method, size, chosen, reserves } = this.design;
    if (method === 'targeted') this.takeChosen(this.reserves, chosen.slice(size));
    else if (method === 'quota') this.fill(this.reserves, [], reserves);
    else if (isRandomDesign(this.design)) this.drawByChance(this.reserves, reserves);
  }

  result(): DrawnStratum {
    const { name, eligible, wanted } = this.stratum;
    return { name, eligible, wanted, drawn: this.drawn, reserves: this.reserves };
  }

  private drawByChance(into: DrawnRow[], count: number): void {
    for (let done = 0; done < count && this.hasAny(); done += 1) {
      const { position, counter } = this.sampler.next((at) => this.mayTake(at - 1));
      this.take(into, position - 1, counter);
    }
  }

  /**
   * Circular systematic sampling: from a start drawn among all rows, every k-th, past the end from
   * the beginning again, so that every row has the same chance whatever is left over of N / n.
   */
  private drawEveryKth(count: number): void {
    const size = this.rows.length;
    const step = Math.floor(size / count);
    const start = samplerPick(this.seed, 1, size);
    for (let done = 0; done < count && this.hasAny(); done += 1) {
      let index = (start - 1 + done * step) % size;
      // Taken already, or a household that is: the next row that is free stands in.
      while (!this.mayTake(index)) index = (index + 1) % size;
      this.take(this.drawn, index, done === 0 ? 1 : null);
    }
    this.sampler.next(() => true);
  }

  private takeChosen(into: DrawnRow[], numbers: readonly number[]): void {
    for (const number of numbers) {
      const index = this.rows.findIndex((row) => row.number === number);
      if (index >= 0 && this.mayTake(index)) this.take(into, index, null);
    }
  }

  private fill(into: DrawnRow[], quotas: SampleDesign['quotas'], count: number): void {
    const indexOf = new Map(this.rows.map((row, index) => [row.number, index]));
    fillQuotas(
      this.rows,
      quotas,
      count,
      this.seed,
      ({ number }) => this.mayTake(indexOf.get(number)!),
      ({ number }) => this.take(into, indexOf.get(number)!, null),
    );
  }

  private hasAny(): boolean {
    return this.rows.some((_row, index) => this.mayTake(index));
  }

  private mayTake(index: number): boolean {
    const row = this.rows[index];
    if (!row || this.taken.has(row.number)) return false;
    if (!this.design.onePerHousehold || row.household === null) return true;
    return !this.households.has(row.household);
  }

  private take(into: DrawnRow[], index: number, counter: number | null): void {
    const row = this.rows[index];
    if (!row || !this.mayTake(index)) return;
    into.push({ number: row.number, position: index + 1, counter });
    this.taken.add(row.number);
    if (row.household !== null) this.households.add(row.household);
  }
}
