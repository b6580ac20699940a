import type { Answers, AnswerValue } from './answers';
import { complianceMet, formFlags, isIndependent, type ReturnFacts } from './flags';
import type { FormSettings } from './template';
import { aContext, aForm, answered, ask } from './testing/forms';

const items = Array.from({ length: 20 }, (_, n) => ask.compliance(`C${n + 1}`));

const form = aForm(
  ...items,
  ask.compliance('K1', { key: { failing: ['no'] }, required: false }),
  ask.yesNo('K2', { key: { failing: ['yes'] } }),
  ask.grade('N2', { measures: 'own-practice' }),
  ask.grade('N3', { measures: 'multi-agency' }),
  ask.compliance('B1', { breach: { answers: ['no'], rule: 'Never Low under 13' } }),
);

const independent: ReturnFacts = { auditorIndependent: true };

function flags(
  values: Readonly<Record<string, AnswerValue>>,
  facts = independent,
  settings?: FormSettings,
) {
  return formFlags({ ...form, settings }, answered(values), aContext(), facts);
}

const codes = (...args: Parameters<typeof flags>) => flags(...args).map(({ code }) => code);

/** So many of the twenty items met, the others not. */
function met(count: number): Record<string, AnswerValue> {
  return Object.fromEntries(items.map(({ id }, n) => [id, n < count ? 'yes' : 'no']));
}

