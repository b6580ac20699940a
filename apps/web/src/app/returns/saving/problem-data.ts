import type { AnswerConflictView } from '@sightline/contracts';
import type { AnswerProblem } from '@sightline/form-engine';
import type { ClientProblem } from '../../shared/http/client-problem';

function listIn<T>({ data }: ClientProblem, name: string): readonly T[] {
  if (typeof data !== 'object' || data === null) return [];
  const found = (data as Record<string, unknown>)[name];
  return Array.isArray(found) ? (found as T[]) : [];
}

/** Both answers of each question that a save was refused for. */
export function conflictsOf(problem: ClientProblem): readonly AnswerConflictView[] {
  return listIn(problem, 'conflicts');
}

/** What is wrong with which answer, as answers.invalid and return.incomplete say it. */
export function answerProblemsOf(problem: ClientProblem): readonly AnswerProblem[] {
  return listIn(problem, 'problems');
}

/** Problems by the question they are about. */
export function byQuestion(
  problems: readonly AnswerProblem[],
): ReadonlyMap<string, readonly AnswerProblem[]> {
  const grouped = new Map<string, AnswerProblem[]>();
  for (const one of problems) {
    grouped.set(one.questionId, [...(grouped.get(one.questionId) ?? []), one]);
  }
  return grouped;
}

/** Lost connections and tired servers pass; a closed return or a missing permission does not. */
export function isPassing({ status, code }: ClientProblem): boolean {
  return (
    status === 0 || status >= 500 || [401, 408, 429].includes(status) || code === 'record.stale'
  );
}
