import type { Answers, FormProgress } from './answers';
import { isAnswered, valueOf } from './answered';
import { conditionHolds, type ConditionScope } from './conditions';
import type { Question } from './template';

/** How many of the questions shown must be answered, and how many of those are. */
export type AnswerCounts = Pick<FormProgress, 'answered' | 'required'>;

/** The questions shown whose own condition does not ask for an answer now. */
export interface Sparing {
  readonly spared: ReadonlySet<Question>;
}

/** Whether the question must be answered where it is shown; guidance never. */
export function isRequired(question: Question, { spared }: Sparing): boolean {
  return mayBeRequired(question) && (question.requiredWhen === undefined || !spared.has(question));
}

/** Whether there are answers with which it must be answered. */
export function mayBeRequired(question: Question): boolean {
  return question.kind !== 'guidance' && question.required !== false;
}

/** Whether its own condition, asked where the question stands, lets it go without an answer. */
export function isSpared({ requiredWhen }: Question, scope: ConditionScope): boolean {
  return requiredWhen !== undefined && !conditionHolds(requiredWhen, scope);
}

/** Counts the questions that `each` names, which are those shown, as the form is gone through. */
export function countAnswers(
  answers: Answers,
  each: (count: (question: Question, scope: ConditionScope) => void) => void,
): AnswerCounts {
  let answered = 0;
  let required = 0;
  each((question, scope) => {
    if (!mayBeRequired(question) || isSpared(question, scope)) return;
    required += 1;
    if (isAnswered(question, valueOf(answers, question.id))) answered += 1;
  });
  return { answered, required };
}
