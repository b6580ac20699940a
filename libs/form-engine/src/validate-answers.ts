import type { Answer, AnswerProblem, Answers, FormContext } from './answers';
import { compileForm } from './compile';
import { countAnswers, isRequired, type AnswerCounts } from './count-answers';
import { evidenceRuleOf } from './evidence';
import { missingParts, otherWords, problem, reasonNeeded } from './missing-parts';
import { naReasons, type FormDefinition, type Question } from './template';
import { textFault } from './text-checks';
import { valueFaults } from './validate-value';
import { evaluateForm, visitVisible, type Evaluation } from './visibility';

/** "save" looks at what was given, "submit" also at what is missing. */
export type ValidationMode = 'save' | 'submit';

/** Answers as they arrive: nothing about them is known yet. */
export type UncheckedAnswers = Readonly<Record<string, unknown>>;

/** Problems with questions the form does not have are listed up to this many. */
const mostUnknown = 20;

/**
 * What is wrong with a set of answers. In "save" mode the set may be partial and each answer given
 * must fit its question and be asked for; in "submit" mode answers to hidden questions are left
 * alone (they come back if shown again) and what is missing is named too.
 */
export function validateAnswers(
  form: FormDefinition,
  answers: UncheckedAnswers,
  context: FormContext,
  mode: ValidationMode,
): AnswerProblem[] {
  if (mode === 'save') return validateChanges(form, {}, answers, context);
  return submitProblems(form, answers, evaluateForm(form, answers as Answers, context));
}

/** validateAnswers before submission, where what the form shows with the answers is known already. */
export function submitProblems(
  form: FormDefinition,
  answers: UncheckedAnswers,
  evaluation: Evaluation,
): AnswerProblem[] {
  const problems = unknownQuestions(form, Object.keys(answers));
  for (const question of evaluation.questions) {
    const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
    const faults = answerProblems(form, question, answer);
    const isNeeded = isRequired(question, evaluation);
    problems.push(
      ...(faults.length > 0 ? faults : missingParts(question, answer as Answer, isNeeded)),
    );
  }
  return problems;
}

/** What a save would do: what is wrong with it, and how far the form is filled with it. */
export interface SaveCheck extends AnswerCounts {
  readonly problems: readonly AnswerProblem[];
}

/**
 * What is wrong with changed answers, saved over what is stored already: visibility is judged on
 * both together, problems are told of the changes only. Clearing a hidden answer is no problem.
 */
export function validateChanges(
  form: FormDefinition,
  stored: Answers,
  changes: UncheckedAnswers,
  context: FormContext,
): AnswerProblem[] {
  return changeProblems(form, { ...stored, ...changes } as Answers, changes, context);
}

/**
 * validateChanges and progressCounts in one look at the form, for every save. `answers` are those
 * that would be stored, with the changes in them.
 */
export function checkSave(
  form: FormDefinition,
  answers: Answers,
  changes: UncheckedAnswers,
  context: FormContext,
): SaveCheck {
  const { byId } = compileForm(form);
  let good = 0;
  const counts = countAnswers(answers, (count) =>
    visitVisible(form, answers, context, (question, scope) => {
      count(question, scope);
      const { id } = question;
      if (!Object.hasOwn(changes, id) || byId.get(id)?.question !== question) return;
      if (answerProblems(form, question, changes[id]).length === 0) good += 1;
    }),
  );
  // Most saves change what is asked, and rightly: what is wrong is looked for where something is.
  const isGood = good === Object.keys(changes).length;
  return { ...counts, problems: isGood ? [] : changeProblems(form, answers, changes, context) };
}

/** What is wrong with changes that are in the answers already, in the order of the changes. */
function changeProblems(
  form: FormDefinition,
  answers: Answers,
  changes: UncheckedAnswers,
  context: FormContext,
): AnswerProblem[] {
  const shown = new Set<Question>();
  visitVisible(form, answers, context, (question) => shown.add(question));
  return problemsOfChanges(form, shown, changes);
}

