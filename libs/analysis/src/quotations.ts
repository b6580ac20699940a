import { questionOf, type RowValue } from '@sightline/form-engine';
import type { GoodPracticeNote, LearningNote, Quotation, VoiceNote } from './audit-figures';
import type { AuditReading } from './audit-reading';
import type { Given } from './read-return';
import { cellText, columnOf, rowsOf } from './answer-options';
import type { LearningSource, RowSource, TextSource } from './figure-sources';

/** Good practice that returns describe, one entry a row. */
export function goodPracticeNotes(reading: AuditReading): GoodPracticeNote[] {
  const source: RowSource = reading.sources.goodPractice;
  const tagIn = codeReader(reading, source.question, source.tagColumn);
  return quotedRows(reading, source.question, source.textColumn).map(({ quotation, row }) => {
    const { returnId, caseId, agencyId, questionId, text } = quotation;
    const tag = tagIn(row);
    return { returnId, caseId, agencyId, questionId, text, tag: tag.code, tagLabel: tag.label };
  });
}

/** Learning points that returns name, one entry a row. */
export function learningNotes(reading: AuditReading): LearningNote[] {
  const source: LearningSource = reading.sources.learning;
  const themeIn = codeReader(reading, source.question, source.themeColumn);
  const levelIn = codeReader(reading, source.question, source.levelColumn);
  return quotedRows(reading, source.question, source.textColumn).map(({ quotation, row }) => {
    const { returnId, caseId, agencyId, questionId, text } = quotation;
    const theme = themeIn(row);
    const level = levelIn(row);
    return {
      returnId,
      caseId,
      agencyId,
      questionId,
      text,
      theme: theme.code,
      themeLabel: theme.label,
      level: level.code,
      levelLabel: level.label,
    };
  });
}

/** The words of every return that answers a question of text. */
export function quotations(reading: AuditReading, { question }: TextSource): Quotation[] {
  return reading.given(question).flatMap((given) => {
    const text = typeof given.value === 'string' ? given.value : '';
    return quotationOf(given, question, text) ?? [];
  });
}

/** What children, families and practitioners say, in the order of the sources. */
export function voiceNotes(reading: AuditReading): VoiceNote[] {
  return reading.sources.voice.flatMap(({ question, whose, whenAnswers }) =>
    reading.given(question).flatMap((given) => {
      const value = typeof given.value === 'string' ? given.value : '';
      const asEvidence = whenAnswers?.includes(value) ? (given.answer.evidence ?? '') : '';
      const quotation = quotationOf(given, question, whenAnswers ? asEvidence : value);
      return quotation ? [{ whose, ...quotation }] : [];
    }),
  );
}

/** Whether the words of an answer may be quoted: not flagged, or decided on (Settled 10). */
export function isQuotable({ from }: Given, questionId: string): boolean {
  return !(from.input.withheldQuestions ?? []).includes(questionId);
}

function quotationOf(given: Given, questionId: string, words: string): Quotation | undefined {
  const text = words.trim();
  if (text === '' || !isQuotable(given, questionId)) return undefined;
  const { id: returnId, caseId, agencyId } = given.from.input;
  return { returnId, caseId, agencyId, questionId, text };
}

interface QuotedRow {
  readonly quotation: Quotation;
  readonly row: RowValue;
}

function quotedRows(reading: AuditReading, questionId: string, textColumn: string): QuotedRow[] {
  const quoted: QuotedRow[] = [];
  for (const given of reading.given(questionId)) {
    for (const row of rowsOf(given.value)) {
      const quotation = quotationOf(given, questionId, cellText(row, textColumn));
      if (quotation) quoted.push({ quotation, row });
    }
  }
  return quoted;
}

interface Coded {
  readonly code: string | null;
  readonly label: string | null;
}

/** Reads a column of codes, with the labels that the form gives them. */
function codeReader(
  reading: AuditReading,
  questionId: string,
  columnId: string,
): (row: RowValue) => Coded {
  const column = columnOf(questionOf(reading.input.form, questionId), columnId);
  const labels = new Map((column?.options ?? []).map(({ code, label }) => [code, label]));
  return (row) => {
    const code = cellText(row, columnId);
    return code === '' ? { code: null, label: null } : { code, label: labels.get(code) ?? code };
  };
}
