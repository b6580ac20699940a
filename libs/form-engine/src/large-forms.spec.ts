import type { Condition } from './template';
import { aContext, aForm, answered, ask } from './testing/forms';
import { validateDefinition } from './validate-definition';
import { evaluateForm } from './visibility';

const whenYes = (question: string): { showWhen: Condition } => ({
  showWhen: { all: [{ question, operator: 'equals', answer: 'yes' }] },
});

const chain = (length: number) =>
  Array.from({ length }, (_, n) => ask.compliance(`Q${n}`, n === 0 ? {} : whenYes(`Q${n - 1}`)));

describe('large forms', () => {
  it('evaluates 323 questions chained one to the next', () => {
    const questions = chain(323);
    const form = aForm(...questions);
    const answers = answered(Object.fromEntries(questions.map(({ id }) => [id, 'yes'])));
    expect(evaluateForm(form, answers, aContext()).questions).toHaveLength(323);
  });

  it('checks a form of two thousand chained questions', () => {
    expect(validateDefinition(aForm(ask.grade('G'), ...chain(1999)))).toEqual([]);
  });
});
