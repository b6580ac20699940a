import type { AnswerProblem, Answers } from './answers';
import type { Question } from './template';
import { aContext, aForm, answered, ask } from './testing/forms';
import { checkSave, validateAnswers, validateChanges } from './validate-answers';

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

describe('saving', () => {
  const hanging = aForm(
    ask.yesNo('A1'),
    ask.compliance('A2', {
      showWhen: { all: [{ question: 'A1', operator: 'equals', answer: 'yes' }] },
    }),
  );

  it('asks nothing about what is missing', () => {
    const form = aForm(ask.compliance('A1'), ask.text('A2'));
    expect(validateAnswers(form, {}, aContext(), 'save')).toEqual([]);
    expect(validateAnswers(form, answered({ A1: 'no' }), aContext(), 'save')).toEqual([]);
  });

  it('refuses a question the form does not have', () => {
    expect(validateAnswers(hanging, { Z9: { value: 'x' } }, aContext(), 'save')).toEqual([
      {
        questionId: 'Z9',
        part: 'value',
        code: 'unknown-question',
        message: 'This version of the form has no question “Z9”',
      },
    ]);
    expect(validateAnswers(hanging, { Z9: { value: 'x' } }, aContext(), 'submit')).toContainEqual(
      expect.objectContaining({ code: 'unknown-question', questionId: 'Z9' }),
    );
  });

  it('names at most twenty unknown questions, in at most 64 characters each', () => {
    const many = Object.fromEntries(
      Array.from({ length: 500 }, (_, n) => [`${n}`.padStart(99, 'q'), 1]),
    );
    const problems = validateAnswers(hanging, many, aContext(), 'save');
    expect(problems).toHaveLength(20);
    expect(problems[0]?.questionId).toHaveLength(64);
    const [own] = validateAnswers(hanging, JSON.parse('{"__proto__": 1}'), aContext(), 'save');
    expect(own?.code).toBe('unknown-question');
  });

  it('refuses an answer to a hidden question, unless it clears it', () => {
    const hidden = {
      questionId: 'A2',
      part: 'value',
      code: 'hidden',
      message: 'This question is not asked here, given the other answers; it takes no answer',
    };
    const stored = answered({ A1: 'no' });
    const change = (answer: unknown) =>
      validateChanges(hanging, stored, { A2: answer }, aContext());
    expect(change({ value: 'yes' })).toEqual([hidden]);
    expect(change({ value: null, evidence: 'x' })).toEqual([hidden]);
    expect(change('junk')).toEqual([hidden]);
    expect(change({ value: null })).toEqual([]);
    expect(change({ value: null, evidence: '', naReason: undefined })).toEqual([]);
    expect(change(null)).toEqual([]);
    expect(change(undefined)).toEqual([]);
  });

  it('judges visibility on what is stored and what changes together', () => {
    const yes = answered({ A1: 'yes' });
    expect(validateChanges(hanging, yes, answered({ A2: 'yes' }), aContext())).toEqual([]);
    expect(validateChanges(hanging, {}, answered({ A1: 'yes', A2: 'no' }), aContext())).toEqual([]);
    expect(validateChanges(hanging, yes, answered({ A1: 'no' }), aContext())).toEqual([]);
    expect(
      validateChanges(hanging, yes, answered({ A1: 'no', A2: 'no' }), aContext())[0],
    ).toMatchObject({ code: 'hidden', questionId: 'A2' });
  });

  it('tells of the changes only, not of what is stored', () => {
    const stored = answered({ A1: 'nonsense' });
    expect(validateChanges(hanging, stored, {}, aContext())).toEqual([]);
  });

  it('says in one look what is wrong and how far the form is filled with what was saved', () => {
    const save = (stored: Answers, changes: Parameters<typeof checkSave>[2]) =>
      checkSave(hanging, { ...stored, ...changes } as Answers, changes, aContext());
    const [yes, no] = [answered({ A1: 'yes' }), answered({ A1: 'no' })];
    expect(save({}, {})).toEqual({ answered: 0, required: 1, problems: [] });
    expect(save({}, yes)).toEqual({ answered: 1, required: 2, problems: [] });
    expect(save(yes, answered({ A2: 'no' }))).toEqual({ answered: 2, required: 2, problems: [] });
    expect(save(yes, { A1: null })).toEqual({ answered: 0, required: 1, problems: [] });
    expect(save(answered({ A1: 'yes', A2: 'no' }), no)).toMatchObject({ answered: 1, required: 1 });
    const changes = answered({ A1: 'no', A2: 'no' });
    const problems = validateChanges(hanging, yes, changes, aContext());
    expect(save(yes, changes)).toEqual({ answered: 1, required: 1, problems });
    expect(problems).toHaveLength(1);
  });
});

