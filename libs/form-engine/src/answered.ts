import type { Answer, Answers, AnswerValue, RowValue } from './answers';
import type { Question } from './template';

/** In a table with fixed rows, the key of a row value that says which row it is. */
export const fixedRowKey = 'row';

/** The answer a person gave to a question; own entries only, so no id reaches a prototype. */
export function answerTo(answers: Answers, questionId: string): Answer | undefined {
  return Object.hasOwn(answers, questionId) ? answers[questionId] : undefined;
}

/** The value a person gave, or null. Survives entries that are not answers at all. */
export function valueOf(answers: Answers, questionId: string): AnswerValue | null {
  return answerTo(answers, questionId)?.value ?? null;
}

/** Whether a row of a table holds anything; the name of a fixed row is not an answer. */
export function isBlankRow(row: RowValue): boolean {
  if (typeof row !== 'object' || row === null) return true;
  return Object.keys(row).every((column) => {
    const cell = row[column];
    return column === fixedRowKey || cell == null || String(cell).trim() === '';
  });
}

/**
 * Whether a value answers the question. A tick list with nothing ticked is an answer (nothing is in
 * place); an empty choice, an empty text and a table of blank rows are not.
 */
export function isAnswered(question: Question, value: AnswerValue | null | undefined): boolean {
  if (value === null || value === undefined || question.kind === 'guidance') return false;
  if (typeof value === 'string') return value.trim() !== '';
  if (!Array.isArray(value)) return true;
  if (question.kind === 'ticks') return true;
  if (question.kind === 'rows') return (value as readonly RowValue[]).some((r) => !isBlankRow(r));
  return value.length > 0;
}
