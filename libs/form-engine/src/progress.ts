import type { AnswerProblem, Answers, FormContext, FormProgress, SectionProgress } from './answers';
import { isAnswered, valueOf } from './answered';
import { compileForm } from './compile';
import { countAnswers, isRequired, type AnswerCounts, type Sparing } from './count-answers';
import type { FormDefinition, Question, Section } from './template';
import { submitProblems } from './validate-answers';
import { evaluateForm, visitVisible, type Evaluation, type VisibleSection } from './visibility';

/** The problems of one section, in the order of its questions. */
export interface SectionProblems {
  readonly section: Section;
  readonly problems: readonly AnswerProblem[];
}

/**
 * How far a form is filled, by the sections that are shown. "required" counts the questions that
 * must be answered, "answered" those of them that are; "problems" is all that stops submission.
 */
export function formProgress(
  form: FormDefinition,
  answers: Answers,
  context: FormContext,
): FormProgress {
  const evaluation = evaluateForm(form, answers, context);
  return progressOf(evaluation, answers, submitProblems(form, answers, evaluation));
}

/** formProgress where what the form shows and what stops submission are known already. */
export function progressOf(
  evaluation: Evaluation,
  answers: Answers,
  problems: readonly AnswerProblem[],
): FormProgress {
  const counts = new Map<string, number>();
  for (const { questionId } of problems) counts.set(questionId, (counts.get(questionId) ?? 0) + 1);
  const sections = evaluation.sections.map((visible) =>
    sectionProgress(visible, evaluation, answers, counts),
  );
  return {
    sections,
    answered: sum(sections.map(({ answered }) => answered)),
    required: sum(sections.map(({ required }) => required)),
    isComplete: problems.length === 0,
  };
}

function sectionProgress(
  { section, questions }: VisibleSection,
  sparing: Sparing,
  answers: Answers,
  problems: ReadonlyMap<string, number>,
): SectionProgress {
  const required = questions.filter((one) => isRequired(one, sparing));
  return {
    sectionId: section.id,
    title: section.title,
    answered: required.filter((one) => isAnswered(one, valueOf(answers, one.id))).length,
    required: required.length,
    problems: sum(questions.map(({ id }) => problems.get(id) ?? 0)),
  };
}

/**
 * How many of the questions shown must be answered, and how many of those are: the counts of
 * formProgress without its problems, for every save.
 */
export function progressCounts(
  form: FormDefinition,
  answers: Answers,
  context: FormContext,
): AnswerCounts {
  return countAnswers(answers, (count) => visitVisible(form, answers, context, count));
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

/**
 * Problems grouped by section in form order, for the list that jumps to what is missing. Sections
 * without problems, and problems of questions the form does not have, are left out.
 */
export function problemsBySection(
  form: FormDefinition,
  problems: readonly AnswerProblem[],
): SectionProblems[] {
  const { byId } = compileForm(form);
  const place = (one: AnswerProblem) => byId.get(one.questionId)?.index ?? -1;
  return form.sections
    .map((section) => ({
      section,
      problems: problems
        .filter(({ questionId }) => byId.get(questionId)?.section === section)
        .sort((a, b) => place(a) - place(b)),
    }))
    .filter((group) => group.problems.length > 0);
}

/**
 * The next question shown that must be answered and is not, after a question or from the start; it
 * goes round once. Undefined where none is left.
 */
export function nextUnanswered(
  form: FormDefinition,
  answers: Answers,
  context: FormContext,
  afterId?: string,
): Question | undefined {
  const evaluation = evaluateForm(form, answers, context);
  const { questions } = evaluation;
  const start = questions.findIndex(({ id }) => id === afterId) + 1;
  return [...questions.slice(start), ...questions.slice(0, start)].find(
    (one) => isRequired(one, evaluation) && !isAnswered(one, valueOf(answers, one.id)),
  );
}
