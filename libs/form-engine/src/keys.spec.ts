import { gradesOf } from './grades-given';
import { keyFailures, ruleBreaches } from './keys';
import type { Question } from './template';
import { aContext, aForm, answered, ask } from './testing/forms';

const failing = { failing: ['no', 'not-evidenced'] };

const failures = (question: Question, value: Parameters<typeof answered>[0][string]) =>
  keyFailures(aForm(question), answered({ [question.id]: value }), aContext());

describe('key questions', () => {
  it('fail on the answers the template names, and on no other', () => {
    const question = ask.compliance('D3', { key: failing });
    expect(failures(question, 'no')).toEqual([{ questionId: 'D3', answer: 'no', missing: [] }]);
    expect(failures(question, 'not-evidenced')).toHaveLength(1);
    for (const value of ['yes', 'partly', 'na']) expect(failures(question, value)).toEqual([]);
    expect(failures(ask.compliance('D3'), 'no')).toEqual([]);
  });

  it('fail where a list lacks what it requires, and name what is missing', () => {
    const key = { failing: [], requires: ['csc', 'police', 'health'] };
    for (const question of [
      ask.ticks('E4', ['csc', 'police', 'health', 'school'], { key }),
      ask.multiple('E4', ['csc', 'police', 'health', 'school'], { key }),
    ]) {
      expect(failures(question, ['csc', 'school'])).toEqual([
        { questionId: 'E4', answer: ['csc', 'school'], missing: ['police', 'health'] },
      ]);
      expect(failures(question, ['health', 'police', 'csc'])).toEqual([]);
    }
    expect(failures(ask.ticks('E4', ['csc'], { key }), [])).toHaveLength(1);
    expect(failures(ask.multiple('E4', ['csc'], { key }), [])).toEqual([]);
  });

  it('fail where a list includes an answer that fails', () => {
    const question = ask.multiple('E4', ['a', 'b'], { key: { failing: ['b'] } });
    expect(failures(question, ['a', 'b'])).toHaveLength(1);
    expect(failures(question, ['a'])).toEqual([]);
  });

  it('do not fail while they are not answered, or hidden', () => {
    const form = aForm(
      ask.yesNo('A1'),
      ask.compliance('A2', {
        key: failing,
        showWhen: { all: [{ question: 'A1', operator: 'equals', answer: 'yes' }] },
      }),
    );
    expect(keyFailures(form, {}, aContext())).toEqual([]);
    expect(keyFailures(form, answered({ A1: 'no', A2: 'no' }), aContext())).toEqual([]);
    expect(keyFailures(form, answered({ A1: 'yes', A2: 'no' }), aContext())).toHaveLength(1);
  });
});

describe('rules that break by themselves', () => {
  const question = ask.compliance('CSE-5', {
    breach: { answers: ['no'], rule: 'Never graded Low under 13' },
  });
  const breaches = (value: string) =>
    ruleBreaches(aForm(question), answered({ 'CSE-5': value }), aContext());

  it('are named with the answer that breaks them', () => {
    expect(breaches('no')).toEqual([
      { questionId: 'CSE-5', answer: 'no', rule: 'Never graded Low under 13' },
    ]);
    expect(breaches('yes')).toEqual([]);
    expect(ruleBreaches(aForm(question), {}, aContext())).toEqual([]);
  });

  it('do not break on the answer of another agency’s question', () => {
    const form = aForm({ ...question, askedOf: ['education'] });
    expect(ruleBreaches(form, answered({ 'CSE-5': 'no' }), aContext())).toEqual([]);
  });
});

describe('the grades a return gives', () => {
  const form = aForm(
    ask.grade('N1a'),
    ask.grade('N2', { measures: 'own-practice' }),
    ask.grade('N3', { measures: 'multi-agency' }),
    ask.grade('X', { askedOf: ['education'] }),
    ask.single('Y', ['G']),
  );
  const grades = (values: Parameters<typeof answered>[0]) =>
    gradesOf(form, answered(values), aContext());

  it('are told apart by what they measure, and listed by question', () => {
    expect(grades({ N1a: 'O', N2: 'G', N3: 'RI', Y: 'G' })).toEqual({
      ownPractice: 'G',
      multiAgency: 'RI',
      byQuestion: { N1a: 'O', N2: 'G', N3: 'RI' },
    });
  });

  it('include what is said instead of a grade, and leave out what is not said or not shown', () => {
    expect(grades({ N2: 'insufficient', N3: '', X: 'O' })).toEqual({
      ownPractice: 'insufficient',
      multiAgency: undefined,
      byQuestion: { N2: 'insufficient' },
    });
    expect(gradesOf(form, { N2: { value: ['G'] } }, aContext()).byQuestion).toEqual({});
  });
});
