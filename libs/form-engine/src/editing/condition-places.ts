import { compileForm } from '../compile';
import { operatorsFor } from '../condition-problems';
import { clausesOf } from '../conditions';
import type { FormDefinition, Question } from '../template';

/**
 * The questions that a condition may look at, in their order: those before the question, or before
 * the section where "question" is absent, that have an answer a condition can compare.
 */
export function questionsBefore(
  form: FormDefinition,
  at: { readonly section: number; readonly question?: number },
): readonly Question[] {
  const before = form.sections.slice(0, at.section).flatMap(({ questions }) => questions);
  const within = form.sections[at.section]?.questions.slice(0, at.question ?? 0) ?? [];
  return [...before, ...within].filter((question) => operatorsFor(question).length > 0);
}

/** What hangs on a question: the ids of the sections and of the questions whose conditions look at it. */
export function dependantsOf(
  form: FormDefinition,
  questionId: string,
): { readonly sectionIds: readonly string[]; readonly questionIds: readonly string[] } {
  const looks = ({ showWhen, requiredWhen }: Pick<Question, 'showWhen' | 'requiredWhen'>) =>
    [...clausesOf(showWhen), ...clausesOf(requiredWhen)].some(
      (clause) => 'question' in clause && clause.question === questionId,
    );
  return {
    sectionIds: form.sections.filter(looks).map(({ id }) => id),
    questionIds: compileForm(form)
      .places.filter(({ question }) => looks(question))
      .map(({ question }) => question.id),
  };
}
