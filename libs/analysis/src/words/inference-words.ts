import type { Interval, SampleFigures, SampleInference } from '../audit-figures';

/**
 * What a table or a chart counts: cases (each once), cases with an interval beside the share, those
 * an agency at a time, or answers, of which a case gives several, so that no interval holds of them
 * (Settled 12).
 */
export type CountedUnit =
  | 'cases'
  | 'cases-with-interval'
  | 'agency-cases-with-interval'
  | 'answers';

const drawnByChance = 'Drawn by chance: shares of cases are estimates for the whole list';

const ofEstimate: Readonly<Record<CountedUnit, string>> = {
  cases: `${drawnByChance}.`,
  'cases-with-interval': `${drawnByChance}. In brackets, the 95% interval (Wilson).`,
  'agency-cases-with-interval':
    `${drawnByChance}. Under an agency’s share, its 95% interval (Wilson); sums over agencies ` +
    'have none.',
  answers: `${drawnByChance}. Counts of answers are not, and have no interval.`,
};

const ofOthers: Readonly<Record<Exclude<SampleInference, 'estimate'>, string>> = {
  weighted:
    'Shares are of these cases alone, unweighted: groups were drawn at different rates, so there ' +
    'is no interval.',
  whole: 'Every case on the list was looked at: nothing is estimated, so there is no interval.',
  none:
    'Shares are of these cases alone: they were not drawn from a list by a known chance, so there ' +
    'is no interval.',
};

const allNotes: ReadonlySet<string> = new Set([
  ...Object.values(ofEstimate),
  ...Object.values(ofOthers),
]);

/** What the sample lets a share say, for under it; null for figures kept before it was recorded. */
export function inferenceNote(
  { inference }: Pick<SampleFigures, 'inference'>,
  unit: CountedUnit,
): string | null {
  if (inference === undefined) return null;
  return inference === 'estimate' ? ofEstimate[unit] : ofOthers[inference];
}

/** Of a table's notes those on inference: a chart of the same figures bears them too. */
export function inferenceNotesIn(notes: readonly string[]): readonly string[] {
  return notes.filter((note) => allNotes.has(note));
}

/** '40 to 89%': to stand beside the count it is of. */
export function intervalWords({ low, high }: Interval): string {
  return `${Math.round(100 * low)} to ${Math.round(100 * high)}%`;
}
