import type { Answer, Answers, FormContext, RowValue } from './answers';
import { answerTo, isAnswered } from './answered';
import { compileForm } from './compile';
import { comparabilityOf } from './comparability';
import type { FormDefinition, Question } from './template';
import { answerProblems } from './validate-answers';
import { evaluateForm } from './visibility';

/** A return of an earlier audit: the version of the form it was made with, and what it said. */
export interface EarlierReturn {
  readonly form: FormDefinition;
  readonly answers: Answers;
  readonly context: FormContext;
}

/**
 * What an earlier return said that may be offered “to confirm” in a later one, by question. Only
 * where the two versions may be compared, where the earlier answer was shown and where it still
 * fits. Days are moved by so many days, since each return counts them from its own day. An offer
 * is no answer: it is neither counted nor validated until somebody gives it.
 */
export function earlierAnswers(
  earlier: EarlierReturn,
  form: FormDefinition,
  daysLater: number,
): Answers {
  const comparability = comparabilityOf(earlier.form, form);
  const { byId } = compileForm(form);
  const { questions } = evaluateForm(earlier.form, earlier.answers, earlier.context);
  const offered: Record<string, Answer> = {};
  for (const { id } of questions) {
    const question = byId.get(id)?.question;
    const said = answerTo(earlier.answers, id);
    if (!question || !said || !comparability[id]?.comparable) continue;
    if (!isAnswered(question, said.value)) continue;
    const moved = withDaysMoved(question, said, daysLater);
    if (answerProblems(form, question, moved).length === 0) offered[id] = moved;
  }
  return offered;
}

function withDaysMoved(question: Question, answer: Answer, daysLater: number): Answer {
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