function problemsOfChanges(
  form: FormDefinition,
  shown: ReadonlySet<Question>,
  changes: UncheckedAnswers,
): AnswerProblem[] {
  const { byId } = compileForm(form);
  const ids = Object.keys(changes);
  const problems = unknownQuestions(form, ids);
  for (const id of ids) {
    const question = byId.get(id)?.question;
    if (!question) continue;
    if (shown.has(question)) problems.push(...answerProblems(form, question, changes[id]));
    else if (!isEmptyAnswer(changes[id])) problems.push(hiddenProblem(id));
  }
  return problems;
}

function unknownQuestions(form: FormDefinition, ids: readonly string[]): AnswerProblem[] {
  const { byId } = compileForm(form);
  return ids
    .filter((id) => !byId.has(id))
    .slice(0, mostUnknown)
    .map((id) => {
      const questionId = id.slice(0, 64);
      const message = `This version of the form has no question “${questionId}”`;
      return { questionId, part: 'value', code: 'unknown-question', message };
    });
}

function hiddenProblem(questionId: string): AnswerProblem {
  const message = 'This question is not asked here, given the other answers; it takes no answer';
  return { questionId, part: 'value', code: 'hidden', message };
}

function isEmptyAnswer(answer: unknown): boolean {
  if (answer === null || answer === undefined) return true;
  if (typeof answer !== 'object') return false;
  return !Object.values(answer).some(isGiven);
}

/** Compared one by one, for every part of every answer of a save: quicker than a look in a set. */
const isAnswerPart = (name: string): boolean =>
  name === 'value' || name === 'evidence' || name === 'naReason' || name === 'other';

/** What is wrong with one answer as given, complete or not, wherever it came from. */
export function answerProblems(
  form: FormDefinition,
  question: Question,
  answer: unknown,
): AnswerProblem[] {
  if (answer === undefined || answer === null) return [];
  if (typeof answer !== 'object' || !Object.keys(answer).every(isAnswerPart)) {
    return [problem(question, 'value', 'wrong-kind', 'This is not an answer; answer it again')];
  }
  const { value, evidence, naReason, other } = answer as Record<string, unknown>;
  const problems: AnswerProblem[] = [];
  for (const fault of valueFaults(question, value, form)) {
    problems.push({ questionId: question.id, part: 'value', ...fault });
  }
  if (isGiven(evidence)) {
    problems.push(
      ...partFaults(question, 'evidence', evidence, evidenceRuleOf(question)?.maxWords),
    );
  }
  if (isGiven(other)) {
    const maxWords = hasOther(question) ? otherWords : undefined;
    problems.push(...partFaults(question, 'other', other, maxWords));
  }
  if (isGiven(naReason)) problems.push(...reasonFaults(question, naReason));
  return problems;
}

/** Whether a part of an answer says anything. */
function isGiven(part: unknown): boolean {
  return part !== undefined && part !== null && part !== '';
}

function hasOther(question: Question): boolean {
  return 'other' in question && question.other !== undefined;
}

function partFaults(
  question: Question,
  part: 'evidence' | 'other',
  text: unknown,
  maxWords: number | undefined,
): AnswerProblem[] {
  if (maxWords === undefined) {
    const word = part === 'evidence' ? 'evidence' : 'text for “other”';
    return [problem(question, part, 'wrong-kind', `This question takes no ${word}`)];
  }
  if (typeof text !== 'string') return [problem(question, part, 'wrong-kind', 'Write it as text')];
  const fault = textFault(text, maxWords);
  return fault ? [problem(question, part, fault.code, fault.message)] : [];
}

function reasonFaults(question: Question, reason: unknown): AnswerProblem[] {
  if (question.kind !== 'compliance') {
    return [problem(question, 'naReason', 'wrong-kind', 'This question takes no such reason')];
  }
  if (naReasons.some((known) => known === reason)) return [];
  return [problem(question, 'naReason', 'not-an-option', reasonNeeded)];
}
