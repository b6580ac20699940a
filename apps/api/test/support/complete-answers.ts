import {
  choicesOf,
  demandsEvidence,
  isRequired,
  saysOneOf,
  validateAnswers,
  visibleQuestions,
  type Answer,
  type Answers,
  type AnswerValue,
  type FormContext,
  type FormDefinition,
  type Question,
  type RowColumn,
  type RowsQuestion,
  type RowValue,
} from '@sightline/form-engine';

const evidence =
  'The case record shows this in the notes of the planning meeting and in two later entries.';

/** Said where nothing else is asked for, so that no key item fails and no rule is broken. */
const usual: Partial<Record<Question['kind'], string>> = {
  compliance: 'yes',
  grade: 'G',
  'yes-no': 'no',
};

/** Answers by question that take the place of the usual ones. */
export type GivenAnswers = Readonly<Record<string, Answer | undefined>>;

/**
 * Valid answers to every required question that the form shows, with the ones given instead where
 * they are shown. Throws where the form would still refuse them, so that a test fails here and not
 * three requests later.
 */
export function completeAnswers(
  form: FormDefinition,
  context: FormContext,
  overrides: GivenAnswers = {},
): Answers {
  let answers: Answers = {};
  for (let grew = true; grew; ) {
    const added: Record<string, Answer> = {};
    for (const question of visibleQuestions(form, answers, context)) {
      if (Object.hasOwn(answers, question.id)) continue;
      const given = overrides[question.id];
      if (given) added[question.id] = withEvidence(question, given);
      else if (isRequired(question)) added[question.id] = answerTo(form, question);
    }
    grew = Object.keys(added).length > 0;
    answers = { ...answers, ...added };
  }
  const shown = new Set(visibleQuestions(form, answers, context).map(({ id }) => id));
  const kept = Object.fromEntries(Object.entries(answers).filter(([id]) => shown.has(id)));
  const problems = validateAnswers(form, kept, context, 'submit');
  if (problems.length > 0) throw new Error(JSON.stringify(problems, null, 2));
  return kept;
}

function answerTo(form: FormDefinition, question: Question): Answer {
  return withEvidence(question, { value: valueFor(form, question) });
}

function withEvidence(question: Question, answer: Answer): Answer {
  if (answer.evidence !== undefined || !demandsEvidence(question, answer.value)) return answer;
  return { ...answer, evidence };
}

function valueFor(form: FormDefinition, question: Question): AnswerValue {
  switch (question.kind) {
    case 'integer':
      return Math.max(question.min ?? 0, Math.min(1, question.max ?? 1));
    case 'x-of-y':
      return { x: 1, y: 1 };
    case 'day':
      return -30;
    case 'text':
      return 'Written for this test.';
    case 'rows':
      return rowsFor(question);
    case 'ticks':
      return question.options.map(({ code }) => code).filter((code) => code !== question.other);
    case 'multiple':
      return [choiceFor(form, question)];
    default:
      return choiceFor(form, question);
  }
}

/** The usual answer, or else the first that neither fails, breaks a rule nor asks "say what". */
function choiceFor(form: FormDefinition, question: Question): string {
  const codes = choicesOf(form, question).map(({ code }) => code);
  const wanted = usual[question.kind];
  const ordered = wanted !== undefined && codes.includes(wanted) ? [wanted, ...codes] : codes;
  const bad = [...(question.key?.failing ?? []), ...(question.breach?.answers ?? [])];
  const other = 'other' in question ? question.other : undefined;
  return ordered.find((code) => !saysOneOf(code, bad) && code !== other) ?? ordered[0]!;
}

function rowsFor(question: RowsQuestion): RowValue[] {
  const names: readonly (string | null)[] =
    question.fixedRows?.map(({ code }) => code) ??
    Array.from({ length: Math.max(1, question.minRows ?? 0) }, () => null);
  return names.map((row) => ({
    ...(row === null ? {} : { row }),
    ...Object.fromEntries(question.columns.map((column) => [column.id, cellFor(column)])),
  }));
}

function cellFor(column: RowColumn): string | number {
  switch (column.kind) {
    case 'single':
      return column.options?.[0]?.code ?? '';
    case 'yes-no':
      return 'yes';
    case 'integer':
      return column.min ?? 0;
    case 'day':
      return -30;
    case 'text':
      return 'Written for this test.';
  }
}
