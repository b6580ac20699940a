import type { AnswerProblem } from './answers';
import type { Question } from './template';
import { aContext, aForm, ask } from './testing/forms';
import { validateAnswers } from './validate-answers';

const save = (question: Question, answer: unknown): AnswerProblem[] =>
  validateAnswers(aForm(question), { [question.id]: answer }, aContext(), 'save');

/** Code and message of the only problem with a value; undefined where there is none. */
function fault(question: Question, value: unknown): string | undefined {
  const problems = save(question, { value });
  expect(problems.length).toBeLessThan(2);
  const [problem] = problems;
  if (problem) expect(problem).toMatchObject({ questionId: question.id, part: 'value' });
  return problem && `${problem.code}: ${problem.message}`;
}

describe('an answer of the wrong kind is refused, a right one accepted', () => {
  it('for compliance', () => {
    const choose = 'Choose Yes, Partly, No, Not evidenced on file or Not applicable';
    const question = ask.compliance('A1');
    for (const value of ['yes', 'partly', 'no', 'not-evidenced', 'na', null]) {
      expect(fault(question, value)).toBeUndefined();
    }
    expect(fault(question, 'maybe')).toBe(`not-an-option: ${choose}`);
    expect(fault(question, '')).toBe(`not-an-option: ${choose}`);
    expect(fault(question, true)).toBe(`wrong-kind: ${choose}`);
    expect(fault(question, ['yes'])).toBe(`wrong-kind: ${choose}`);
  });

  it('for yes or no', () => {
    expect(fault(ask.yesNo('A1'), 'yes')).toBeUndefined();
    expect(fault(ask.yesNo('A1'), 'no')).toBeUndefined();
    expect(fault(ask.yesNo('A1'), 'na')).toBe('not-an-option: Choose Yes or No');
    expect(fault(ask.yesNo('A1'), true)).toBe('wrong-kind: Choose Yes or No');
  });

  it('for a grade, by the codes of its scale', () => {
    expect(fault(ask.grade('A1'), 'O')).toBeUndefined();
    expect(fault(ask.grade('A1'), 'insufficient')).toBeUndefined();
    expect(fault(ask.grade('A1'), 'A')).toBe('not-an-option: Choose one of the grades shown');
    expect(fault(ask.grade('A1', { scale: 'lost' }), 'O')).toMatch('not-an-option');
    expect(fault(ask.grade('A1', { scale: 'constructor' }), 'O')).toMatch('not-an-option');
  });

  it('for a choice of one', () => {
    const question = ask.single('A1', ['a', 'b']);
    expect(fault(question, 'b')).toBeUndefined();
    expect(fault(question, 'c')).toBe('not-an-option: Choose one of the answers shown');
    expect(fault(question, ['a'])).toBe('wrong-kind: Choose one of the answers shown');
  });

  it.each([
    ['multiple', ask.multiple('A1', ['a', 'b', 'none'], { exclusive: 'none' })],
    ['ticks', ask.ticks('A1', ['a', 'b', 'none'], { exclusive: 'none' })],
  ])('for a list: %s', (_kind, question) => {
    expect(fault(question, [])).toBeUndefined();
    expect(fault(question, ['b', 'a'])).toBeUndefined();
    expect(fault(question, ['none'])).toBeUndefined();
    expect(fault(question, 'a')).toBe('wrong-kind: Choose from the answers shown');
    expect(fault(question, ['a', 1])).toBe('wrong-kind: Choose from the answers shown');
    expect(fault(question, ['a', 'z'])).toBe('not-an-option: Choose only from the answers shown');
    expect(fault(question, ['a', 'a'])).toBe('wrong-kind: Choose each answer only once');
    expect(fault(question, ['a', 'none'])).toBe(
      'not-an-option: “None” cannot be chosen with another answer',
    );
  });

  it('for a list without an answer that excludes the others', () => {
    expect(fault(ask.multiple('A1', ['a', 'none']), ['a', 'none'])).toBeUndefined();
  });

  it('for a whole number, from 0 unless the template says otherwise', () => {
    const question = ask.integer('A1');
    expect(fault(question, 0)).toBeUndefined();
    expect(fault(question, 1_000_000)).toBeUndefined();
    expect(fault(question, -1)).toBe('out-of-range: Enter a whole number of 0 or more');
    expect(fault(question, 1_000_001)).toBe('out-of-range: Enter a whole number from 0 to 1000000');
    for (const value of [1.5, NaN, Infinity, 2 ** 60, '3', [3], { x: 1 }]) {
      expect(fault(question, value)).toBe('wrong-kind: Enter a whole number');
    }
  });

  it('for a whole number between limits, the limits included', () => {
    const question = ask.integer('A1', { min: -2, max: 5 });
    expect(fault(question, -2)).toBeUndefined();
    expect(fault(question, 5)).toBeUndefined();
    expect(fault(question, -3)).toBe('out-of-range: Enter a whole number from -2 to 5');
    expect(fault(question, 6)).toBe('out-of-range: Enter a whole number from -2 to 5');
  });

  it('for a date, as whole days within a hundred years of the index date', () => {
    expect(fault(ask.day('A1'), -36_525)).toBeUndefined();
    expect(fault(ask.day('A1'), 36_525)).toBeUndefined();
    const far = 'out-of-range: Enter a date within a hundred years of the index date';
    expect(fault(ask.day('A1'), 36_526)).toBe(far);
    expect(fault(ask.day('A1'), -36_526)).toBe(far);
    expect(fault(ask.day('A1'), '2017-09-28')).toBe('wrong-kind: Enter a date');
  });

  it('for "x of y"', () => {
    const question = ask.xOfY('A1', { max: 6 });
    expect(fault(question, { x: 0, y: 0 })).toBeUndefined();
    expect(fault(question, { x: 6, y: 6 })).toBeUndefined();
    expect(fault(question, { x: 4, y: 3 })).toBe(
      'out-of-range: The first number may not be more than the second',
    );
    expect(fault(question, { x: 1, y: 7 })).toBe(
      'out-of-range: The second number may be at most 6',
    );
    const negative = 'out-of-range: Enter numbers of 0 or more';
    expect(fault(question, { x: -1, y: 3 })).toBe(negative);
    expect(fault(question, { x: -2, y: -1 })).toBe(negative);
    expect(fault(ask.xOfY('A1'), { x: 1, y: 1_000_000 })).toBeUndefined();
    expect(fault(ask.xOfY('A1'), { x: 1, y: 1_000_001 })).toMatch('out-of-range');
    for (const value of [
      3,
      '3 of 5',
      [3, 5],
      { x: 3 },
      { y: 3 },
      { x: 1, y: 2, z: 3 },
      { x: 1.5, y: 2 },
    ]) {
      expect(fault(question, value)).toBe('wrong-kind: Enter two whole numbers, such as 3 of 5');
    }
  });

  it('for a text', () => {
    const question = ask.text('A1', 3);
    expect(fault(question, 'one two three')).toBeUndefined();
    expect(fault(question, 'one two three four')).toBe(
      'too-long: Shorten this to at most 3 words; it has 4',
    );
    expect(fault(question, 'one\u0000')).toMatch('control-characters: Remove the hidden character');
    expect(fault(question, 5)).toBe('wrong-kind: Write the answer as text');
  });

  it('for guidance, which takes none', () => {
    expect(fault(ask.guidance('A1'), null)).toBeUndefined();
    expect(fault(ask.guidance('A1'), 'yes')).toBe(
      'wrong-kind: This is guidance and takes no answer',
    );
  });
});

