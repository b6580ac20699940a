import { agencyKindLabels } from '@sightline/domain';
import type { Answers, FormContext } from './answers';
import { isAnswered, valueOf } from './answered';
import { compileForm } from './compile';
import { conditionHolds, termHolds, type ConditionScope } from './conditions';
import { mayBeRequired } from './count-answers';
import { agencyWords, describeAnswer, describeTerm } from './describe';
import type {
  Clause,
  Condition,
  ConditionTerm,
  FormDefinition,
  Question,
  Section,
} from './template';
import { evaluateForm, type Evaluation } from './visibility';

/** One line of the tracer: a test, whether it holds, and what was found instead. */
export interface ExplanationStep {
  readonly of: 'section' | 'question';
  readonly holds: boolean;
  readonly words: string;
  /** How deep in a group of conditions, from 0. */
  readonly depth: number;
}

/** What was found, and test by test why. */
export interface Reasons {
  /** One sentence: what holds, and for what reason. */
  readonly summary: string;
  readonly steps: readonly ExplanationStep[];
}

/** Why a question shows or hides. */
export interface Explanation extends Reasons {
  readonly visible: boolean;
}

/** Why a question must be answered where it shows, or may be left. */
export interface Requirement extends Reasons {
  readonly required: boolean;
}

interface Tracer {
  readonly of: ExplanationStep['of'];
  readonly form: FormDefinition;
  readonly answers: Answers;
  readonly visibleIds: ReadonlySet<string>;
  readonly scope: ConditionScope;
  /** Conditions see only the questions before this position. */
  readonly before: number;
}

/** Says why a question shows or hides, for the preview of a template. */
export function explainVisibility(
  form: FormDefinition,
  questionId: string,
  answers: Answers,
  context: FormContext,
): Explanation {
  const { byId, places } = compileForm(form);
  const place = byId.get(questionId);
  if (!place) {
    const summary = `Hidden: this form has no question “${questionId}”`;
    return { visible: false, summary, steps: [] };
  }
  const evaluation = evaluateForm(form, answers, context);
  const sectionStart = places.findIndex(({ section }) => section === place.section);
  const trace = (of: Tracer['of'], item: Section | Question, before: number) =>
    stepsOf(item, tracerFor(of, evaluation, answers, before));
  const steps = [
    ...trace('section', place.section, sectionStart),
    ...trace('question', place.question, place.index),
  ];
  const visible = evaluation.visibleIds.has(questionId);
  return { visible, summary: summarise(visible, place.section, steps), steps };
}

/** Says why a question must be answered where it shows, for the preview of a template. */
export function explainRequirement(
  form: FormDefinition,
  questionId: string,
  answers: Answers,
  context: FormContext,
): Requirement {
  const place = compileForm(form).byId.get(questionId);
  if (!place || !mayBeRequired(place.question)) {
    return { required: false, summary: 'Never has to be answered', steps: [] };
  }
  const { question, index } = place;
  if (!question.requiredWhen) {
    return { required: true, summary: 'Must be answered wherever it shows', steps: [] };
  }
  const tracer = tracerFor('question', evaluateForm(form, answers, context), answers, index);
  const steps = conditionSteps(question.requiredWhen, tracer);
  const required = conditionHolds(question.requiredWhen, tracer.scope);
  const outer = steps.filter(({ depth }) => depth === 0);
  const reasons = outer.filter(({ holds }) => holds === required).map(({ words }) => words);
  const summary = required
    ? `Must be answered because ${reasons.join(', and ')}`
    : `May be left because it would need: ${reasons[0] ?? 'a test that can hold'}`;
  return { required, summary, steps };
}

function tracerFor(
  of: Tracer['of'],
  { scope, visibleIds }: Evaluation,
  answers: Answers,
  before: number,
): Tracer {
  const { byId } = compileForm(scope.form);
  const isEarlier = (id: string) => (byId.get(id)?.index ?? before) < before;
  const given: ConditionScope['given'] = (id) => (isEarlier(id) ? scope.given(id) : undefined);
  return { of, form: scope.form, answers, visibleIds, scope: { ...scope, given }, before };
}

function summarise(visible: boolean, section: Section, steps: readonly ExplanationStep[]): string {
  const outer = steps.filter(({ depth }) => depth === 0);
  if (visible) {
    if (outer.length === 0) return 'Always shown';
    return `Shown because ${outer.map(({ words }) => words).join(', and ')}`;
  }
  const failed = outer.find(({ holds }) => !holds);
  if (failed?.of === 'section') {
    return `Hidden with its section “${section.title}” because it needs: ${failed.words}`;
  }
  return `Hidden because it needs: ${failed?.words ?? 'another question with the same id is shown'}`;
}

function stepsOf(item: Section | Question, tracer: Tracer): ExplanationStep[] {
  return [...agencyStep(item, tracer), ...conditionSteps(item.showWhen, tracer)];
}

function agencyStep({ askedOf }: Section | Question, tracer: Tracer): ExplanationStep[] {
  if (!askedOf) return [];
  const { agencyKind } = tracer.scope.context;
  const words = `it is asked of ${agencyWords(askedOf)} (this agency is ${agencyKindLabels[agencyKind]})`;
  return [{ of: tracer.of, holds: askedOf.includes(agencyKind), words, depth: 0 }];
}

function conditionSteps(condition: Condition | undefined, tracer: Tracer): ExplanationStep[] {
  if (!condition) return [];
  const isPlain = 'all' in condition || condition.any.length === 1;
  if (!isPlain) return termSteps(condition, tracer, 0);
  const terms = 'all' in condition ? condition.all : condition.any;
  return terms.flatMap((term) => termSteps(term, tracer, 0));
}

function termSteps(term: ConditionTerm, tracer: Tracer, depth: number): ExplanationStep[] {
  const holds = termHolds(term, tracer.scope);
  const words = describeTerm(tracer.form, term);
  if ('all' in term || 'any' in term) {
    const inner = 'all' in term ? term.all : term.any;
    const step = { of: tracer.of, holds, words, depth };
    return [step, ...inner.flatMap((one) => termSteps(one, tracer, depth + 1))];
  }
  return [{ of: tracer.of, holds, words: `${words} (${foundFor(term, tracer)})`, depth }];
}

/** What was found where a clause looked. */
function foundFor(clause: Clause, tracer: Tracer): string {
  const { context } = tracer.scope;
  if ('agencyKind' in clause) return `this agency is ${agencyKindLabels[context.agencyKind]}`;
  if ('involvement' in clause) return `it knows “${context.involvement}”`;
  if ('unit' in clause) {
    const value = Object.hasOwn(context.unit, clause.unit) ? context.unit[clause.unit] : undefined;
    return value ? `it is “${value}”` : 'it is not recorded';
  }
  return foundInQuestion(clause.question, tracer);
}

function foundInQuestion(questionId: string, tracer: Tracer): string {
  const place = compileForm(tracer.form).byId.get(questionId);
  if (!place) return `this form has no ${questionId}`;
  if (place.index >= tracer.before) return `${questionId} comes later, so it cannot be looked at`;
  const value = valueOf(tracer.answers, questionId);
  const isGiven = isAnswered(place.question, value);
  if (!tracer.visibleIds.has(questionId)) {
    return isGiven
      ? `${questionId} is hidden, so its answer does not count`
      : `${questionId} is hidden`;
  }
  if (!isGiven) return 'it is not answered';
  return `the answer is “${describeAnswer(tracer.form, place.question, value)}”`;
}
