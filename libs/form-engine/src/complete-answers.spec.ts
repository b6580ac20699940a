import { completeAnswers } from './complete-answers';
import { aContext, aForm, ask } from './testing/forms';
import { formProgress } from './progress';
import { validateAnswers } from './validate-answers';

describe('completeAnswers', () => {
  const form = aForm(
    ask.compliance('Q1'),
    ask.compliance('Q2', {
      showWhen: { all: [{ question: 'Q1', operator: 'equals', answer: 'yes' }] },
    }),
  );

  it('answers every question that shows, also those that its own answers open', () => {
    const answers = completeAnswers(form, aContext(), {});
    expect(Object.keys(answers)).toEqual(['Q1', 'Q2']);
    expect(formProgress(form, answers, aContext()).isComplete).toBe(true);
    expect(validateAnswers(form, answers, aContext(), 'submit')).toEqual([]);
  });

  it('keeps the answers it is given', () => {
    const given = { Q1: { value: 'no', evidence: 'Nothing on file.' } };
    expect(completeAnswers(form, aContext(), given)).toEqual(given);
  });

  it('finds a valid answer for every kind of question', () => {
    const everyKind = aForm(
      ...(['compliance', 'yesNo', 'grade', 'integer', 'xOfY', 'day', 'rows'] as const).map((kind) =>
        ask[kind](kind),
      ),
      ask.single('single', ['a', 'b']),
      ask.multiple('multiple', ['a', 'b']),
      ask.ticks('ticks', ['a', 'b']),
      ask.text('text'),
      ask.guidance('guidance'),
    );
    const answers = completeAnswers(everyKind, aContext(), {});
    expect(Object.keys(answers)).toHaveLength(11);
    expect(validateAnswers(everyKind, answers, aContext(), 'submit')).toEqual([]);
  });
});
