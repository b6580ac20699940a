import { choicesOf } from '../describe';
import { partsOfKind } from '../question-schema';
import type { FormDefinition, Question, QuestionKind } from '../template';
import { newQuestion } from './new-parts';

/**
 * The question as another kind: its words, conditions, agencies and tags stay, and so do parts that
 * both kinds have. Rules keep the answers that the new kind offers; a rule left with none goes.
 */
export function asKind(form: FormDefinition, question: Question, kind: QuestionKind): Question {
  if (question.kind === kind) return question;
  const fresh = newQuestion(form, kind, question.id);
  const names = partsOfKind(kind).names.filter(
    (name) => kind !== 'guidance' || name !== 'requiredWhen',
  );
  const kept = Object.fromEntries(
    Object.entries(question).filter(([name]) => name !== 'kind' && names.includes(name)),
  );
  return fittingRules(form, { ...fresh, ...kept, kind } as Question);
}

function fittingRules(form: FormDefinition, question: Question): Question {
  const codes = new Set(choicesOf(form, question).map(({ code }) => code));
  const known = (named: readonly string[] = []) => named.filter((code) => codes.has(code));
  const { evidence, key, breach, ...rest } = question;
  const failing = known(key?.failing);
  const requires = isList(question) ? known(key?.requires) : [];
  const answers = known(breach?.answers);
  return {
    ...rest,
    ...(evidence && { evidence: { ...evidence, whenAnswers: known(evidence.whenAnswers) } }),
    ...(failing.length + requires.length > 0 && {
      key: { failing, ...(requires.length > 0 && { requires }) },
    }),
    ...(breach && answers.length > 0 && { breach: { ...breach, answers } }),
  };
}

function isList({ kind }: Question): boolean {
  return kind === 'multiple' || kind === 'ticks';
}
