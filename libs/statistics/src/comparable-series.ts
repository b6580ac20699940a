import { IndependentCount } from './units';

/** What two audits must have in common for a figure of theirs to be compared (domain brief 8). */
export interface Basis {
  readonly question: string;
  /** Changes where the meaning of the question changed. */
  readonly questionVersion: string;
  readonly scale: string;
  readonly frame: string;
  readonly sampling: string;
}

/** The figure of one audit of a series. */
export interface SeriesPoint {
  readonly label: string;
  /** Place in time, a whole number: the audit's number, or its year. */
  readonly time: number;
  readonly basis: Basis;
  readonly count: IndependentCount;
}

declare const comparable: unique symbol;

/** Audits in order of time whose figures may be compared; made by `comparableSeries`. */
export interface ComparableSeries {
  readonly [comparable]: true;
  readonly points: readonly SeriesPoint[];
}

/** Where a series breaks, and what differs: the break marker of a chart. */
export interface SeriesBreak {
  readonly before: string;
  readonly after: string;
  readonly differs: readonly (keyof Basis)[];
}

export type SeriesCheck =
  | { readonly status: 'comparable'; readonly series: ComparableSeries }
  | { readonly status: 'broken'; readonly breaks: readonly SeriesBreak[] };

const basisKeys: readonly (keyof Basis)[] = [
  'question',
  'questionVersion',
  'scale',
  'frame',
  'sampling',
];

/**
 * The series where every audit asked the same question of the same version and scale from a
 * comparable frame and sampling; otherwise the breaks, for the figures to be shown side by side.
 * Throws RangeError where two audits have the same time.
 */
export function comparableSeries(points: readonly SeriesPoint[]): SeriesCheck {
  const ordered = [...points].sort((a, b) => a.time - b.time);
  const breaks: SeriesBreak[] = [];
  ordered.slice(1).forEach((point, index) => {
    const previous = ordered[index];
    if (!previous) return;
    if (previous.time === point.time) throw new RangeError(`Two audits at ${point.time}`);
    const differs = basisKeys.filter((key) => previous.basis[key] !== point.basis[key]);
    if (differs.length > 0) breaks.push({ before: previous.label, after: point.label, differs });
  });
  if (breaks.length > 0) return { status: 'broken', breaks };
  return {
    status: 'comparable',
    series: { points: ordered } as unknown as ComparableSeries,
  };
}
