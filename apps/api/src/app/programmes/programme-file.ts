import { PlanAuditDto, programmeColumns, type ImportRowProblem } from '@sightline/contracts';
import {
  auditMethods,
  methodFacts,
  parseFinancialYear,
  type AuditMethod,
  type AuditStatus,
} from '@sightline/domain';
import { validateSync } from 'class-validator';
import { CsvError, parse } from 'csv-parse/sync';
import { plannedDateProblem } from '../audits';
import { readReasonsCell, type ReasonInFile } from './reasons-in-file';

/** An audit named by its year and theme. */
export interface EarlierAudit {
  readonly financialYear: number;
  readonly theme: string;
}

/** A reason of a row, with the audit that it names. */
export interface RowReason extends ReasonInFile {
  readonly earlier: EarlierAudit | null;
}

/** A row of a programme file, read and checked, before its names are looked up. */
export interface ProgrammeRow {
  readonly line: number;
  readonly dto: PlanAuditDto;
  readonly dateAsPrinted: string | null;
  readonly reviews: readonly string[];
  readonly reAuditOf: EarlierAudit | null;
  readonly reasons: readonly RowReason[];
  readonly status: AuditStatus;
  readonly statusReason: string | null;
}

export interface ProgrammeFile {
  readonly rows: readonly ProgrammeRow[];
  readonly problems: readonly ImportRowProblem[];
}

type Column = (typeof programmeColumns)[number]['name'];
type Cells = Partial<Record<Column, string>>;

