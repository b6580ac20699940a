import { earlierAnswers } from './earlier-answers';
import type { FormDefinition } from './template';
import { aContext, aForm, answered, ask } from './testing/forms';

const score = ask.single('S1', ['a', 'b']);
const form = aForm(score, ask.text('S1-action'), ask.day('S1-by'));
const said = answered({ S1: 'a', 'S1-action': 'Train the front desk.', 'S1-by': 10 });

const from = (before: FormDefinition, answers = said) => ({
  ...{ form: before, answers, context: aContext() },
});

describe('answers of an earlier return', () => {
  it('are offered with all their parts where nothing changed', () => {
    const answers = { ...said, S1: { value: 'a', evidence: 'The log of the desk.' } };
    const evidenced = aForm({ ...score, evidence: { whenAnswers: ['a'], maxWords: 20 } });
    expect(earlierAnswers(from(evidenced, answers), evidenced, 0)).toEqual({ S1: answers.S1 });
    expect(earlierAnswers(from(form), form, 0)).toEqual(said);
  });

  it('are dated as they were, though days are counted from a later day now', () => {
    const rows = ask.rows('R1', { columns: [{ id: 'on', label: 'On', kind: 'day' }] });
    const dated = aForm(ask.day('S1-by'), rows);
    const answers = answered({ 'S1-by': 10, R1: [{ on: -3 }, { on: null }] });
    expect(earlierAnswers(from(dated, answers), dated, 365)).toEqual(
      answered({ 'S1-by': -355, R1: [{ on: -368 }, { on: null }] }),
    );
  });

  it('are not offered where the question is another one now', () => {
    const fewer = aForm(ask.single('S1', ['b', 'c']), ask.text('S1-action'));
    expect(earlierAnswers(from(form), fewer, 0)).toEqual({ 'S1-action': said['S1-action'] });
  });

  it('are not offered where they were hidden, empty, or never asked', () => {
    const shy = aForm(score, {
      ...ask.text('S1-action'),
      showWhen: { all: [{ question: 'S1', operator: 'equals', answer: 'b' }] },
    });
    expect(earlierAnswers(from(shy), shy, 0)).toEqual({ S1: said['S1'] });
    const blank = answered({ S1: '', 'S1-action': '  ' });
    expect(earlierAnswers(from(form, blank), form, 0)).toEqual({});
    expect(earlierAnswers(from(aForm(score)), aForm(ask.text('S2')), 0)).toEqual({});
  });

  it('are not offered where the form would refuse them', () => {
    const short = aForm(ask.text('S1-action', 2));
    const long = aForm(ask.text('S1-action', 60));
    expect(earlierAnswers(from(long), short, 0)).toEqual({});
  });
});