describe('moderation flags', () => {
  it('raise none for an empty return, or a plain one', () => {
    expect(flags({})).toEqual([]);
    expect(flags({ ...met(16), N2: 'G', N3: 'G' })).toEqual([]);
  });

  it('flag a self-grade at either end of the scale, and no grade of joint working', () => {
    expect(flags({ N2: 'O', N3: 'G' })).toEqual([
      {
        code: 'self-grade-extreme',
        questionIds: ['N2'],
        message: 'Own practice is graded Outstanding; the panel looks at every such grade',
      },
    ]);
    expect(flags({ N2: 'I' })[0]?.message).toContain('graded Inadequate');
    expect(codes({ N3: 'I' })).toEqual([]);
    expect(codes({ N2: 'RI' })).toEqual([]);
  });

  it('flag Good or better with a key question that fails', () => {
    expect(flags({ N2: 'G', K1: 'no' })).toContainEqual({
      code: 'good-with-key-failure',
      questionIds: ['N2', 'K1'],
      message: 'Own practice is graded Good, but a key question is not met',
    });
    const both = flags({ N2: 'O', N3: 'G', K1: 'no', K2: 'yes' }).filter(
      ({ code }) => code === 'good-with-key-failure',
    );
    expect(both.map(({ message }) => message)).toEqual([
      'Own practice is graded Outstanding, but 2 key questions are not met',
      'Multi-agency working is graded Good, but 2 key questions are not met',
    ]);
    expect(both[1]?.questionIds).toEqual(['N3', 'K1', 'K2']);
    expect(codes({ N2: 'RI', N3: 'insufficient', K1: 'no' })).toEqual([]);
    expect(codes({ ...met(20), N2: 'G', K1: 'yes', K2: 'no' })).toEqual([]);
  });

  it('flag Good or better with less than seven in ten met', () => {
    expect(codes({ ...met(14), N2: 'G' })).toEqual([]);
    expect(flags({ ...met(13), N2: 'G' })).toEqual([
      {
        code: 'good-with-low-compliance',
        questionIds: ['N2'],
        message: 'Own practice is graded Good, but 13 of 20 standards are met',
      },
    ]);
    expect(codes({ ...met(13), N2: 'O' })).toContain('good-with-low-compliance');
    expect(codes({ ...met(13), N2: 'RI' })).toEqual([]);
    expect(codes({ ...met(13), N3: 'G' })).toEqual([]);
  });

  it('flag Inadequate with 85 in a hundred met', () => {
    expect(codes({ ...met(16), N2: 'I' })).toEqual(['self-grade-extreme']);
    expect(flags({ ...met(17), N2: 'I' })).toContainEqual({
      code: 'inadequate-with-high-compliance',
      questionIds: ['N2'],
      message: 'Own practice is graded Inadequate, but 17 of 20 standards are met',
    });
    expect(codes({ ...met(17), N2: 'RI' })).toEqual([]);
  });

  it('hold grades to be apart from as many steps as the form says', () => {
    expect(codes({ N2: 'G', N3: 'RI' })).toEqual([]);
    const [close] = flags({ N2: 'G', N3: 'RI' }, independent, { gradesApart: 1 });
    expect(close?.message).toBe(
      'Own practice (Good) and multi-agency working (Requires improvement) are a grade apart',
    );
    expect(codes({ N2: 'G', N3: 'I' }, independent, { gradesApart: 3 })).toEqual([]);
  });

  it('take the numbers of the checks from the settings of the form', () => {
    expect(codes({ ...met(14), N2: 'G' }, independent, { goodNeedsMet: 0.75 })).toEqual([
      'good-with-low-compliance',
    ]);
    expect(codes({ ...met(16), N2: 'I' }, independent, { inadequateBelowMet: 0.8 })).toContain(
      'inadequate-with-high-compliance',
    );
  });

  it('say nothing of compliance where nothing applied', () => {
    expect(codes({ N2: 'I' })).toEqual(['self-grade-extreme']);
    expect(codes({ C1: 'na', N2: 'G' })).toEqual([]);
  });

  it('flag own practice and joint working two grades apart or more', () => {
    expect(codes({ N2: 'G', N3: 'RI' })).toEqual([]);
    expect(flags({ N2: 'G', N3: 'I' })).toEqual([
      {
        code: 'grades-apart',
        questionIds: ['N2', 'N3'],
        message: 'Own practice (Good) and multi-agency working (Inadequate) are 2 grades apart',
      },
    ]);
    expect(codes({ N2: 'RI', N3: 'O' })).toEqual(['grades-apart']);
    expect(codes({ N2: 'insufficient', N3: 'O' })).toEqual([]);
    expect(codes({ N2: 'G' })).toEqual([]);
  });

  it('flag evidence of fewer than fifteen words, where evidence is demanded and given', () => {
    const evidence = (words: number) => 'word '.repeat(words);
    const answers = (first: number, second: number): Answers => ({
      C1: { value: 'no', evidence: evidence(first) },
      C2: { value: 'partly', evidence: evidence(second) },
      C3: { value: 'yes', evidence: 'short' },
      C4: { value: 'no' },
    });
    const thin = (given: Answers, settings?: FormSettings) =>
      formFlags({ ...form, settings }, given, aContext(), independent);
    expect(thin(answers(14, 15))).toEqual([
      {
        code: 'thin-evidence',
        questionIds: ['C1'],
        message: '1 answer has evidence of fewer than 15 words',
      },
    ]);
    expect(thin(answers(1, 3))[0]).toMatchObject({
      questionIds: ['C1', 'C2'],
      message: '2 answers have evidence of fewer than 15 words',
    });
    expect(thin(answers(15, 15))).toEqual([]);
    expect(thin(answers(0, 15))).toEqual([]);
    expect(thin(answers(4, 15), { thinEvidenceWords: 4 })).toEqual([]);
    expect(thin({ C1: { value: 'no', evidence: 5 as never } })).toEqual([]);
  });

  it('name each rule that an answer breaks', () => {
    expect(flags({ B1: 'no' })).toEqual([
      {
        code: 'rule-broken',
        questionIds: ['B1'],
        message: 'This answer breaks a rule: Never Low under 13',
      },
    ]);
  });

  it('flag an auditor who is not independent, and a change after the due date', () => {
    expect(flags({}, { auditorIndependent: false, changedAfterDue: true })).toEqual([
      {
        code: 'auditor-not-independent',
        questionIds: [],
        message: 'The auditor is not independent of the case',
      },
      {
        code: 'changed-after-due',
        questionIds: [],
        message: 'The return was changed after its due date',
      },
    ]);
    expect(flags({}, { auditorIndependent: true, changedAfterDue: false })).toEqual([]);
  });

  it('lead to the answer that says so, and tell it once', () => {
    const connected = aForm({
      ...ask.yesNo('A5'),
      breach: { answers: ['yes'], rule: 'The auditor is independent' },
    });
    const facts = { auditorIndependent: false };
    expect(formFlags(connected, answered({ A5: 'yes' }), aContext(), facts)).toEqual([
      {
        code: 'auditor-not-independent',
        questionIds: ['A5'],
        message: 'The auditor is not independent of the case',
      },
    ]);
  });

  it.each([
    ['worked', false],
    ['supervised', false],
    ['same-service', true],
    ['none', true],
  ])('take an auditor whose connection is “%s” for independent: %s', (connection, expected) => {
    expect(isIndependent(answered({ A5: connection }))).toBe(expected);
  });

  it('say nothing of other scales, whose words are not the four grades', () => {
    const other = {
      ...aForm(ask.grade('N2', { measures: 'own-practice' }), ask.compliance('C1')),
      scales: { grades: { label: 'Score', points: [{ code: '3', label: 'Met' }] } },
    };
    expect(formFlags(other, answered({ N2: '3', C1: 'no' }), aContext(), independent)).toEqual([]);
  });

  it('leave hidden answers out', () => {
    const hidden = aForm(ask.grade('N2', { measures: 'own-practice', askedOf: ['education'] }));
    expect(formFlags(hidden, answered({ N2: 'O' }), aContext(), independent)).toEqual([]);
  });
});

describe('standards met', () => {
  it('counts Yes only as met, and leaves not applicable and not answered out', () => {
    const questions = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => ask.compliance(id));
    const values = { a: 'yes', b: 'partly', c: 'no', d: 'not-evidenced', e: 'na', f: '' };
    expect(complianceMet(questions, answered(values))).toEqual({ met: 1, of: 4 });
    expect(complianceMet([ask.yesNo('a')], answered({ a: 'yes' }))).toEqual({ met: 0, of: 0 });
  });
});
