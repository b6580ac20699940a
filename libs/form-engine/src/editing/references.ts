import type {
  ChoiceQuestion,
  Clause,
  ClauseValue,
  Condition,
  ConditionTerm,
  FormDefinition,
  Question,
  QuestionClause,
} from '../template';

/** A form with every clause on an answer put through a function. */
export function withClauses(
  form: FormDefinition,
  change: (clause: QuestionClause) => QuestionClause,
): FormDefinition {
  return {
    ...form,
    sections: form.sections.map((section) => ({
      ...withConditions(section, change),
      questions: section.questions.map((question) => withConditions(question, change)),
    })),
  };
}

function withConditions<Item extends Pick<Question, 'showWhen' | 'requiredWhen'>>(
  item: Item,
  change: (clause: QuestionClause) => QuestionClause,
): Item {
  const { showWhen, requiredWhen } = item;
  if (!showWhen && !requiredWhen) return item;
  return {
    ...item,
    ...(showWhen && { showWhen: changedGroup(showWhen, change) }),
    ...(requiredWhen && { requiredWhen: changedGroup(requiredWhen, change) }),
  };
}

function changedGroup(
  condition: Condition,
  change: (clause: QuestionClause) => QuestionClause,
): Condition {
  const changed = (term: ConditionTerm): ConditionTerm => {
    if ('all' in term || 'any' in term) return changedGroup(term, change);
    return isOnQuestion(term) ? change(term) : term;
  };
  return 'all' in condition
    ? { ...condition, all: condition.all.map(changed) }
    : { ...condition, any: condition.any.map(changed) };
}

function isOnQuestion(clause: Clause): clause is QuestionClause {
  return 'question' in clause;
}

/** A form in which conditions name a question by another id. */
export function withRenamedQuestion(form: FormDefinition, from: string, to: string) {
  return withClauses(form, (clause) =>
    clause.question === from ? { ...clause, question: to } : clause,
  );
}

/** A form in which conditions on these questions, and their own rules, name an answer otherwise. */
export function withRecodedAnswer(
  form: FormDefinition,
  isMeant: (question: Question) => boolean,
  from: string,
  to: string,
): FormDefinition {
  const swap = (code: string) => (code === from ? to : code);
  const meant = new Set<string>();
  const sections = form.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) => {
      if (!isMeant(question)) return question;
      meant.add(question.id);
      return withRecodedRules(question, swap);
    }),
  }));
  return withClauses({ ...form, sections }, (clause) =>
    meant.has(clause.question) && clause.answer !== undefined
      ? { ...clause, answer: recoded(clause.answer, swap) }
      : clause,
  );
}

function recoded(answer: ClauseValue, swap: (code: string) => string): ClauseValue {
  if (typeof answer === 'number') return answer;
  return typeof answer === 'string' ? swap(answer) : answer.map(swap);
}

function withRecodedRules(question: Question, swap: (code: string) => string): Question {
  const { evidence, key, breach } = question;
  return {
    ...question,
    ...(evidence && { evidence: { ...evidence, whenAnswers: evidence.whenAnswers.map(swap) } }),
    ...(key && {
      key: {
        ...key,
        failing: key.failing.map(swap),
        ...(key.requires && { requires: key.requires.map(swap) }),
      },
    }),
    ...(breach && { breach: { ...breach, answers: breach.answers.map(swap) } }),
    ...('options' in question && recodedOptions(question, swap)),
  } as Question;
}

function recodedOptions(
  { options, other, exclusive }: ChoiceQuestion,
  swap: (code: string) => string,
): Partial<ChoiceQuestion> {
  return {
    options: options.map((option) => ({ ...option, code: swap(option.code) })),
    ...(other !== undefined && { other: swap(other) }),
    ...(exclusive !== undefined && { exclusive: swap(exclusive) }),
  };
}
