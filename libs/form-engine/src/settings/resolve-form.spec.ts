import { formFlags } from '../flags';
import { estimatedMinutes } from '../length';
import { parseDefinition } from '../parse-definition';
import { aContext, aForm, answered, ask } from '../testing/forms';
import { validateDefinition } from '../validate-definition';
import { resolveText, settingWords } from './placeholders';
import { resolveForm } from './resolve-form';
import { settingFacts, settingIds, type SettingValues } from './setting-facts';
import { settingProblems, withoutUsual } from './setting-problems';

const form = aForm(
  ask.compliance('A', {
    text: 'Was it done within {{return-interview-hours}} of the return?',
    help: 'After {{ missing-episodes }} in {{missing-episodes-days}}.',
    breach: { answers: ['no'], rule: 'Within {{exploitation-toolkit-days}}' },
  }),
  ask.compliance('B', { evidence: { whenAnswers: ['yes'], maxWords: 40 } }),
  ask.yesNo('C'),
);

const question = (id: string, values: SettingValues) =>
  resolveForm(form, values).sections[0]!.questions.find((one) => one.id === id)!;

describe('settingWords', () => {
  it('says the usual number and what it counts, small ones in words', () => {
    expect(settingWords('return-interview-hours', {})).toBe('72 hours');
    expect(settingWords('exploitation-panel-weeks', {})).toBe('six weeks');
    expect(settingWords('meeting-record-days', {})).toBe('one working day');
  });

  it('says what the partnership has set', () => {
    const values = { 'return-interview-hours': 1, 'missing-meeting-days': 11 };
    expect(settingWords('return-interview-hours', values)).toBe('one hour');
    expect(settingWords('missing-meeting-days', values)).toBe('11 working days');
  });

  it('names the local timescale where nobody gave a number', () => {
    expect(settingWords('exploitation-toolkit-days', {})).toBe('the local timescale');
    const set = { 'exploitation-toolkit-days': 10 };
    expect(settingWords('exploitation-toolkit-days', set)).toBe('ten working days');
  });

  it('gives no words to a threshold of the checks, or to a name that is no setting', () => {
    for (const name of ['thin-evidence-words', 'seconds-grade', 'toString', 'nonsense', '']) {
      expect(settingWords(name, {})).toBeUndefined();
    }
  });

  it('gives words for every timescale as it comes', () => {
    const own = settingIds.filter((id) => settingFacts[id].group === 'timescales');
    for (const id of own) expect(settingWords(id, {})).toMatch(/^(one|two|three|six|72|30|the) /);
    expect(own.length).toBeGreaterThan(8);
  });
});

