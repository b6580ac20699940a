import type { Question, QuestionKind } from '../template';
import { aForm, ask } from '../testing/forms';
import { at, questionAfter, when } from '../testing/edited';

describe('changing the kind', () => {
  const base = {
    ...{ text: 'Was it done?', help: 'Look at the plan', askedOf: ['police' as const] },
    ...{ showWhen: when('Z'), themes: ['t'], source: 'S1', required: false },
  };
  const asKind = (question: Question, kind: QuestionKind) =>
    questionAfter({ edit: 'change-kind', at: at(0, 0), kind }, at(0, 0), aForm(question));

  it('keeps words, conditions, agencies and tags, and what both kinds have', () => {
    expect(asKind(ask.yesNo('A1', base), 'compliance')).toEqual({
      ...{ kind: 'compliance', id: 'A1', ...base },
    });
    const options = [{ code: 'a', label: 'A' }];
    expect(asKind({ kind: 'single', id: 'A1', ...base, options, other: 'a' }, 'multiple')).toEqual({
      ...{ kind: 'multiple', id: 'A1', ...base, options, other: 'a' },
    });
  });

  it('gives what the new kind must have, and drops what it has not', () => {
    expect(asKind(ask.text('A1', 9, { long: true }), 'grade')).toEqual({
      ...{ kind: 'grade', id: 'A1', text: 'Question A1', scale: 'grades' },
    });
    expect(asKind(ask.rows('A1'), 'text')).toEqual(ask.text('A1', 80));
    expect(asKind(ask.integer('A1', { min: 2, max: 9 }), 'x-of-y')).toEqual({
      ...ask.xOfY('A1'),
      max: 9,
    });
  });

  it('keeps of the rules what the new kind can answer', () => {
    const ruled = ask.compliance('A1', {
      key: { failing: ['no', 'partly'] },
      breach: { answers: ['no'], rule: 'A rule' },
      evidence: { whenAnswers: ['no', 'partly'], maxWords: 50 },
    });
    expect(asKind(ruled, 'yes-no')).toEqual(
      ask.yesNo('A1', {
        key: { failing: ['no'] },
        breach: { answers: ['no'], rule: 'A rule' },
        evidence: { whenAnswers: ['no'], maxWords: 50 },
      }),
    );
    expect(asKind(ruled, 'day')).toEqual({
      ...{ kind: 'day', id: 'A1', text: 'Question A1' },
      evidence: { whenAnswers: [], maxWords: 50 },
    });
  });

  it('keeps what a list requires where the new kind is a list', () => {
    const key = { failing: [], requires: ['a', 'gone'] };
    const ticks = ask.ticks('A1', ['a', 'b'], { key });
    expect(asKind(ticks, 'multiple').key).toEqual({ failing: [], requires: ['a'] });
    expect(asKind(ask.multiple('A1', ['a'], { key }), 'ticks').key).toEqual({
      ...{ failing: [], requires: ['a'] },
    });
    expect(asKind(ticks, 'single')).not.toHaveProperty('key');
  });
});
