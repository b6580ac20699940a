import type { Answers } from './answers';
import type { Question } from './template';
import { aContext, aForm, answered, ask } from './testing/forms';
import { checkSave, validateAnswers, validateChanges } from './validate-answers';

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
