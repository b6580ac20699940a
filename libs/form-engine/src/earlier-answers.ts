import type { Answer, Answers, FormContext } from './answers';
import { answerTo, isAnswered } from './answered';
import { compileForm } from './compile';
import { comparabilityOf } from './comparability';
import { withDaysMoved } from './move-days';
import type { FormDefinition } from './template';
import { answerProblems } from './validate-answers';
import { evaluateForm } from './visibility';

/** A return of an earlier audit: the version of the form it was made with, and what it said. */
export interface EarlierReturn {
  readonly form: FormDefinition;
  readonly answers: Answers;
  readonly context: FormContext;
}

/**
 * What an earlier return said that may be offered “to confirm” in a later one, by question. Only
 * where the two versions may be compared, where the earlier answer was shown and where it still
 * fits. Days are moved by so many days, since each return counts them from its own day. An offer
 * is no answer: it is neither counted nor validated until somebody gives it.
 */
export function earlierAnswers(
  earlier: EarlierReturn,
  form: FormDefinition,
  daysLater: number,
): Answers {
  const comparability = comparabilityOf(earlier.form, form);
  const { byId } = compileForm(form);
  const { questions } = evaluateForm(earlier.form, earlier.answers, earlier.context);
  const offered: Record<string, Answer> = {};
  for (const { id } of questions) {
    const question = byId.get(id)?.question;
    const said = answerTo(earlier.answers, id);
    if (!question || !said || !comparability[id]?.comparable) continue;
    if (!isAnswered(question, said.value)) continue;
    const moved = withDaysMoved(question, said, daysLater);
    if (answerProblems(form, question, moved).length === 0) offered[id] = moved;
  }
  return offered;
}
