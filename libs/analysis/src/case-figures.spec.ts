import type { Question, RowValue } from '@sightline/form-engine';
import { analyseAudit } from './analyse-audit';
import { returnsBehind } from './returns-behind';
import { aCase, anAudit, aReturn } from './test-support/makers';
import { smallForm } from './test-support/small-form';

function learning(...themes: readonly string[]): readonly RowValue[] {
  return themes.map((theme) => ({ text: `Learn about ${theme}`, theme, level: 'team' }));
}

describe('themes', () => {
  const figures = analyseAudit(
    anAudit([
      aReturn('C01', 'a', { N5: learning('voice', 'voice') }),
      aReturn('C01', 'b', { N5: learning('voice') }),
      aReturn('C02', 'a', { N5: learning('drift', 'voice') }),
      aReturn('C03', 'a', {}),
    ]),
  );

  it('counts cases, not mentions: three in one case and one in another make two of three', () => {
    expect(figures.themes.themes[0]).toEqual({
      theme: 'voice',
      label: 'Voice of the child',
      cases: { count: 2, base: 3, text: '2 of 3', rung: 'most' },
      mentions: 4,
      caseIds: ['C01', 'C02'],
      agencyIds: ['a', 'b'],
      returnIds: ['C01-a', 'C01-b', 'C02-a'],
    });
  });

  it('puts the theme of most cases first', () => {
    expect(figures.themes.themes.map(({ theme }) => theme)).toEqual(['voice', 'drift']);
  });

  it('has the cases with a full return as its base', () => {
    const open = aReturn('C02', 'a', { N5: learning('voice') }, { status: 'in-progress' });
    const { themes } = analyseAudit(
      anAudit([aReturn('C01', 'a', { N5: learning('voice') }), open]),
    );
    expect(themes.base).toBe(1);
    expect(themes.themes[0]?.cases.text).toBe('1 of 1');
  });
});

describe('words of the returns', () => {
  const goodPractice = [{ text: ' Drew the family with the child ', tag: 'voice' }];

  it('lists good practice and learning with the labels of the form', () => {
    const figures = analyseAudit(
      anAudit([aReturn('C01', 'a', { N4: goodPractice, N5: learning('drift') })]),
    );
    expect(figures.goodPractice).toEqual([
      {
        returnId: 'C01-a',
        caseId: 'C01',
        agencyId: 'a',
        questionId: 'N4',
        text: 'Drew the family with the child',
        tag: 'voice',
        tagLabel: 'Voice of the child',
      },
    ]);
    expect(figures.learning[0]).toMatchObject({
      themeLabel: 'Drift and delay',
      levelLabel: 'Team',
    });
  });

  it('does not quote words that are flagged and not decided on; their theme counts all the same', () => {
    const figures = analyseAudit(
      anAudit([
        aReturn(
          'C01',
          'a',
          { N4: goodPractice, N5: learning('voice'), N7: 'Meet.', M4: 'I like it.' },
          { withheldQuestions: ['N4', 'N5', 'N7', 'M4'] },
        ),
      ]),
    );
    expect([figures.goodPractice, figures.learning, figures.proposals, figures.voice]).toEqual([
      [],
      [],
      [],
      [],
    ]);
    expect(figures.themes.themes[0]?.cases.text).toBe('1 of 1');
  });

  it('collects what the child says, what was done already and what is proposed', () => {
    const figures = analyseAudit(
      anAudit([aReturn('C01', 'a', { M4: 'I like it.', N6: 'Trained staff.', N7: 'Meet.' })]),
    );
    expect(figures.voice[0]).toMatchObject({ whose: 'child', text: 'I like it.' });
    expect(figures.actionsTaken[0]?.text).toBe('Trained staff.');
    expect(figures.proposals[0]?.text).toBe('Meet.');
  });
});

describe('key items and broken rules', () => {
  const figures = analyseAudit(
    anAudit([
      aReturn('C01', 'a', { Q2: 'no', L1: 'same' }),
      aReturn('C01', 'b', { Q2: 'no' }),
      aReturn('C02', 'a', { Q2: 'not-evidenced', L1: 'safer' }),
      aReturn('C03', 'a', { Q2: 'yes' }),
      aReturn('C04', 'a', {}, { answers: { Q2: { value: 'na', naReason: 'not-our-role' } } }),
    ]),
  );

  it('counts failing returns and failing cases, N/A in neither base', () => {
    const item = figures.keyItems.find(({ questionId }) => questionId === 'Q2');
    expect(item?.failing.text).toBe('2 of 4');
    expect(item?.casesFailing.text).toBe('1 of 3');
    expect(item?.returnIds).toEqual(['C01-a', 'C01-b']);
    expect(item?.byAgency.map(({ agencyId, failing }) => [agencyId, failing.text])).toEqual([
      ['a', '1 of 3'],
      ['b', '1 of 1'],
    ]);
  });

  it('names the returns whose answer breaks a rule', () => {
    expect(figures.breaches).toEqual([
      { questionId: 'L1', rule: 'A test rule.', caseIds: ['C01'], returnIds: ['C01-a'] },
    ]);
  });

  it('opens the returns behind a part of an item', () => {
    const behind = (part: object) => returnsBehind(figures, { questionId: 'Q2', ...part });
    expect(behind({})).toEqual(['C01-a', 'C01-b', 'C02-a', 'C03-a']);
    expect(behind({ answers: ['no'], agencyId: 'a' })).toEqual(['C01-a']);
    expect(behind({ answers: ['na'] })).toEqual(['C04-a']);
    expect(behind({ stratum: 'established' })).toEqual([]);
  });
});