describe('the parts of an answer', () => {
  it('refuses what is not an answer at all', () => {
    const wrong = {
      questionId: 'A1',
      part: 'value',
      code: 'wrong-kind',
      message: 'This is not an answer; answer it again',
    };
    for (const answer of ['yes', 5, ['yes'], { value: 'yes', extra: 1 }]) {
      expect(save(ask.compliance('A1'), answer)).toEqual([wrong]);
    }
    expect(save(ask.compliance('A1'), null)).toEqual([]);
    expect(save(ask.compliance('A1'), {})).toEqual([]);
  });

  it('accepts evidence under any answer of a question that has a rule for it', () => {
    expect(
      save(ask.compliance('A1'), { value: 'yes', evidence: 'Minutes of the meeting' }),
    ).toEqual([]);
    expect(save(ask.compliance('A1'), { value: null, evidence: 'Minutes' })).toEqual([]);
    const own = ask.yesNo('A1', { evidence: { whenAnswers: [], maxWords: 2 } });
    expect(save(own, { value: 'no', evidence: 'two words' })).toEqual([]);
  });

  it('refuses evidence beyond its limit, of the wrong kind, or where none is taken', () => {
    const part = (question: Question, evidence: unknown) =>
      save(question, { value: null, evidence });
    expect(part(ask.compliance('A1'), 'w '.repeat(80))).toEqual([]);
    expect(part(ask.compliance('A1'), 'w '.repeat(81))).toEqual([
      {
        questionId: 'A1',
        part: 'evidence',
        code: 'too-long',
        message: 'Shorten this to at most 80 words; it has 81',
      },
    ]);
    expect(part(ask.grade('A1'), 'w '.repeat(81))[0]).toMatchObject({ code: 'too-long' });
    const short = ask.compliance('A1', { evidence: { whenAnswers: ['no'], maxWords: 2 } });
    expect(part(short, 'one two three')[0]).toMatchObject({ code: 'too-long' });
    expect(part(ask.compliance('A1'), 7)).toEqual([
      { questionId: 'A1', part: 'evidence', code: 'wrong-kind', message: 'Write it as text' },
    ]);
    expect(part(ask.yesNo('A1'), 'x')).toEqual([
      {
        questionId: 'A1',
        part: 'evidence',
        code: 'wrong-kind',
        message: 'This question takes no evidence',
      },
    ]);
    expect(part(ask.yesNo('A1'), '')).toEqual([]);
    expect(part(ask.yesNo('A1'), null)).toEqual([]);
  });

  it('accepts a reason of the list for compliance only', () => {
    const reason = (question: Question, naReason: unknown) =>
      save(question, { value: null, naReason });
    for (const known of ['not-our-role', 'did-not-arise', 'outside-window', '', null]) {
      expect(reason(ask.compliance('A1'), known)).toEqual([]);
    }
    expect(reason(ask.compliance('A1'), 'because')).toEqual([
      {
        questionId: 'A1',
        part: 'naReason',
        code: 'not-an-option',
        message: 'Choose why this does not apply',
      },
    ]);
    expect(reason(ask.yesNo('A1'), 'did-not-arise')).toEqual([
      {
        questionId: 'A1',
        part: 'naReason',
        code: 'wrong-kind',
        message: 'This question takes no such reason',
      },
    ]);
  });

  it('accepts words for "other" in at most thirty words, where the question asks for them', () => {
    const question = ask.single('A1', ['a', 'other'], { other: 'other' });
    expect(save(question, { value: 'other', other: 'w '.repeat(30) })).toEqual([]);
    expect(save(question, { value: 'a', other: 'left from before' })).toEqual([]);
    expect(save(question, { value: 'other', other: 'w '.repeat(31) })[0]).toMatchObject({
      part: 'other',
      code: 'too-long',
    });
    expect(save(ask.single('A1', ['a']), { value: 'a', other: 'x' })).toEqual([
      {
        questionId: 'A1',
        part: 'other',
        code: 'wrong-kind',
        message: 'This question takes no text for “other”',
      },
    ]);
    expect(save(ask.text('A1'), { value: 'a', other: 'x' })[0]).toMatchObject({ part: 'other' });
  });
});
