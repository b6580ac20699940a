import type { Answer, AnswerProblem, AnswerValue, RowValue } from './answers';
import { isAnswered } from './answered';
import { demandsEvidence, evidenceRuleOf } from './evidence';
import type { ChoiceQuestion, Question } from './template';
import { missingInRows } from './validate-rows';

/** Words allowed to say what "other" is. */
export const otherWords = 30;

/** Said where a compliance answer of "not applicable" has no reason, or not one of the known. */
export const reasonNeeded = 'Choose why this does not apply';

/** One problem with one part of an answer. */
export function problem(
  question: Question,
  part: AnswerProblem['part'],
  code: AnswerProblem['code'],
  message: string,
): AnswerProblem {
  return { questionId: question.id, part, code, message };
}

/** What a sound answer still lacks before the form can be submitted, if it must be given or is. */
export function missingParts(
  question: Question,
  answer: Answer | undefined,
  isNeeded: boolean,
): AnswerProblem[] {
  if (question.kind === 'guidance') return [];
  const value = answer?.value ?? null;
  if (!isAnswered(question, value)) {
    return isNeeded ? [problem(question, 'value', 'required', requiredMessage(question))] : [];
  }
  return [
    ...missingEvidence(question, value, answer?.evidence),
    ...missingReason(question, value, answer?.naReason),
    ...missingOther(question, value, answer?.other),
    ...(question.kind === 'rows'
      ? missingInRows(question, value as readonly RowValue[], isNeeded).map(
          (fault): AnswerProblem => ({ questionId: question.id, part: 'value', ...fault }),
        )
      : []),
  ];
}

function isBlank(text: string | null | undefined): boolean {
  return text === undefined || text === null || text.trim() === '';
}

function missingEvidence(
  question: Question,
  value: AnswerValue | null,
  evidence: string | undefined,
): AnswerProblem[] {
  const rule = evidenceRuleOf(question);
  if (!rule || !demandsEvidence(question, value) || !isBlank(evidence)) return [];
  const prompt = (rule.prompt ?? 'Say what on the file shows this').replace(/[.:?!\s]+$/, '');
  const message = `${prompt}, in at most ${rule.maxWords} words`;
  return [problem(question, 'evidence', 'evidence-required', message)];
}

function missingReason(
  question: Question,
  value: AnswerValue | null,
  reason: string | undefined,
): AnswerProblem[] {
  if (question.kind !== 'compliance' || value !== 'na' || !isBlank(reason)) return [];
  return [problem(question, 'naReason', 'reason-required', reasonNeeded)];
}

function missingOther(
  question: Question,
  value: AnswerValue | null,
  other: string | undefined,
): AnswerProblem[] {
  if (!saysOther(question, value) || !isBlank(other)) return [];
  const label = question.options.find(({ code }) => code === question.other)?.label ?? 'Other';
  const message = `Say what “${label}” is, in at most ${otherWords} words`;
  return [problem(question, 'other', 'other-required', message)];
}

/** Whether the answer chooses the option that asks "say what". */
export function saysOther(
  question: Question,
  value: AnswerValue | null,
): question is ChoiceQuestion {
  if (!('other' in question) || question.other === undefined || value === null) return false;
  return Array.isArray(value) ? value.includes(question.other) : value === question.other;
}

function requiredMessage(question: Question): string {
  switch (question.kind) {
    case 'compliance':
      return 'Say whether this was met: choose one of the answers';
    case 'grade':
      return 'Choose a grade';
    case 'single':
      return 'Choose one answer';
    case 'multiple':
      return 'Choose at least one answer';
    case 'ticks':
      return 'Tick what is in place, or say that none of it is';
    case 'yes-no':
      return 'Choose Yes or No';
    case 'integer':
      return 'Enter a whole number';
    case 'x-of-y':
      return 'Enter both numbers';
    case 'day':
      return 'Enter the date';
    case 'text':
      return `Write an answer, in at most ${question.maxWords} words`;
    case 'rows':
      return question.fixedRows ? 'Fill in each row of the table' : 'Add at least one row';
    case 'guidance':
      return '';
  }
}
