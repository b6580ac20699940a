import type { Answers, FormProgress } from './answers';
import { isAnswered, valueOf } from './answered';
import type { Question } from './template';

/** How many of the questions shown must be answered, and how many of those are. */
export type AnswerCounts = Pick<FormProgress, 'answered' | 'required'>;

/** Whether the question must be answered where it is shown; guidance never. */
export function isRequired(question: Question): boolean {
  return question.kind !== 'guidance' && question.required !== false;
}

/** Counts the questions that `each` names, which are those shown. */
export function countAnswers(
  answers: Answers,
  each: (count: (question: Question) => void) => void,
): AnswerCounts {
  let answered = 0;
  let required = 0;
  each((question) => {
    if (!isRequired(question)) return;
    required += 1;
    if (isAnswered(question, valueOf(answers, question.id))) answered += 1;
  });
  return { answered, required };
}
