import type { Condition } from './template';
import { aContext, aForm, answered, ask } from './testing/forms';
import { validateDefinition } from './validate-definition';
import { evaluateForm } from './visibility';

const whenYes = (question: string): { showWhen: Condition } => ({
  showWhen: { all: [{ question, operator: 'equals', answer: 'yes' }] },
});

const chain = (length: number) =>
  Array.from({ length }, (_, n) => ask.compliance(`Q${n}`, n === 0 ? {} : whenYes(`Q${n - 1}`)));

describe('speed', () => {
  it('evaluates a form of 323 chained questions in well under two milliseconds', () => {
    const questions = chain(323);
    const form = aForm(...questions);
    const answers = answered(Object.fromEntries(questions.map(({ id }) => [id, 'yes'])));
    evaluateForm(form, answers, aContext());
    const rounds = 200;
    const start = Date.now();
    for (let round = 0; round < rounds; round++) evaluateForm(form, answers, aContext());
    expect((Date.now() - start) / rounds).toBeLessThan(2);
    expect(evaluateForm(form, answers, aContext()).questions).toHaveLength(323);
  });

  it('checks a form of two thousand chained questions in seconds', () => {
    const start = Date.now();
    const problems = validateDefinition(aForm(ask.grade('G'), ...chain(1999)));
    expect(problems).toEqual([]);
    expect(Date.now() - start).toBeLessThan(5000);
  });
});
