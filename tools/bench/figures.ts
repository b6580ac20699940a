/** One measured figure, printed as a line of JSON. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly bar: number;
  readonly better: 'lower' | 'higher';
  /** The same work without the product, taken in the same run. */
  readonly floor?: number;
  /** value / floor, where the bar is on the ratio; told with `ratioBar`. */
  readonly ratio?: number;
  readonly ratioBar?: number;
  readonly n: number;
  readonly p95?: number;
}

/** Whether the figure keeps its bar, and the bar of its ratio where it has one. */
export function keepsBar({ value, bar, better, ratio, ratioBar }: Figure): boolean {
  const isKept = better === 'lower' ? value <= bar : value >= bar;
  return isKept && (ratioBar === undefined || (ratio ?? 0) >= ratioBar);
}

/** The value below which the share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const ordered = [...values].sort((a, b) => a - b);
  return ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * share))] ?? Number.NaN;
}

/** To three figures, so that a line can be read. */
export function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

/** Milliseconds that the work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
