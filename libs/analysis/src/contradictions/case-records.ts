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

/** The records of every case, in order. Answers are sorted into cases once a question. */
export function caseRecords(reading: AuditReading): CaseRecords[] {
  const { form } = reading.input;
  const sorted = new Map<string, Given[][]>();
  const ofCase = (questionId: string, caseIndex: number): readonly Given[] => {
    const byCase = sorted.get(questionId) ?? sortIntoCases(reading, questionId);
    sorted.set(questionId, byCase);
    return byCase[caseIndex] ?? [];
  };
  const quoteWords = (questionId: string, given: Given, says: string): ContradictionQuote => ({
    returnId: given.from.input.id,
    agencyId: given.from.agency.id,
    questionId,
    question: questionOf(form, questionId)?.text ?? questionId,
    says,
    evidence: isQuotable(given, questionId) ? (given.answer.evidence?.trim() ?? '') || null : null,
  });
  return reading.cases.map(({ id }, caseIndex) => ({
    caseId: id,
    toleranceDays: reading.settings.matchToleranceDays,
    read: ({ question, agencies }) =>
      ofCase(question, caseIndex).filter(
        ({ from }) => !agencies || agencies.includes(from.agency.kind),
      ),
    question: (questionId) => questionOf(form, questionId),
    quoteWords,
    quote: (questionId, given) => {
      const question = questionOf(form, questionId);
      const says = question ? answerInWords(question, given.value, form) : '';
      return quoteWords(questionId, given, says);
    },
  }));
}

function sortIntoCases(reading: AuditReading, questionId: string): Given[][] {
  const byCase: Given[][] = reading.cases.map(() => []);
  for (const given of reading.given(questionId)) byCase[given.from.caseIndex]?.push(given);
  return byCase;
}

/** A row with the answer it stands in. */
export interface RowRecord {
  readonly given: Given;
  readonly row: RowValue;
}

/** The rows of an answer by the agencies that are read. */
export function rowRecords(records: CaseRecords, of: Reading): RowRecord[] {
  return records.read(of).flatMap((given) => rowsOf(given.value).map((row) => ({ given, row })));
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
