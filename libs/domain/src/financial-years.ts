import { addDays, addMonths, Day, dayOf, dayParts, isDay } from './days';

/** A local government financial year, 1 April to 31 March, by its label: '2017/18'. */
export type FinancialYear = string;

export const quarters = [1, 2, 3, 4] as const;
/** Quarter of the financial year: 1 is April to June, 4 is January to March. */
export type Quarter = (typeof quarters)[number];

export interface DayRange {
  readonly from: Day;
  /** The last day, itself in the range. */
  readonly to: Day;
}

/** The label of the financial year that begins on 1 April of this calendar year. */
export function financialYearFrom(startYear: number): FinancialYear {
  return `${startYear}/${String((startYear + 1) % 100).padStart(2, '0')}`;
}

/** The label of the financial year a day is in. */
export function financialYearOf(day: Day): FinancialYear {
  const { year, month } = dayParts(day);
  return financialYearFrom(month >= 4 ? year : year - 1);
}

/**
 * The label of a financial year as people write it ('2017/18', '2017-18', '2017/2018'), or
 * undefined where the text is none or its two years do not follow one another.
 */
export function parseFinancialYear(text: string): FinancialYear | undefined {
  const match = /^([1-9]\d{3})\s*[/–-]\s*(\d{2}|\d{4})$/.exec(text.trim());
  if (!match) return undefined;
  const startYear = Number(match[1]);
  const end = match[2] ?? '';
  const expected = String(startYear + 1);
  return end === expected || end === expected.slice(-2) ? financialYearFrom(startYear) : undefined;
}

function startYearOf(financialYear: FinancialYear): number {
  const label = parseFinancialYear(financialYear);
  if (label === undefined) throw new RangeError(`Not a financial year: ${financialYear}`);
  return Number(label.slice(0, 4));
}

/** First and last day of a financial year. */
export function financialYearBounds(financialYear: FinancialYear): DayRange {
  const startYear = startYearOf(financialYear);
  return { from: dayOf(startYear, 4, 1), to: dayOf(startYear + 1, 3, 31) };
}

/** The financial year so many years later (earlier where negative). */
export function addFinancialYears(financialYear: FinancialYear, count: number): FinancialYear {
  return financialYearFrom(startYearOf(financialYear) + count);
}

/** Quarter of the financial year a day is in. */
export function quarterOf(day: Day): Quarter {
  const { month } = dayParts(day);
  return quarters[Math.floor(((month + 8) % 12) / 3)] ?? 1;
}

/** First and last day of a quarter. */
export function quarterBounds(financialYear: FinancialYear, quarter: Quarter): DayRange {
  const from = addMonths(financialYearBounds(financialYear).from, 3 * (quarter - 1));
  return { from, to: addDays(addMonths(from, 3), -1) };
}

/** Whether a day is in that quarter; false too where the text is no day. */
export function isInQuarter(day: Day, financialYear: FinancialYear, quarter: Quarter): boolean {
  if (!isDay(day)) return false;
  const { from, to } = quarterBounds(financialYear, quarter);
  return from <= day && day <= to;
}
