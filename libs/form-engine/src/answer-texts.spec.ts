import { mapTexts, textsOf, withoutTexts } from './answer-texts';
import type { Answers } from './answers';

const answers: Answers = {
  C1: { value: 'no', evidence: 'Told Zofia.' },
  L2: { value: 'Zofia was seen.' },
  E9: { value: ['a', 'other'], other: 'Zofia’s nan' },
  T1: {
    value: [
      { day: 3, note: 'One' },
      { day: 4, note: 'Zofia' },
    ],
  },
  N1: { value: { x: 1, y: 2 } },
};

describe('the texts of answers', () => {
  it('are found with their places, in tables too', () => {
    expect(textsOf(answers['C1'])).toEqual([
      { part: 'value', text: 'no' },
      { part: 'evidence', text: 'Told Zofia.' },
    ]);
    expect(textsOf(answers['T1'])).toEqual([
      { part: 'value.0.note', text: 'One' },
      { part: 'value.1.note', text: 'Zofia' },
    ]);
    expect(textsOf(answers['E9'])).toEqual([{ part: 'other', text: 'Zofia’s nan' }]);
    expect(textsOf(answers['N1'])).toEqual([]);
    expect(textsOf(null)).toEqual([]);
  });

  it('are taken out at their places, and the rest of the answer stays', () => {
    const left = withoutTexts(answers, [
      { questionId: 'C1', part: 'evidence' },
      { questionId: 'T1', part: 'value.1.note' },
      { questionId: 'L2', part: 'value' },
      { questionId: 'gone', part: 'value' },
    ]);
    expect(left).toEqual({
      ...answers,
      C1: { value: 'no', evidence: undefined },
      L2: { value: null },
      T1: {
        value: [
          { day: 3, note: 'One' },
          { day: 4, note: null },
        ],
      },
    });
    expect(withoutTexts(answers, [])).toBe(answers);
    const said = withoutTexts(answers, [{ questionId: 'L2', part: 'value' }], 'Withheld');
    expect(said['L2']).toEqual({ value: 'Withheld' });
  });

  it('are changed one by one', () => {
    const changed = mapTexts(answers['C1']!, (text) => text.replace('Zofia', 'the child'));
    expect(changed).toEqual({ value: 'no', evidence: 'Told the child.' });
    expect(mapTexts(null, (text) => text)).toBeNull();
  });
});
