import type { Answers, AnswerValue, FormContext } from './answers';
import { isAnswered, valueOf } from './answered';
import { saysOneOf } from './evidence';
import type { FormDefinition, Question } from './template';
import { evaluateForm } from './visibility';

/** A key (capping) question whose answer fails. */
export interface KeyFailure {
  readonly questionId: string;
  readonly answer: AnswerValue;
  /** For a tick list: what it requires and lacks. */
  readonly missing: readonly string[];
}

/** An answer that breaks a rule by itself. */
export interface RuleBreach {
  readonly questionId: string;
  readonly answer: AnswerValue;
  readonly rule: string;
}

/**
 * Key questions that are shown, answered, and fail (domain brief Settled 4). They cap the judgement
 * the panel is offered, never a self-grade. A question not answered does not fail.
 */
export function keyFailures(
  form: FormDefinition,
  answers: Answers,
  context: FormContext,
): KeyFailure[] {
  return evaluateForm(form, answers, context).questions.flatMap((question) => {
    const failure = keyFailureOf(question, valueOf(answers, question.id));
    return failure ? [failure] : [];
  });
}

/** Whether one answer fails its question as a key question. */
export function keyFailureOf(
  question: Question,
  value: AnswerValue | null,
): KeyFailure | undefined {
  if (!question.key || value === null || !isAnswered(question, value)) return undefined;
  const ticked: readonly unknown[] = Array.isArray(value) ? value : [value];
  const missing = (question.key.requires ?? []).filter((code) => !ticked.includes(code));
  if (missing.length === 0 && !saysOneOf(value, question.key.failing)) return undefined;
  return { questionId: question.id, answer: value, missing };
}

/** Answers that break a rule by themselves, with the rule in words ("BR" in domain brief 2.15). */
export function ruleBreaches(
  form: FormDefinition,
  answers: Answers,
  context: FormContext,
): RuleBreach[] {
  return evaluateForm(form, answers, context).questions.flatMap((question) => {
    const value = valueOf(answers, question.id);
    const { breach } = question;
    if (!breach || value === null || !saysOneOf(value, breach.answers)) return [];
    return [{ questionId: question.id, answer: value, rule: breach.rule }];
  });
}
