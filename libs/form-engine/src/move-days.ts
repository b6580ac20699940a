import type { Answer, RowValue } from './answers';
import type { Question } from './template';

/** The answer as it is written by somebody whose days are counted from so many days later. */
export function withDaysMoved(question: Question, answer: Answer, daysLater: number): Answer {
  const { value } = answer;
  if (question.kind === 'day' && typeof value === 'number') {
    return { ...answer, value: value - daysLater };
  }
  if (question.kind !== 'rows' || !isRows(value)) return answer;
  const days = question.columns.filter(({ kind }) => kind === 'day').map(({ id }) => id);
  return { ...answer, value: value.map((row) => rowMoved(row, days, daysLater)) };
}

function isRows(value: Answer['value']): value is readonly RowValue[] {
  return Array.isArray(value) && value.every((row) => typeof row === 'object');
}

function rowMoved(row: RowValue, days: readonly string[], daysLater: number): RowValue {
  const moved = Object.entries(row).map(([column, cell]) => [
    column,
    days.includes(column) && typeof cell === 'number' ? cell - daysLater : cell,
  ]);
  return Object.fromEntries(moved) as RowValue;
}