describe('resolveForm', () => {
  it('puts numbers into question, help and rule, and leaves the form as it was', () => {
    const before = JSON.stringify(form);
    const set = { 'return-interview-hours': 48, 'missing-episodes': 2 };
    expect(question('A', set)).toMatchObject({
      text: 'Was it done within 48 hours of the return?',
      help: 'After two episodes in 30 days.',
      breach: { rule: 'Within the local timescale' },
    });
    expect(JSON.stringify(form)).toBe(before);
    expect(question('C', set)).toBe(form.sections[0]!.questions[2]);
  });

  it('gives back a form that names nothing as the same object', () => {
    const plain = aForm(ask.compliance('A'), ask.yesNo('B'));
    expect(resolveForm(plain, {})).toBe(plain);
    expect(resolveForm(plain, { 'return-interview-hours': 24, 'seconds-grade': 90 })).toBe(plain);
    expect(resolveForm(plain, { 'evidence-words': 80, 'thin-evidence-words': 15 })).toBe(plain);
  });

  it('reaches titles, scales, options and tables, and no id, code or condition', () => {
    const odd = {
      ...aForm(
        ask.single('A', ['{{impact-months}}'], { label: '{{impact-months}}' }),
        ask.yesNo('B', {
          showWhen: { all: [{ question: 'A', operator: 'equals', answer: '{{impact-months}}' }] },
        }),
      ),
      intro: 'Read {{impact-months}}',
      scales: {
        s: { label: 'S', points: [{ code: 'x', label: 'X', descriptor: '{{impact-months}}' }] },
      },
    };
    const resolved = resolveForm(odd, {});
    expect([resolved.intro, resolved.scales['s']?.points[0]?.descriptor]).toEqual([
      'Read six months',
      'six months',
    ]);
    expect(JSON.stringify(resolved)).toContain('"code":"{{impact-months}}"');
    expect(JSON.stringify(resolved)).toContain('"answer":"{{impact-months}}"');
  });

  it('changes nothing when done again', () => {
    const set = { 'evidence-words': 120, 'thin-evidence-words': 20 };
    const once = resolveForm(form, set);
    expect(resolveForm(once, set)).toEqual(once);
  });

  it('keeps an unknown name for people to see', () => {
    expect(resolveText('Within {{no-such}} or {{impact-months', {})).toBe(
      'Within {{no-such}} or {{impact-months',
    );
  });

  it('gives the checks the numbers of the partnership, and goes by those of the form first', () => {
    const values = {
      ...{ 'thin-evidence-words': 4, 'good-needs-met-percent': 60 },
      ...{ 'inadequate-below-met-percent': 90, 'grades-apart-steps': 1 },
    };
    const all = {
      thinEvidenceWords: 4,
      goodNeedsMet: 0.6,
      inadequateBelowMet: 0.9,
      gradesApart: 1,
    };
    expect(resolveForm(form, values).settings).toEqual(all);
    const own = { ...form, settings: { goodNeedsMet: 0.5 } };
    expect(resolveForm(own, values).settings).toEqual({ ...all, goodNeedsMet: 0.5 });
    expect(resolveForm(form, {}).settings).toBeUndefined();
  });

  it('is what the warnings go by', () => {
    const graded = aForm(
      ask.grade('N2', { measures: 'own-practice' }),
      ask.grade('N3', { measures: 'multi-agency' }),
    );
    const codes = (values: SettingValues) =>
      formFlags(resolveForm(graded, values), answered({ N2: 'G', N3: 'RI' }), aContext(), {
        auditorIndependent: true,
      }).map(({ code }) => code);
    expect([codes({}), codes({ 'grades-apart-steps': 1 })]).toEqual([[], ['grades-apart']]);
  });

  it('gives more room for evidence where the limit is the usual one', () => {
    const set = { 'evidence-words': 120 };
    expect(question('A', set).evidence).toEqual({
      whenAnswers: ['partly', 'no', 'not-evidenced'],
      maxWords: 120,
    });
    expect(question('B', set).evidence?.maxWords).toBe(40);
    expect(question('C', set).evidence).toBeUndefined();
  });

  it('makes a form of the published shape, whatever is set', () => {
    for (const bound of ['min', 'max'] as const) {
      const values = Object.fromEntries(settingIds.map((id) => [id, settingFacts[id][bound]]));
      const resolved = resolveForm(form, values);
      expect(parseDefinition(JSON.parse(JSON.stringify(resolved)))).toMatchObject({ ok: true });
    }
  });
});

describe('validateDefinition', () => {
  it('names a placeholder that is no timescale, and where it stands', () => {
    const wrong = aForm(
      ask.yesNo('A', { text: 'Within {{return-hours}}?', help: '{{impact-months}}' }),
      ask.yesNo('B', { help: 'Over {{thin-evidence-words}}' }),
    );
    const found = validateDefinition(wrong).filter(({ code }) => code === 'unknown-placeholder');
    expect(found).toEqual([
      {
        ...{ code: 'unknown-placeholder', severity: 'error', sectionId: 'S', questionId: 'A' },
        place: 'sections[0].questions[0].text',
        message: 'There is no setting “return-hours” to put in this text',
      },
      expect.objectContaining({ questionId: 'B', place: 'sections[0].questions[1].help' }),
    ]);
  });
});

describe('settingProblems', () => {
  it('names what is no setting, no whole number, too small or too large', () => {
    const values = {
      ...{ nonsense: 3, 'thin-evidence-words': 1.5, 'missing-episodes': 1, 'evidence-words': 501 },
      ...{ 'grades-apart-steps': '2', 'impact-months': null, constructor: 4 },
    };
    expect(settingProblems(values)).toHaveLength(7);
    expect(settingProblems({ 'missing-episodes': 1 })).toEqual([
      {
        id: 'missing-episodes',
        message: 'Missing episodes that call for a strategy meeting: a whole number from 2 to 20',
      },
    ]);
    expect(settingProblems({ 'missing-episodes': 2, 'evidence-words': 500 })).toEqual([]);
  });

  it('keeps only what differs from the usual', () => {
    const values = { 'evidence-words': 80, 'missing-episodes': 4, 'written-referral-hours': 48 };
    expect(withoutUsual(values)).toEqual({ 'written-referral-hours': 48, 'missing-episodes': 4 });
  });
});

describe('estimatedMinutes', () => {
  it('goes by the pace that the partnership has set', () => {
    const long = aForm(...Array.from({ length: 10 }, (_, n) => ask.grade(`G${n}`)));
    expect(estimatedMinutes(long, aContext(), {})).toBeLessThan(
      estimatedMinutes(long, aContext(), { 'seconds-grade': 240 }),
    );
    expect(estimatedMinutes(long, aContext(), { 'share-with-evidence-percent': 100 })).toBe(
      estimatedMinutes(long, aContext(), { 'share-with-evidence-percent': 100, 'seconds-day': 1 }),
    );
  });
});
