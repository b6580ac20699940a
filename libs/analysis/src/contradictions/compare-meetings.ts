import type { Given } from '../read-return';
import { cellText, saidCodes } from '../answer-options';
import type { MeetingRule, RecordRule } from '../contradiction-rules';
import {
  absenceQuote,
  dayIn,
  rowQuote,
  type CaseRecords,
  type Clash,
  type RowRecord,
} from './case-records';

/** Rows that some records hold, and answers of others that deny them. */
export function compareRecords(rule: RecordRule, records: CaseRecords): Clash[] {
  const rows = records
    .rows(rule.rows)
    .filter(({ row }) =>
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
        rows.map((one) => rowQuote(records, rule.rows, one)),
        denying.map((given) => records.quote(rule.answer.question, given)),
      ],
    },
  ];
}

function saysOne(value: Given['value'], codes: readonly string[]): boolean {
  return saidCodes(value).some((code) => codes.includes(code));
}

interface AttendedMeeting extends RowRecord {
  readonly type: string;
  readonly day: number;
}

/**
 * Meetings that agencies say they attended and of which whoever convenes them shows none, one clash
 * a meeting. Rows of one meeting are those of its type within the tolerance of the first.
 */
export function compareMeetings(rule: MeetingRule, records: CaseRecords): Clash[] {
  const { meetings, keepers } = rule;
  const silent = records.read({ question: meetings.gate, agencies: keepers });
  if (silent.length === 0) return [];
  const all = records.rows({ question: meetings.question }).flatMap((one) => meetingOf(rule, one));
  const isKept = (one: AttendedMeeting) =>
    all.some(
      (other) =>
        keepers.includes(other.given.from.agency.kind) &&
        isSameMeeting(one, other, records.toleranceDays),
    );
  const unknown = all
    .filter((one) => cellText(one.row, meetings.attendedColumn) === 'yes' && !isKept(one))
    .sort((a, b) => a.day - b.day);
  const firsts = unknown.filter(
    (one, at) =>
      !unknown.slice(0, at).some((before) => isSameMeeting(before, one, records.toleranceDays)),
  );
  return firsts.map((first) => ({
    suffix: `${first.type}/${first.day}`,
    sides: [
      unknown
        .filter((one) => isSameMeeting(first, one, records.toleranceDays))
        .map((one) => rowQuote(records, meetings, one)),
      silent.map((given) => absenceQuote(records, meetings, given, first.day)),
    ],
  }));
}

function meetingOf({ meetings, types }: MeetingRule, one: RowRecord): AttendedMeeting[] {
  const type = cellText(one.row, meetings.typeColumn);
  const day = dayIn(one.row, meetings.dayColumn);
  return day === undefined || !types.includes(type)
    ? []
    : [{ given: one.given, row: one.row, type, day }];
}

function isSameMeeting(a: AttendedMeeting, b: AttendedMeeting, toleranceDays: number): boolean {
  return a.type === b.type && Math.abs(a.day - b.day) <= toleranceDays;
}