describe('other answers', () => {
  const { answers } = analyseAudit(
    anAudit([
      aReturn('C01', 'a', { L1: 'safer', E4: ['csc', 'police'], D2: 4, E7: { x: 3, y: 5 } }),
      aReturn('C02', 'a', { L1: 'same', E4: ['csc'], D2: 1, E7: { x: 2, y: 2 } }),
      aReturn('C03', 'a', { E4: [] }),
    ]),
  );
  const figure = (questionId: string) => answers.find((one) => one.questionId === questionId);

  it('counts a choice over the returns that answered it', () => {
    expect(figure('L1')).toMatchObject({
      base: 2,
      options: [
        { code: 'safer', share: { text: '1 of 2' }, returnIds: ['C01-a'] },
        { code: 'same', share: { text: '1 of 2' }, returnIds: ['C02-a'] },
      ],
    });
  });

  it('counts a tick list with nothing ticked in its base', () => {
    expect(figure('E4')).toMatchObject({
      base: 3,
      options: [
        { share: { text: '2 of 3' } },
        { share: { text: '1 of 3' } },
        { share: { text: '0 of 3' } },
      ],
    });
  });

  it('gives numbers their median and range, and adds up x of y', () => {
    expect(figure('D2')).toMatchObject({
      summary: { n: 2, median: 2.5, lowest: 1, highest: 4 },
      total: 5,
    });
    expect(figure('E7')).toMatchObject({ total: { text: '5 of 7' } });
  });
});

describe('the sample', () => {
  it('counts a child once, whichever agencies describe it', () => {
    const { sample } = analyseAudit(
      anAudit([
        aReturn('C01', 'a', { B2: 'girl' }),
        aReturn('C01', 'b', { B2: 'boy' }),
        aReturn('C02', 'a', { B2: 'girl' }),
        aReturn('C03', 'a', {}),
      ]),
    );
    expect(sample.attributes).toEqual([
      {
        questionId: 'B2',
        text: 'Gender',
        known: 2,
        groups: [
          {
            key: 'girl',
            label: 'Girl',
            frameSize: null,
            caseIds: ['C01', 'C02'],
            cases: { count: 2, base: 2, text: '2 of 2', rung: 'all' },
          },
        ],
      },
    ]);
  });

  it('tells ages once, by the bands of the sample, where the form asks for the band too', () => {
    const band: Question = {
      ...{ kind: 'single', id: 'B1', text: 'Age band' },
      options: [
        { code: '0-4', label: '0 to 4' },
        { code: '5-10', label: '5 to 10' },
      ],
    };
    const [child, ...others] = smallForm.sections;
    const sections = [{ ...child!, questions: [band, ...child!.questions] }, ...others];
    const returns = [aReturn('C01', 'a', { B1: '5-10', B2: 'girl' })];
    const { sample } = analyseAudit(anAudit(returns, { form: { ...smallForm, sections } }));
    expect(sample.attributes.map(({ questionId }) => questionId)).toEqual(['B2']);
    expect(sample.byAgeBand.map(({ label }) => label)).toEqual(['5 to 10']);
  });

  it('shows a stratum without a case, and a case whose age band is not known only in the base', () => {
    const { sample } = analyseAudit(
      anAudit([aReturn('C01', 'a'), aReturn('C02', 'a')], {
        cases: [aCase('C01'), aCase('C02', { ageBand: null })],
      }),
    );
    expect(sample.byStratum.map(({ label, cases }) => [label, cases.text])).toEqual([
      ['Recently placed', '2 of 2'],
      ['In placement for some time', '0 of 2'],
    ]);
    expect(sample.byAgeBand.map(({ label, cases }) => [label, cases.text])).toEqual([
      ['5 to 10', '1 of 1'],
    ]);
  });
});

describe('progress since the earlier audit', () => {
  it('puts each recommendation beside the items that show whether it took hold', () => {
    const { progress } = analyseAudit(
      anAudit([aReturn('C01', 'a', { Q1: 'yes', Q2: 'no' })], {
        earlierRecommendations: [
          {
            id: 'r1',
            text: 'See children alone.',
            addressedTo: 'Partnership',
            progress: 'improving',
            note: null,
            questionIds: ['Q1', 'Q9'],
          },
        ],
      }),
    );
    expect(progress).toEqual([
      {
        recommendationId: 'r1',
        text: 'See children alone.',
        addressedTo: 'Partnership',
        progress: 'improving',
        isFromReturns: true,
        note: null,
        items: [
          {
            questionId: 'Q1',
            text: 'Was the child seen?',
            met: { count: 1, base: 1, text: '1 of 1', rung: 'one' },
          },
        ],
      },
    ]);
  });
});
