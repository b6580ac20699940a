import type { Answers, FormContext } from './answers';
import { isAnswered, valueOf } from './answered';
import { askedOfKind, compileForm, type SectionPart } from './compile';
import { conditionHolds, type ConditionScope, type GivenAnswer } from './conditions';
import { isSpared, type Sparing } from './count-answers';
import type { FormDefinition, Question } from './template';

/** A section that is shown, with the questions of it that are shown. */
export type VisibleSection = SectionPart;

/** What a form shows to one respondent with these answers. */
export interface Evaluation extends Sparing {
  readonly questions: readonly Question[];
  readonly sections: readonly VisibleSection[];
  readonly visibleIds: ReadonlySet<string>;
  /** What conditions saw: answers to questions that are shown. */
  readonly scope: ConditionScope;
}

const nothingSpared: ReadonlySet<Question> = new Set();

/**
 * Decides once, in form order, what is shown. A condition sees only questions before it, and of
 * those only the ones shown: so chains work, a hidden answer counts as absent, and nothing loops,
 * whatever the definition says.
 */
export function evaluateForm(
  form: FormDefinition,
  answers: Answers,
  context: FormContext,
): Evaluation {
  const shown = new Set<Question>();
  const scope = scopeOver(form, answers, context, shown);
  const sections: VisibleSection[] = [];
  let spared: Set<Question> | undefined;
  for (const part of askedOfKind(form, context.agencyKind)) {
    const { section } = part;
    if (!conditionHolds(section.showWhen, scope)) continue;
    const questions: Question[] = [];
    for (const question of part.questions) {
      if (!conditionHolds(question.showWhen, scope)) continue;
      if (isSpared(question, scope)) (spared ??= new Set()).add(question);
      shown.add(question);
      questions.push(question);
    }
    // The same object at every look where nothing of it is hidden.
    if (questions.length === part.questions.length) sections.push(part);
    else if (questions.length > 0) sections.push({ section, questions });
  }
  let ids: ReadonlySet<string> | undefined;
  return {
    questions: [...shown],
    sections,
    spared: spared ?? nothingSpared,
    get visibleIds() {
      ids ??= new Set([...shown].map(({ id }) => id));
      return ids;
    },
    scope,
  };
}

/**
 * The same decision for one question after another, keeping nothing: for reading thousands of
 * returns, where evaluateForm would build lists that nobody looks at. The scope is what conditions
 * of the question see: the questions before it; the place is the question's over the whole form.
 */
export function visitVisible(
  form: FormDefinition,
  answers: Answers,
  context: FormContext,
  visit: (question: Question, scope: ConditionScope, place: number) => void,
): void {
  const shown = new Set<Question>();
  const scope = scopeOver(form, answers, context, shown);
  for (const part of askedOfKind(form, context.agencyKind)) {
    const { section, questions, places, conditions, areLookedAt } = part;
    if (!conditionHolds(section.showWhen, scope)) continue;
    for (let at = 0; at < questions.length; at += 1) {
      const question = questions[at];
      if (!question || !conditionHolds(conditions[at], scope)) continue;
      visit(question, scope, places[at] ?? -1);
      if (areLookedAt[at]) shown.add(question);
    }
  }
}

/** Answers are looked up when a condition asks: most questions are in no condition. */
function scopeOver(
  form: FormDefinition,
  answers: Answers,
  context: FormContext,
  shown: ReadonlySet<Question>,
): ConditionScope {
  const { byId } = compileForm(form);
  const given = (questionId: string): GivenAnswer | undefined => {
    const question = byId.get(questionId)?.question;
    if (!question || !shown.has(question)) return undefined;
    const value = valueOf(answers, questionId);
    return value !== null && isAnswered(question, value) ? { question, value } : undefined;
  };
  return { form, context, given };
}

/** The questions shown, guidance included, in form order. */
export function visibleQuestions(
  form: FormDefinition,
  answers: Answers,
  context: FormContext,
): readonly Question[] {
  return evaluateForm(form, answers, context).questions;
}

/** The sections that show at least one question, each with those it shows. */
export function visibleSections(
  form: FormDefinition,
  answers: Answers,
  context: FormContext,
): readonly VisibleSection[] {
  return evaluateForm(form, answers, context).sections;
}

/** Whether one question is shown; false for an id the form does not have. */
export function isVisible(
  form: FormDefinition,
  questionId: string,
  answers: Answers,
  context: FormContext,
): boolean {
  return evaluateForm(form, answers, context).visibleIds.has(questionId);
}
