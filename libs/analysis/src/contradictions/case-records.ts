import { questionOf, type Question, type RowValue } from '@sightline/form-engine';
import type { ContradictionQuote } from '../audit-figures';
import type { AuditReading } from '../audit-reading';
import type { Given } from '../read-return';
import { answerInWords, cellText, rowsOf } from '../answer-options';
import type { Reading } from '../contradiction-rules';
import { isQuotable } from '../quotations';

/** The full returns of one case, as the comparisons read them. */
export interface CaseRecords {
  readonly caseId: string;
  readonly toleranceDays: number;
  /** Answers to a question by the agencies that are read. */
  readonly read: (of: Reading) => readonly Given[];
  /** The rows of those answers. */
  readonly rows: (of: Reading) => readonly RowRecord[];
  readonly question: (questionId: string) => Question | undefined;
  /** An answer, quoted. */
  readonly quote: (questionId: string, given: Given) => ContradictionQuote;
  /** One row of an answer, or what is to be said instead of it, quoted. */
  readonly quoteWords: (questionId: string, given: Given, says: string) => ContradictionQuote;
}

/** Two sides of a disagreement in one case; the suffix tells several of one rule apart. */
export interface Clash {
  readonly suffix: string;
  readonly sides: readonly [readonly ContradictionQuote[], readonly ContradictionQuote[]];
}

/** The records of every case, in order. The full returns of a case stand together. */
export function* caseRecords(reading: AuditReading): Generator<CaseRecords> {
  const { cases: caseOf } = reading.fullColumns;
  let start = 0;
  for (const [caseIndex, { id }] of reading.cases.entries()) {
    let end = start;
    while (end < caseOf.length && caseOf[end] === caseIndex) end += 1;
    yield recordsOfCase(reading, id, [start, end]);
    start = end;
  }
}

function recordsOfCase(
  reading: AuditReading,
  caseId: string,
  returns: readonly [start: number, end: number],
): CaseRecords {
  const { form } = reading.input;
  const known = new Map<string, RecordsOfQuestion>();
  const ofQuestion = (questionId: string): RecordsOfQuestion => {
    const found = known.get(questionId) ?? recordsOfQuestion(reading, questionId, returns);
    known.set(questionId, found);
    return found;
  };
  const quoteWords = (questionId: string, given: Given, says: string): ContradictionQuote => ({
    returnId: given.from.input.id,
    agencyId: given.from.agency.id,
    questionId,
    question: questionOf(form, questionId)?.text ?? questionId,
    says,
    evidence: isQuotable(given, questionId) ? (given.answer.evidence?.trim() ?? '') || null : null,
  });
  return {
    caseId,
    toleranceDays: reading.settings.matchToleranceDays,
    read: ({ question, agencies }) => {
      const { given } = ofQuestion(question);
      return agencies ? given.filter(({ from }) => agencies.includes(from.agency.kind)) : given;
    },
    rows: ({ question, agencies }) => {
      const { rows } = ofQuestion(question);
      return agencies ? rows.filter((one) => agencies.includes(one.given.from.agency.kind)) : rows;
    },
    question: (questionId) => questionOf(form, questionId),
    quoteWords,
    quote: (questionId, given) => {
      const question = questionOf(form, questionId);
      const says = question ? answerInWords(question, given.value, form) : '';
      return quoteWords(questionId, given, says);
    },
  };
}

interface RecordsOfQuestion {
  readonly given: readonly Given[];
  readonly rows: readonly RowRecord[];
}

function recordsOfQuestion(
  { column }: AuditReading,
  questionId: string,
  [start, end]: readonly [start: number, end: number],
): RecordsOfQuestion {
  const answers = column(questionId);
  const given: Given[] = [];
  const rows: RowRecord[] = [];
  for (let at = start; answers && at < end; at += 1) {
    const one = answers.givenAt(at);
    if (!one) continue;
    given.push(one);
    for (const row of rowsOf(one.value)) rows.push({ given: one, row });
  }
  return { given, rows };
}

/** A row with the answer it stands in. */
export interface RowRecord {
  readonly given: Given;
  readonly row: RowValue;
}

/** A row, quoted in words. */
export function rowQuote(
  records: CaseRecords,
  { question }: Pick<Reading, 'question'>,
  { given, row }: RowRecord,
): ContradictionQuote {
  return records.quoteWords(question, given, rowInWords(records.question(question), row));
}

/** Where the absence of a row is read: the rows, and the gate before them where there is one. */
export interface GatedRows {
  readonly question: string;
  readonly gate?: string;
}

/** Of a record that shows no such row: its "no" at the gate, or that no row lies near the day. */
export function absenceQuote(
  records: CaseRecords,
  { question, gate = question }: GatedRows,
  given: Given,
  day: number,
): ContradictionQuote {
  if (given.value === 'no') return records.quote(gate, given);
  const says = `No row for it on or near ${dayInWords(day)}`;
  return { ...records.quoteWords(question, given, says), evidence: null };
}

/** A day column as a number of days from the case's index day; undefined where it is blank. */
export function dayIn(row: RowValue, columnId: string): number | undefined {
  const text = cellText(row, columnId);
  const day = Number(text);
  return text === '' || !Number.isFinite(day) ? undefined : day;
}

/** A row in words: labels of its columns with their cells, words of people left out. */
export function rowInWords(question: Question | undefined, row: RowValue): string {
  if (question?.kind !== 'rows') return '';
  return question.columns
    .filter(({ kind }) => kind !== 'text')
    .flatMap(({ id, label, kind, options }) => {
      const cell = cellText(row, id);
      if (cell === '') return [];
      if (kind === 'day') return [`${label}: ${dayInWords(Number(cell))}`];
      const yesNo = cell === 'yes' ? 'Yes' : 'No';
      const said = kind === 'yes-no' ? yesNo : options?.find(({ code }) => code === cell)?.label;
      return [`${label}: ${said ?? cell}`];
    })
    .join('; ');
}

/** Days from the index day as they may be printed: the date itself never leaves the vault. */
export function dayInWords(offset: number): string {
  return offset < 0 ? `day −${-offset}` : `day ${offset}`;
}
