import type { Answers, AnswerValue, FormContext, RowValue } from './answers';
import { answerTo, isAnswered, isBlankRow } from './answered';
import { keyFailureOf } from './keys';
import { saysOther } from './missing-parts';
import type { FormDefinition, PracticeDomain, Question, QuestionKind } from './template';
import { evaluateForm } from './visibility';

/** One answer of a return as the analysis reads it; a question not shown has none. */
export interface ProjectedAnswer {
  readonly questionId: string;
  readonly sectionId: string;
  readonly kind: Exclude<QuestionKind, 'guidance'>;
  readonly domain: PracticeDomain | null;
  readonly themes: readonly string[];
  readonly isKey: boolean;
  readonly failsKey: boolean;
  /** Null where the question is shown and not answered. */
  readonly value: AnswerValue | null;
  readonly evidence: string | null;
  /** Only with "not applicable". */
  readonly naReason: string | null;
  /** Only where the option that asks "say what" is chosen. */
  readonly other: string | null;
  /** Rows of a table that hold something; empty for every other kind. */
  readonly rows: readonly RowValue[];
}

/**
 * A return, ready for analysis: one entry per question shown, in form order, guidance apart. What
 * was answered before a question was hidden is not in it.
 */
export function projectReturn(
  form: FormDefinition,
  answers: Answers,
  context: FormContext,
): ProjectedAnswer[] {
  return evaluateForm(form, answers, context).sections.flatMap(({ section, questions }) =>
    questions.flatMap((question) => {
      const projected = projectAnswer(section.id, question, answers);
      return projected ? [projected] : [];
    }),
  );
}

function projectAnswer(
  sectionId: string,
  question: Question,
  answers: Answers,
): ProjectedAnswer | undefined {
  if (question.kind === 'guidance') return undefined;
  const answer = answerTo(answers, question.id);
  const value = answer && isAnswered(question, answer.value) ? answer.value : null;
  return {
    questionId: question.id,
    sectionId,
    kind: question.kind,
    domain: question.domain ?? null,
    themes: question.themes ?? [],
    isKey: question.key !== undefined,
    failsKey: keyFailureOf(question, value) !== undefined,
    value,
    evidence: textOrNull(answer?.evidence),
    naReason:
      value === 'na' && question.kind === 'compliance' ? textOrNull(answer?.naReason) : null,
    other: saysOther(question, value) ? textOrNull(answer?.other) : null,
    rows:
      question.kind === 'rows' && Array.isArray(value)
        ? (value as readonly RowValue[]).filter((row) => !isBlankRow(row))
        : [],
  };
}

function textOrNull(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}
