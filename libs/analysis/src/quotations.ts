import { questionOf, type RowValue } from '@sightline/form-engine';
import type { GoodPracticeNote, LearningNote, Quotation, VoiceNote } from './audit-figures';
import type { AuditReading, Given } from './audit-reading';
import { cellText, columnOf, labelOf, rowsOf } from './answer-options';
import type { LearningSource, RowSource, TextSource } from './figure-sources';

/** Good practice that returns describe, one entry a row. */
export function goodPracticeNotes(reading: AuditReading): GoodPracticeNote[] {
  const source: RowSource = reading.sources.goodPractice;
  return quotedRows(reading, source.question, source.textColumn).map(({ quotation, row }) => {
    const tag = coded(reading, source.question, source.tagColumn, row);
    return { ...quotation, tag: tag.code, tagLabel: tag.label };
  });
}

/** Learning points that returns name, one entry a row. */
export function learningNotes(reading: AuditReading): LearningNote[] {
  const source: LearningSource = reading.sources.learning;
  return quotedRows(reading, source.question, source.textColumn).map(({ quotation, row }) => {
    const theme = coded(reading, source.question, source.themeColumn, row);
    const level = coded(reading, source.question, source.levelColumn, row);
    return {
      ...quotation,
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
    return quotationOf(given, question, text);
  });
}

/** What children, families and practitioners say, in the order of the sources. */
export function voiceNotes(reading: AuditReading): VoiceNote[] {
  return reading.sources.voice.flatMap(({ question, whose, whenAnswers }) =>
    reading.given(question).flatMap((given) => {
      const value = typeof given.value === 'string' ? given.value : '';
      const asEvidence = whenAnswers?.includes(value) ? (given.answer.evidence ?? '') : '';
      const text = whenAnswers ? asEvidence : value;
      return quotationOf(given, question, text).map((quotation) => ({ ...quotation, whose }));
    }),
  );
}

/** Whether the words of an answer may be quoted: not flagged, or decided on (Settled 10). */
export function isQuotable({ from }: Given, questionId: string): boolean {
  return !(from.input.withheldQuestions ?? []).includes(questionId);
}

function quotationOf(given: Given, questionId: string, words: string): Quotation[] {
  const text = words.trim();
  if (text === '' || !isQuotable(given, questionId)) return [];
  const { input } = given.from;
  const { id: returnId, caseId, agencyId } = input;
  return [{ returnId, caseId, agencyId, questionId, text }];
}

function quotedRows(
  reading: AuditReading,
  questionId: string,
  textColumn: string,
): { readonly quotation: Quotation; readonly row: RowValue }[] {
  return reading.given(questionId).flatMap((given) =>
    rowsOf(given.value).flatMap((row) =>
      quotationOf(given, questionId, cellText(row, textColumn)).map((quotation) => ({
        quotation,
        row,
      })),
    ),
  );
}

function coded(
  reading: AuditReading,
  questionId: string,
  columnId: string,
  row: RowValue,
): { readonly code: string | null; readonly label: string | null } {
  const code = cellText(row, columnId);
  if (code === '') return { code: null, label: null };
  const column = columnOf(questionOf(reading.input.form, questionId), columnId);
  return { code, label: labelOf(column?.options ?? [], code) };
}
