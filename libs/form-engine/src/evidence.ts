import type { AnswerValue } from './answers';
import type { EvidenceRule, Question } from './template';

/** Words allowed under an answer where the template does not say (T80, domain brief 2.1). */
export const defaultEvidenceWords = 80;

const defaultRules: Partial<Record<Question['kind'], EvidenceRule>> = {
  compliance: { whenAnswers: ['partly', 'no', 'not-evidenced'], maxWords: defaultEvidenceWords },
  grade: { whenAnswers: ['O', 'I'], maxWords: defaultEvidenceWords },
};

/**
 * The evidence rule of a question: its own, else the default of its kind (domain brief 2.1);
 * undefined where the question takes no evidence.
 */
export function evidenceRuleOf(question: Question): EvidenceRule | undefined {
  return question.evidence ?? defaultRules[question.kind];
}

/** Whether this answer must be backed by evidence. */
export function demandsEvidence(question: Question, value: AnswerValue | null): boolean {
  const rule = evidenceRuleOf(question);
  return rule !== undefined && saysOneOf(value, rule.whenAnswers);
}

/** Whether an answer says one of these codes; a list answer says each code it holds. */
export function saysOneOf(value: AnswerValue | null, codes: readonly string[]): boolean {
  if (value === null) return false;
  const said: readonly unknown[] = Array.isArray(value) ? value : [value];
  return said.some((one) => codes.includes(typeof one === 'number' ? `${one}` : (one as string)));
}
