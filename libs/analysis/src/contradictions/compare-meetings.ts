import type { Given } from '../read-return';
import { cellText, rowsOf, saidCodes } from '../answer-options';
import type { AttendanceRule, RecordRule } from '../contradiction-rules';
import {
  dayIn,
  rowInWords,
  rowRecords,
  type CaseRecords,
  type Clash,
  type RowRecord,
} from './case-records';

/** Rows that some records hold, and answers of others that deny them. */
export function compareRecords(rule: RecordRule, records: CaseRecords): Clash[] {
  const question = records.question(rule.rows.question);
  const rows = rowRecords(records, rule.rows).filter(({ row }) =>
    Object.entries(rule.where).every(([column, codes]) => codes.includes(cellText(row, column))),
  );
  const holders = new Set(rows.map(({ given }) => given.from));
  const denying = records
    .read(rule.answer)
    .filter(({ from, value }) => !holders.has(from) && saysOne(value, rule.denying));
  if (rows.length === 0 || denying.length === 0) return [];
  return [
    {
      suffix: '',
      sides: [
        rows.map(({ given, row }) =>
          records.quoteWords(rule.rows.question, given, rowInWords(question, row)),
        ),
        denying.map((given) => records.quote(rule.answer.question, given)),
      ],
    },
  ];
}

function saysOne(value: Given['value'], codes: readonly string[]): boolean {
  return saidCodes(value).some((code) => codes.includes(code));
}

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
      const disagree = listed.includes(code) ? (came.length === 0 ? attendees : []) : came;
      return disagree.length === 0 ? [] : [attendanceClash(rule, records, list, code, disagree)];
    });
  });
}

function attendanceClash(
  rule: AttendanceRule,
  records: CaseRecords,
  list: Given,
  code: string,
  disagree: readonly RowRecord[],
): Clash {
  const question = records.question(rule.meetings.question);
  return {
    suffix: `${list.from.input.id}/${code}`,
    sides: [
      [records.quote(rule.list.question, list)],
      disagree.map(({ given, row }) =>
        records.quoteWords(rule.meetings.question, given, rowInWords(question, row)),
      ),
    ],
  };
}

/** The day of the first such meeting in the list-keeper's own rows, where they show it. */
function firstDay(
  { meetings, type }: AttendanceRule,
  list: Given,
  records: CaseRecords,
): number | undefined {
  const days = rowRecords(records, { question: meetings.question })
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
