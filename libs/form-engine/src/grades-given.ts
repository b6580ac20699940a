import type { Answers, FormContext } from './answers';
import { valueOf } from './answered';
import type { FormDefinition, GradeQuestion } from './template';
import { evaluateForm } from './visibility';

/**
 * The grades a return gives, as codes of their scales. The three kinds of grade are never mixed
 * (domain brief 3.1); "insufficient" is given here as said: leave it out of every denominator.
 */
export interface GradesGiven {
  readonly ownPractice?: string;
  readonly multiAgency?: string;
  readonly byQuestion: Readonly<Record<string, string>>;
}

/** The grades given to questions that are shown. */
export function gradesOf(
  form: FormDefinition,
  answers: Answers,
  context: FormContext,
): GradesGiven {
  const graded = evaluateForm(form, answers, context).questions.flatMap((question) => {
    const value = valueOf(answers, question.id);
    return question.kind === 'grade' && typeof value === 'string' && value !== ''
      ? [{ question, code: value }]
      : [];
  });
  const measured = (measure: GradeQuestion['measures']) =>
    graded.find(({ question }) => question.measures === measure)?.code;
  return {
    ownPractice: measured('own-practice'),
    multiAgency: measured('multi-agency'),
    byQuestion: Object.fromEntries(graded.map(({ question, code }) => [question.id, code])),
  };
}