describe('submitting', () => {
  const submit = (question: Question, answers: Answers = {}) =>
    validateAnswers(aForm(question), answers, aContext(), 'submit');

  it.each<[Question, string]>([
    [ask.compliance('A1'), 'Say whether this was met: choose one of the answers'],
    [ask.grade('A1'), 'Choose a grade'],
    [ask.single('A1', ['a']), 'Choose one answer'],
    [ask.multiple('A1', ['a']), 'Choose at least one answer'],
    [ask.ticks('A1', ['a']), 'Tick what is in place, or say that none of it is'],
    [ask.yesNo('A1'), 'Choose Yes or No'],
    [ask.integer('A1'), 'Enter a whole number'],
    [ask.xOfY('A1'), 'Enter both numbers'],
    [ask.day('A1'), 'Enter the date'],
    [ask.text('A1', 120), 'Write an answer, in at most 120 words'],
    [ask.rows('A1'), 'Add at least one row'],
    [ask.rows('A1', { fixedRows: [{ code: 'gp', label: 'GP' }] }), 'Fill in each row of the table'],
  ])('asks for a missing answer: %j', (question, message) => {
    const expected = { questionId: 'A1', part: 'value', code: 'required', message };
    expect(submit(question)).toEqual([expected]);
    expect(submit(question, { A1: { value: null, evidence: 'x' } })).toHaveLength(1);
    expect(submit({ ...question, required: false })).toEqual([]);
    expect(submit({ ...question, required: true })).toEqual([expected]);
  });

  it('never asks guidance for an answer', () => {
    expect(submit(ask.guidance('A1', { required: true }))).toEqual([]);
  });

  it('takes a tick list with nothing ticked as answered, and an empty choice as not', () => {
    expect(submit(ask.ticks('A1', ['a']), answered({ A1: [] }))).toEqual([]);
    expect(submit(ask.multiple('A1', ['a']), answered({ A1: [] }))[0]?.code).toBe('required');
    expect(submit(ask.text('A1'), answered({ A1: ' \n' }))[0]?.code).toBe('required');
    expect(submit(ask.integer('A1'), answered({ A1: 0 }))).toEqual([]);
  });

  it('demands evidence for partly, no and not evidenced', () => {
    for (const value of ['partly', 'no', 'not-evidenced']) {
      expect(submit(ask.compliance('A1'), answered({ A1: value }))).toEqual([
        {
          questionId: 'A1',
          part: 'evidence',
          code: 'evidence-required',
          message: 'Say what on the file shows this, in at most 80 words',
        },
      ]);
      expect(submit(ask.compliance('A1'), { A1: { value, evidence: ' ' } })).toHaveLength(1);
      expect(submit(ask.compliance('A1'), { A1: { value, evidence: 'Contact record' } })).toEqual(
        [],
      );
    }
    expect(submit(ask.compliance('A1'), answered({ A1: 'yes' }))).toEqual([]);
  });

  it('demands evidence for Outstanding and Inadequate', () => {
    expect(submit(ask.grade('A1'), answered({ A1: 'O' }))[0]?.code).toBe('evidence-required');
    expect(submit(ask.grade('A1'), answered({ A1: 'I' }))[0]?.code).toBe('evidence-required');
    expect(submit(ask.grade('A1'), answered({ A1: 'G' }))).toEqual([]);
  });

  it('demands evidence as the question itself says, in its words', () => {
    const rule = { whenAnswers: ['yes'], maxWords: 40, prompt: 'Say what was done today.' };
    expect(submit(ask.yesNo('A1', { evidence: rule }), answered({ A1: 'yes' }))[0]?.message).toBe(
      'Say what was done today, in at most 40 words',
    );
    const none = { whenAnswers: [], maxWords: 40 };
    expect(submit(ask.compliance('A1', { evidence: none }), answered({ A1: 'no' }))).toEqual([]);
    const several = ask.multiple('A1', ['a', 'b'], {
      evidence: { whenAnswers: ['b'], maxWords: 9 },
    });
    expect(submit(several, answered({ A1: ['a'] }))).toEqual([]);
    expect(submit(several, answered({ A1: ['a', 'b'] }))[0]?.code).toBe('evidence-required');
    const zero = ask.integer('A1', { evidence: { whenAnswers: ['0'], maxWords: 9 } });
    expect(submit(zero, answered({ A1: 0 }))[0]?.code).toBe('evidence-required');
  });

  it('demands a reason for "not applicable"', () => {
    expect(submit(ask.compliance('A1'), answered({ A1: 'na' }))).toEqual([
      {
        questionId: 'A1',
        part: 'naReason',
        code: 'reason-required',
        message: 'Choose why this does not apply',
      },
    ]);
    const given = { A1: { value: 'na', naReason: 'did-not-arise' } };
    expect(submit(ask.compliance('A1'), given)).toEqual([]);
    expect(submit(ask.single('A1', ['na']), answered({ A1: 'na' }))).toEqual([]);
  });

  it('demands to know what "other" is', () => {
    const message = 'Say what “Other” is, in at most 30 words';
    const expected = { questionId: 'A1', part: 'other', code: 'other-required', message };
    const single = ask.single('A1', ['a', 'other'], { other: 'other' });
    const several = ask.multiple('A1', ['a', 'other'], { other: 'other' });
    expect(submit(single, answered({ A1: 'other' }))).toEqual([expected]);
    expect(submit(several, answered({ A1: ['a', 'other'] }))).toEqual([expected]);
    expect(submit(single, answered({ A1: 'a' }))).toEqual([]);
    expect(submit(several, answered({ A1: ['a'] }))).toEqual([]);
    expect(submit(single, { A1: { value: 'other', other: 'A youth club' } })).toEqual([]);
    expect(submit(ask.single('A1', ['other']), answered({ A1: 'other' }))).toEqual([]);
  });

  it('tells what is wrong before what is missing', () => {
    const wrong = { A1: { value: 'no', evidence: 'w '.repeat(90) } };
    expect(submit(ask.compliance('A1'), wrong).map(({ code }) => code)).toEqual(['too-long']);
    expect(submit(ask.yesNo('A1'), answered({ A1: 'perhaps' })).map(({ code }) => code)).toEqual([
      'not-an-option',
    ]);
  });

  it('leaves answers to hidden questions alone, and asks for them when they show again', () => {
    const form = aForm(
      ask.yesNo('A1'),
      ask.compliance('A2', {
        showWhen: { all: [{ question: 'A1', operator: 'equals', answer: 'yes' }] },
      }),
    );
    const check = (answers: Answers) => validateAnswers(form, answers, aContext(), 'submit');
    expect(check({ A1: { value: 'no' }, A2: { value: 'rubbish' } })).toEqual([]);
    expect(check({ A1: { value: 'yes' }, A2: { value: 'rubbish' } })[0]?.code).toBe(
      'not-an-option',
    );
    expect(check(answered({ A1: 'yes' }))[0]).toMatchObject({ code: 'required', questionId: 'A2' });
  });
});
