import type { AgencyKind } from '@sightline/domain';
import type { ContradictionQuote } from '../audit-figures';
import type { Given } from '../read-return';
import { cellText, rowsOf, saidCodes } from '../answer-options';
import type { AttendanceRule } from '../contradiction-rules';
import { dayIn, rowQuote, type CaseRecords, type Clash, type RowRecord } from './case-records';

/**
 * A list of who took part against what each of them says of that meeting. A kind of agency that is
 * listed is contradicted only where every agency of it says that it was not there: "health" on the
 * list is true if one of two health agencies came.
 */
export function compareAttendance(rule: AttendanceRule, records: CaseRecords): Clash[] {
  return records.read(rule.list).flatMap((list) => {
    const listed = saidCodes(list.value);
    const day = firstDay(rule, list, records);
    return Object.entries(rule.members).flatMap(([code, kinds]) => {
      const attendees = records
        .read({ question: rule.meetings.question, agencies: kinds })
        .filter(({ from }) => from !== list.from)
        .flatMap((given) => meetingRow(rule, given, day, records.toleranceDays));
      const came = attendees.filter((one) => attended(rule, one));
      const quote = (one: RowRecord) => rowQuote(records, rule.meetings, one);
      const disagree = !listed.includes(code)
        ? came.map(quote)
        : came.length > 0
          ? []
          : [...attendees.map(quote), ...knowingNone(rule, records, list, kinds)];
      if (disagree.length === 0) return [];
      const sides = [[records.quote(rule.list.question, list)], disagree] as const;
      return [{ suffix: `${list.from.input.id}/${code}`, sides }];
    });
  });
}

/** Records of listed agencies that show no meeting at all. */
function knowingNone(
  { meetings }: AttendanceRule,
  records: CaseRecords,
  list: Given,
  kinds: readonly AgencyKind[],
): ContradictionQuote[] {
  return records
    .read({ question: meetings.gate, agencies: kinds })
    .filter(({ from, value }) => from !== list.from && value === 'no')
    .map((given) => records.quote(meetings.gate, given));
}

/** The day of the first such meeting in the list-keeper's own rows, where they show it. */
function firstDay(
  { meetings, type }: AttendanceRule,
  list: Given,
  records: CaseRecords,
): number | undefined {
  const days = records
    .rows({ question: meetings.question })
    .filter(
      ({ given, row }) => given.from === list.from && cellText(row, meetings.typeColumn) === type,
    )
    .flatMap(({ row }) => dayIn(row, meetings.dayColumn) ?? []);
  return days.length === 0 ? undefined : Math.min(...days);
}

/** The row of the same meeting: nearest to the day within the tolerance, or the first of its type. */
function meetingRow(
  { meetings, type }: AttendanceRule,
  given: Given,
  day: number | undefined,
  toleranceDays: number,
): RowRecord[] {
  const candidates = rowsOf(given.value)
    .filter((row) => cellText(row, meetings.typeColumn) === type)
    .flatMap((row) => {
      const own = dayIn(row, meetings.dayColumn);
      return own === undefined
        ? []
        : [{ row, apart: day === undefined ? own : Math.abs(own - day) }];
    })
    .filter(({ apart }) => day === undefined || apart <= toleranceDays)
    .sort((a, b) => a.apart - b.apart);
  return candidates.slice(0, 1).map(({ row }) => ({ given, row }));
}

function attended({ meetings }: AttendanceRule, { row }: RowRecord): boolean {
  return cellText(row, meetings.attendedColumn) === 'yes';
}
