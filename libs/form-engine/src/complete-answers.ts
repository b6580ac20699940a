import type { Answer, Answers, AnswerValue, FormContext, RowValue } from './answers';
import { fixedRowKey } from './answered';
import { scaleOf } from './compile';
import { demandsEvidence } from './evidence';
import { isRequired } from './count-answers';
import { saysOther } from './missing-parts';
import type { FormDefinition, Question, RowColumn, RowsQuestion } from './template';
import { evaluateForm } from './visibility';

/**
 * A valid answer to every question that must be answered: for trying a template out, for tests and
 * for measurements. Answers given stay as they are; conditions are followed until nothing new shows.
 */
export function completeAnswers(
  form: FormDefinition,
  context: FormContext,
  given: Answers,
): Record<string, Answer> {
  const answers: Record<string, Answer> = { ...given };
  for (let rounds = 0; rounds < 20; rounds += 1) {
    const evaluation = evaluateForm(form, answers, context);
    const missing = evaluation.questions.filter(
      (question) => !(question.id in answers) && isRequired(question, evaluation),
    );
    if (missing.length === 0) break;
    for (const question of missing) answers[question.id] = exampleAnswer(form, question);
  }
  return answers;
}

function exampleAnswer(form: FormDefinition, question: Question): Answer {
  const value = exampleValue(form, question);
  return {
    value,
    ...(demandsEvidence(question, value) ? { evidence: 'Seen on the file.' } : undefined),
    ...(saysOther(question, value) ? { other: 'Something else' } : undefined),
  };
}

function exampleValue(form: FormDefinition, question: Question): AnswerValue | null {
  switch (question.kind) {
    case 'compliance':
    case 'yes-no':
      return question.id === 'N8' ? 'no' : 'yes';
    case 'grade':
      return exampleGrade(form, question.scale);
    case 'single':
      return question.options[0]?.code ?? null;
    case 'multiple':
      return question.options.slice(0, 1).map(({ code }) => code);
    case 'ticks':
      return question.options.map(({ code }) => code);
    case 'integer':
      return question.min ?? 0;
    case 'x-of-y':
      return { x: 1, y: 1 };
    case 'day':
      return -30;
    case 'text':
      return 'What the file shows.';
    case 'rows':
      return exampleRows(question);
    case 'guidance':
      return null;
  }
}

/** The second best of a scale: a grade that asks for no evidence. */
function exampleGrade(form: FormDefinition, scale: string): string | null {
  const points = scaleOf(form, scale)?.points.filter(({ outsideScale }) => !outsideScale) ?? [];
  return (points[1] ?? points[0])?.code ?? null;
}

function exampleRows(question: RowsQuestion): RowValue[] {
  const rows = question.fixedRows ?? [{ code: '', label: '' }];
  return rows.map(({ code }) => ({
    ...Object.fromEntries(question.columns.map((column) => [column.id, exampleCell(column)])),
    ...(question.fixedRows ? { [fixedRowKey]: code } : undefined),
  }));
}

function exampleCell(column: RowColumn): string | number | null {
  switch (column.kind) {
    case 'text':
      return 'What the file shows';
    case 'single':
      return column.options?.[0]?.code ?? null;
    case 'yes-no':
      return 'yes';
    case 'integer':
      return column.min ?? 0;
    case 'day':
      return -30;
  }
}
