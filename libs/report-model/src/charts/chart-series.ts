import { gradeLabels, type GradeAnswer } from '@sightline/domain';
import type { ComplianceBarsRow, HeatMark, ResponseBarsRow } from './chart-spec';

/** Parts of a compliance bar in the order they are drawn. */
export const compliancePartLabels: Record<Exclude<keyof ComplianceBarsRow, 'label'>, string> = {
  yes: 'Yes',
  partly: 'Partly',
  no: 'No',
  notEvidenced: 'Not evidenced',
  notApplicable: 'Not applicable',
};

/** Parts of a response bar in the order they are drawn. */
export const responsePartLabels: Record<Exclude<keyof ResponseBarsRow, 'label'>, string> = {
  onTime: 'In on time',
  late: 'In late',
  nil: 'Nil return',
  notAccessible: 'Record not accessible',
  declined: 'Declined',
  outstanding: 'Not yet due',
  missing: 'Missing',
};

/** What a cell of the grid says where there is no grade. */
export const heatMarkLabels: Record<HeatMark, string> = {
  nil: 'Nil return',
  missing: 'Missing',
  declined: 'Declined',
  outstanding: 'Not yet in',
  'not-accessible': 'Record not accessible',
  'not-expected': 'Not asked',
  'not-graded': 'Not graded',
  held: 'Held',
};

/** A grade in words short enough for a table cell. */
export function gradeWords(grade: GradeAnswer): string {
  return grade === 'insufficient' ? 'Insufficient involvement' : gradeLabels[grade];
}

/** What stands beside a bar that must not be read against the one above it. */
export const breakWords = 'break: not comparable';
