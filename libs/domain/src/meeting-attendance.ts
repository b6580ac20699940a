export const representations = ['present', 'deputy', 'apologies', 'absent'] as const;
/** How an agency was at a meeting of the subgroup. */
export type Representation = (typeof representations)[number];

/** What a person reads for each. */
export const representationLabels: Record<Representation, string> = {
  present: 'Present',
  deputy: 'Deputy came',
  apologies: 'Apologies',
  absent: 'Absent',
};

/** One letter for each, so that a table is read without colour. */
export const attendanceMarks: Record<Representation, string> = {
  present: 'P',
  deputy: 'D',
  apologies: 'A',
  absent: '–',
};

/** Whether the agency was represented: its member came, or somebody in the member's place. */
export function isRepresented(attendance: Representation): boolean {
  return attendance === 'present' || attendance === 'deputy';
}

/** How many of those expected were represented. */
export interface Represented {
  readonly came: number;
  readonly expected: number;
}

/** Counts over any number of meetings or agencies. */
export function representedOf(given: readonly Representation[]): Represented {
  return { came: given.filter(isRepresented).length, expected: given.length };
}

/** Fewer meetings than this say nothing about a direction. */
const fewestForTrend = 3;

/**
 * Which way attendance went over the meetings of a year, in words: the share represented in the
 * first half of the meetings against the second, the middle one of an odd number left out.
 */
export function attendanceTrend(meetings: readonly Represented[]): string {
  if (meetings.length < fewestForTrend) return '';
  const half = Math.floor(meetings.length / 2);
  const early = sumOf(meetings.slice(0, half));
  const late = sumOf(meetings.slice(-half));
  const before = early.came * late.expected;
  const after = late.came * early.expected;
  const said = `${wordsOf(early)} in the first ${half}, ${wordsOf(late)} in the last ${half}`;
  if (before === after) return `Attendance stayed the same: ${said}.`;
  return `Attendance ${after > before ? 'rose' : 'fell'}: ${said}.`;
}

function sumOf(meetings: readonly Represented[]): Represented {
  return {
    came: meetings.reduce((sum, { came }) => sum + came, 0),
    expected: meetings.reduce((sum, { expected }) => sum + expected, 0),
  };
}

function wordsOf({ came, expected }: Represented): string {
  return `${came} of ${expected}`;
}
