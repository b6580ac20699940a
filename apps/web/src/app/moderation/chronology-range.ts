/** The days that are shown, both ends included. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

const steps = [1, 2, 7, 14, 30, 60, 90, 180, 365, 730] as const;
const mostTicks = 7;
/** Nearer than a fortnight there is nothing more to see. */
const narrowest = 14;

/** All days of the events, with room at both ends so that no mark stands on the edge. */
export function wholeRange(days: readonly number[]): DayRange {
  if (days.length === 0) return { from: 0, to: narrowest };
  const first = Math.min(...days);
  const last = Math.max(...days);
  const room = Math.max(2, Math.round((last - first) * 0.03));
  const widened = Math.max(0, narrowest - (last - first + 2 * room));
  return { from: first - room - Math.ceil(widened / 2), to: last + room + Math.ceil(widened / 2) };
}

/** Half or twice as many days around the same middle, within the whole. */
export function zoomed(range: DayRange, by: 'in' | 'out', whole: DayRange): DayRange {
  const length = range.to - range.from;
  const next = by === 'in' ? Math.max(narrowest, Math.round(length / 2)) : length * 2;
  const middle = (range.from + range.to) / 2;
  return within({ from: Math.round(middle - next / 2), to: Math.round(middle + next / 2) }, whole);
}

/** The same number of days, earlier or later by half of them. */
export function moved(range: DayRange, by: 'earlier' | 'later', whole: DayRange): DayRange {
  const step = Math.round((range.to - range.from) / 2) * (by === 'earlier' ? -1 : 1);
  return within({ from: range.from + step, to: range.to + step }, whole);
}

/** Moved into the whole without becoming shorter, unless it is longer than the whole. */
function within({ from, to }: DayRange, whole: DayRange): DayRange {
  if (to - from >= whole.to - whole.from) return whole;
  if (from < whole.from) return { from: whole.from, to: to + whole.from - from };
  if (to > whole.to) return { from: from - (to - whole.to), to: whole.to };
  return { from, to };
}

/** Round days to write under the lanes. */
export function ticksOf({ from, to }: DayRange): number[] {
  const step = steps.find((each) => (to - from) / each <= mostTicks) ?? 1000;
  const first = Math.ceil(from / step) * step;
  const count = Math.floor((to - first) / step) + 1;
  return Array.from({ length: count }, (_, index) => first + index * step);
}

/** Where a day stands, in per cent of the width. */
export function placeOf(day: number, { from, to }: DayRange): number {
  return ((day - from) / Math.max(1, to - from)) * 100;
}

/** "day −30": offsets only, a date never leaves the vault. */
export function dayWords(day: number): string {
  return day < 0 ? `−${-day}` : String(day);
}
