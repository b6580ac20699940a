import type { MeetingView } from '@sightline/contracts';
import { representationLabels } from '@sightline/domain';
import { csvFile } from '../../platform/spreadsheets';

const columns = ['date', 'meeting', 'on_audit', 'agency', 'attendance', 'member'];

/** Attendance as CSV: a line for each agency at each meeting. */
export function toAttendanceFile(meetings: readonly MeetingView[]): Buffer {
  const rows = meetings.flatMap(({ heldOn, title, isOnAudit, attendance }) =>
    attendance.map(({ agency, attendance: how, member }) => [
      ...[heldOn, title, isOnAudit ? 'yes' : 'no'],
      ...[agency, representationLabels[how], member],
    ]),
  );
  return csvFile([columns, ...rows]);
}