interface ParsedRecord {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

const mostRows = 500;
const importableStatuses: readonly AuditStatus[] = ['planned', 'postponed', 'cancelled', 'closed'];
const columnOfField: Partial<Record<keyof PlanAuditDto, Column>> = {
  financialYear: 'financial_year',
  quarter: 'quarter',
  date: 'date',
  theme: 'theme',
  method: 'method',
  leads: 'leads',
  comment: 'comment',
  note: 'note',
};

/** Reads a programme CSV; every bad row is named with its line, its column and the reason. */
export function readProgrammeFile(csv: string): ProgrammeFile {
  const parsed = parseCsv(csv);
  if (parsed instanceof CsvError) return only(unreadable(parsed));
  const [header, ...records] = parsed;
  if (!header) return only({ line: 1, column: null, message: 'The file is empty' });
  const columns = header.record.map((name) => name.trim().toLowerCase());
  const headerProblems = problemsOfHeader(columns);
  if (headerProblems.length > 0) return { rows: [], problems: headerProblems };
  const filled = records.filter(({ record }) => record.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) return only({ line: 1, column: null, message: 'The file has no rows' });
  if (filled.length > mostRows) {
    return only({ line: 1, column: null, message: `At most ${mostRows} rows at a time` });
  }
  const problems: ImportRowProblem[] = [];
  const rows = filled.flatMap(({ record, info }) => {
    const row = readRow(cellsOf(columns, record), info.lines, problems);
    return row ? [row] : [];
  });
  problems.push(...duplicateProblems(rows));
  return { rows, problems: problems.sort((a, b) => a.line - b.line) };
}

function only(problem: ImportRowProblem): ProgrammeFile {
  return { rows: [], problems: [problem] };
}

function parseCsv(csv: string): ParsedRecord[] | CsvError {
  try {
    return parse(csv, {
      bom: true,
      delimiter: delimiterOf(csv),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    }) as unknown as ParsedRecord[];
  } catch (error) {
    // A CsvError: a quotation mark that is never closed.
    if (error instanceof CsvError) return error;
    throw error;
  }
}

/** The parser names the line on which the quotation began. */
function unreadable({ message }: CsvError): ImportRowProblem {
  const line = Number(/at line (\d+)/.exec(message)?.[1] ?? 1);
  return { line, column: null, message: 'A quotation mark on this line is never closed' };
}

/** Comma, or the semicolon of some spreadsheets: by the heading, as cells hold lists with ";". */
function delimiterOf(csv: string): string {
  const [heading = ''] = csv.split('\n', 1);
  return heading.includes(',') ? ',' : ';';
}

function problemsOfHeader(columns: readonly string[]): ImportRowProblem[] {
  const known = programmeColumns.map(({ name }) => name as string);
  const missing = programmeColumns
    .filter(({ name, isRequired }) => isRequired && !columns.includes(name))
    .map(({ name }) => ({ line: 1, column: name, message: `The column “${name}” is missing` }));
  const unknown = columns
    .filter((name) => !known.includes(name))
    .map((name) => ({
      line: 1,
      column: name,
      message: name ? `There is no column “${name}” in a programme file` : 'A column has no name',
    }));
  const twice = columns
    .filter((name, index) => known.includes(name) && columns.indexOf(name) < index)
    .map((name) => ({ line: 1, column: name, message: `The column “${name}” is there twice` }));
  return [...missing, ...unknown, ...twice];
}

function cellsOf(columns: readonly string[], record: readonly string[]): Cells {
  return Object.fromEntries(
    columns.map((name, index) => [name, plain((record[index] ?? '').trim())]),
  );
}

/** Without the apostrophe that keeps a spreadsheet from taking a text for a formula. */
function plain(cell: string): string {
  return cell.replace(/^'(?=[=+\-@\t])/, '');
}

function readRow(cells: Cells, line: number, problems: ImportRowProblem[]): ProgrammeRow | null {
  const before = problems.length;
  const say = (column: Column, message: string): void => {
    problems.push({ line, column, message });
  };
  const dto = readPlan(cells, say);
  const status = (cells.status || 'planned') as AuditStatus;
  if (!importableStatuses.includes(status)) {
    say('status', `“${cells.status}” is none of ${importableStatuses.join(', ')}`);
  }
  const needsReason = status === 'postponed' || status === 'cancelled';
  if (needsReason && !cells.status_reason) {
    say('status_reason', `Say why the audit is ${status}`);
  }
  const reAuditOf = readLink(cells.re_audit_of, (message) => say('re_audit_of', message));
  const reasons = readReasons(cells.reasons ?? '', (message) => say('reasons', message));
  if (problems.length > before) return null;
  return {
    line,
    dto,
    dateAsPrinted: cells.date_as_printed || null,
    reviews: (cells.linked_reviews ?? '').split(';').flatMap((name) => name.trim() || []),
    reAuditOf,
    reasons,
    status,
    statusReason: cells.status_reason || null,
  };
}

function readPlan(cells: Cells, say: (column: Column, message: string) => void): PlanAuditDto {
  const year = parseFinancialYear(cells.financial_year ?? '');
  if (!year) say('financial_year', `“${cells.financial_year ?? ''}” is not a year such as 2017/18`);
  const method = methodOf(cells.method ?? '');
  if (!method) {
    say('method', `“${cells.method ?? ''}” is none of ${auditMethods.join(', ')}`);
  }
  const dto = Object.assign(new PlanAuditDto(), {
    financialYear: year ? Number(year.slice(0, 4)) : 2000,
    quarter: Number((cells.quarter ?? '').replace(/^q/i, '')),
    date: cells.date ?? '',
    theme: cells.theme ?? '',
    method: method ?? 'macfa',
    leads: cells.leads ?? '',
    comment: cells.comment ?? '',
    note: cells.note ?? '',
  });
  const broken = validateSync(dto);
  for (const { property, constraints } of broken) {
    const column = columnOfField[property as keyof PlanAuditDto];
    const [message] = Object.values(constraints ?? {});
    if (column && message) say(column, message);
  }
  const wrongDate =
    year &&
    broken.length === 0 &&
    plannedDateProblem(dto.date || null, dto.financialYear, dto.quarter);
  if (wrongDate) say('date', wrongDate);
  return dto;
}

function methodOf(text: string): AuditMethod | undefined {
  const wanted = text.trim().toLowerCase();
  return auditMethods.find(
    (method) => method === wanted || methodFacts[method].label.toLowerCase() === wanted,
  );
}

/** An earlier audit as "2016/17: Child sexual exploitation". */
function readLink(text: string | undefined, say: (message: string) => void): EarlierAudit | null {
  if (!text) return null;
  const [yearText, ...rest] = text.split(':');
  const year = parseFinancialYear(yearText ?? '');
  const theme = rest.join(':').trim();
  if (year && theme) return { financialYear: Number(year.slice(0, 4)), theme };
  say('Write the earlier audit as “2016/17: Child sexual exploitation”');
  return null;
}

function readReasons(cell: string, say: (message: string) => void): RowReason[] {
  return readReasonsCell(cell, say).map((reason) => ({
    ...reason,
    earlier: reason.kind === 'earlier-audit' && reason.link ? readLink(reason.link, say) : null,
  }));
}

function keyOf({ dto }: ProgrammeRow): string {
  return [dto.financialYear, dto.quarter, dto.theme.toLowerCase(), dto.method].join('|');
}

function duplicateProblems(rows: readonly ProgrammeRow[]): ImportRowProblem[] {
  const firstLine = new Map<string, number>();
  const problems: ImportRowProblem[] = [];
  for (const row of rows) {
    const key = keyOf(row);
    const first = firstLine.get(key);
    if (first === undefined) firstLine.set(key, row.line);
    else {
      const message = `The same theme, method and quarter stand on line ${first}`;
      problems.push({ line: row.line, column: 'theme', message });
    }
  }
  return problems;
}
