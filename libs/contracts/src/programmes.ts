import { IsOptional, IsString, Length, IsBoolean } from 'class-validator';
import type { AuditCardView } from './audits';

/** A financial year of audits. */
export interface ProgrammeView {
  readonly financialYear: number;
  readonly label: string;
  readonly audits: readonly AuditCardView[];
  /** Financial years that hold audits, oldest first. */
  readonly years: readonly number[];
}

export class ImportProgrammeDto {
  @IsString()
  @Length(1, 900_000, { message: 'Choose a CSV file' })
  csv!: string;

  /** Only checks the file and says what would be imported. */
  @IsOptional()
  @IsBoolean()
  isTrial?: boolean;
}

/** The columns of a programme file, in any order; those marked must be there. */
export const programmeColumns = [
  { name: 'financial_year', isRequired: true, hint: '2017/18' },
  { name: 'quarter', isRequired: true, hint: '1 to 4' },
  { name: 'date', isRequired: true, hint: '2017-09-28, 2017-11 or empty' },
  {
    name: 'date_as_printed',
    isRequired: false,
    hint: 'as the source prints it',
  },
  { name: 'theme', isRequired: true, hint: 'Children placed under SGO' },
  { name: 'method', isRequired: true, hint: 'macfa, dip-test, mock-jtai, ...' },
  { name: 'linked_reviews', isRequired: false, hint: 'Child J; Family P (C)' },
  {
    name: 're_audit_of',
    isRequired: false,
    hint: '2016/17: Child sexual exploitation',
  },
  { name: 'leads', isRequired: false, hint: 'CSE Co-ordinator; Board Officer' },
  {
    name: 'status',
    isRequired: false,
    hint: 'planned, postponed, cancelled, closed',
  },
  {
    name: 'status_reason',
    isRequired: false,
    hint: 'why postponed or cancelled',
  },
  { name: 'comment', isRequired: false, hint: '' },
  {
    name: 'note',
    isRequired: false,
    hint: 'what the reader should know of the row',
  },
] as const;

export interface ImportRowProblem {
  /** Line of the file, the heading being line 1. */
  readonly line: number;
  readonly column: string | null;
  readonly message: string;
}

export interface ImportedRowView {
  readonly line: number;
  readonly yearLabel: string;
  readonly quarter: number;
  readonly theme: string;
  readonly method: string;
}

export interface ImportProgrammeView {
  readonly isTrial: boolean;
  readonly rows: readonly ImportedRowView[];
  readonly reviewsAdded: readonly string[];
}
