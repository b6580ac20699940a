import { figuresIn, settleFigures } from '@sightline/report-model';
import { analyseAudit } from '../analyse-audit';
import type { AuditInput } from '../audit-input';
import type { NarrativeFacts } from '../narrative-facts';
import { aCase, anAudit, aReturn, judged, moderated, notIn } from '../test-support/makers';
import { draftNarrative } from './draft-narrative';

const learning = [{ text: 'See her alone', theme: 'voice', level: 'team' }];
const practice = [{ text: 'Drew the family', tag: 'voice' }];

/** Two cases, two agencies, one return missing. */
const input: AuditInput = anAudit(
  [
    aReturn('C01', 'csc', {
      ...{ Q1: 'yes', Q2: 'yes', N2: 'G', N3: 'G', N4: practice },
      ...{ N6: 'Trained the team', N7: 'Meet monthly', M4: 'I was heard' },
    }),
    aReturn('C01', 'school', { Q1: 'no', Q2: 'no', N2: 'RI', N3: 'I', N5: learning }),
    aReturn('C02', 'csc', { Q1: 'yes', Q2: 'yes', N2: 'G', N3: 'G' }),
    notIn('C02', 'school', { status: 'in-progress' }),
  ],
  {
    cases: [aCase('C01'), aCase('C02', { stratum: 'established' })],
    judgements: [judged('C01', 'I'), judged('C02', 'G')],
    moderatedGrades: [moderated('C01-csc', { outcome: 'lowered', agreed: 'RI' })],
    earlierRecommendations: [
      {
        id: 'r',
        text: 'See children alone',
        addressedTo: null,
        progress: 'improving',
        note: null,
        questionIds: ['Q1'],
      },
    ],
  },
);

/** The draft as it is read. */
function draft(more: Partial<NarrativeFacts> = {}, audit: AuditInput = input) {
  const drafted = draftNarrative(analyseAudit(audit), { ...audit.audit, ...more });
  return Object.fromEntries(
    Object.entries(drafted).map(([key, words]) => [key, settleFigures(words)]),
  ) as typeof drafted;
}

describe('the drafted narrative', () => {
  it('leaves out every section that has no data yet, and never fills one', () => {
    const empty = anAudit([notIn('C01', 'csc', { status: 'issued' })]);
    const before = { ...empty, audit: { ...empty.audit, today: '2017-09-01' } };
    expect(Object.keys(draft({}, before))).toEqual(['method', 'sample', 'returns', 'agencies']);
  });

  it('has the other sections as their data come in', () => {
    const facts: Partial<NarrativeFacts> = {
      purpose: 'To see how children fare',
      assurance: { level: 'Reasonable', meaning: '', reasons: 'Most children are safer' },
    };
    expect(Object.keys(draft(facts))).toEqual([
      ...['summary', 'why', 'method', 'sample', 'returns', 'judgements', 'findings', 'agencies'],
      ...['voice', 'good-practice', 'themes', 'progress', 'learning', 'recommendations'],
      ...['assurance', 'appendix', 'vignettes'],
    ]);
  });

  it('tells each judged case in a few lines, without an agency', () => {
    const text = draft().vignettes ?? '';
    expect(text).toMatch(
      /^# .+\n\nAge band: .+\. The panel judged joint working (Good|Inadequate)\./,
    );
    expect(text).not.toMatch(/Police|Children’s Services/);
  });

  it('sums up with the headline first and no single grade of the audit', () => {
    expect(draft().summary?.split('\n\n').slice(0, 2)).toEqual([
      'This audit looked at how agencies worked with 2 children, on the theme “Children under ' +
        'special guardianship”. 2 agencies were asked, and answered for 3 of 4 returns, nil ' +
        'returns included.',
      '**The panel judged joint working to be Good or better in one case (1 of 2).** It gave 1 ' +
        'Good and 1 Inadequate.',
    ]);
  });

  it('says what the audit was for, on the page that most people read', () => {
    const { summary } = draft({ purpose: 'to see how children fare under an order' });
    expect(summary).toContain('Its purpose: To see how children fare under an order.');
  });

  it('prefers findings that people accepted over what the data suggests', () => {
    const { summary, findings } = draft({
      findings: [
        {
          id: 'f',
          kind: 'development',
          title: 'Plans drift',
          evidence: 'In both cases',
          soWhat: 'Children wait',
          caseIds: ['C01'],
        },
      ],
    });
    expect(summary).toContain('**What needs to improve**\n\n- Plans drift.');
    expect(summary).not.toContain('Was the plan reviewed?');
    expect(findings).toMatch(
      /^# Plans drift\n\nIn both cases\.\n\n\*\*So what\?\*\* Children wait\./,
    );
  });

  it('says why: the learning it follows and the audit it follows up', () => {
    const why = draft({
      reviews: ['Child J', 'Family P (C)'],
      reAuditOf: { theme: 'Plans', yearLabel: '2016/17' },
    }).why;
    expect(why).toBe(
      'The theme follows the learning from Child J and Family P (C). It looks again at what the ' +
        'audit “Plans” of 2016/17 found.',
    );
    expect(draft().why).toBeUndefined();
  });

  it('names the cases that were judged without an agency’s return', () => {
    expect(draft().method).toContain(
      'The panel judged one case without the return of an agency that was asked: SGO17-02-C02 (school).',
    );
  });

  it('says who met, and that a meeting was not quorate', () => {
    const panel = { attended: ['Chair', 'Police'], apologies: ['School'], isQuorate: false };
    expect(draft({ panel }).method).toContain(
      'The panel met on 28 September 2017. Chair and Police took part. Apologies came from School. ' +
        'The meeting was not quorate.',
    );
  });

  it('says who chaired in the chair’s place, and who declared an interest', () => {
    const panel = {
      ...{ attended: ['Police'], apologies: [], isQuorate: false, quorum: 3 },
      deputies: [{ reference: 'SGO17-02-C01', chairedBy: 'the vice-chair' }],
      interests: [
        {
          ...{ agency: 'Police', reference: 'SGO17-02-C02', hasWithdrawn: true },
          words: 'supervised the officer',
        },
      ],
    };
    const { method } = draft({ panel });
    expect(method).toContain('The meeting was not quorate: 3 agencies had to be there.');
    expect(method).toContain('SGO17-02-C01 was chaired by the vice-chair.');
    expect(method).toContain(
      '- Police, SGO17-02-C02: supervised the officer; took no part in its judgement',
    );
  });

  it('says what a sample can bear', () => {
    const method = (sampling: NarrativeFacts['sampling']) => draft({ sampling }).method;
    expect(method({ method: 'random', frameSize: 40 })).toContain('at random from a list of 40');
    expect(method({ method: 'census' })).toContain('Every case was looked at');
    expect(method(undefined)).toContain('does not estimate how common it is');
  });

  it('keeps the right number of verbs and nouns for one of each', () => {
    const one = anAudit([aReturn('C01', 'csc', { N3: 'G' })], { judgements: [judged('C01', 'G')] });
    const { summary, method, returns } = draft({}, one);
    expect(summary).toContain('worked with one child');
    expect(summary).toContain('One agency was asked, and answered for 1 of 1 return');
    expect(method).toContain('One case was drawn.');
    expect(method).toContain('The agency asked was Agency csc.');
    expect(returns).toContain('One return was expected. 1 is in.');
  });

  it('tells returns that are in from nil, missing and declined ones', () => {
    const { returns } = draft(
      {},
      anAudit([
        aReturn('C01', 'csc'),
        aReturn('C02', 'csc', {}, { signedOffDay: '2017-09-18' }),
        notIn('C01', 'school', { status: 'nil', nilKind: 'not-known' }),
        notIn('C02', 'school', { status: 'declined' }),
        notIn('C03', 'school', { status: 'issued' }),
        notIn('C04', 'school', { status: 'nil', nilKind: 'record-not-accessible' }),
      ]),
    );
    expect(returns).toBe(
      [
        '6 returns were expected. 2 are in, 1 is a nil return, 1 could not be made because the ' +
          'record could not be opened, 1 was declined and 1 was missing on the day of the panel. ' +
          'Counting nil returns as answers, 3 of 6 were answered.',
        'Of the returns that were not nil, 1 of 4 were signed off by the original due day. One ' +
          'return came later. From issue to sign-off took a median of 20.5 working days (19 to 22).',
        'The missing return is from Agency school (1).',
      ].join('\n\n'),
    );
  });

  it('keeps the panel’s view, the agencies’ view and own practice under headings of their own', () => {
    const { judgements } = draft();
    expect(judgements?.match(/^# .*/gm)).toEqual([
      '# Joint working, as the panel judged it',
      '# How agencies saw the joint work',
      '# Agencies’ own practice',
    ]);
    expect(judgements).toContain('They lay two or more apart in one case (SGO17-02-C01).');
    expect(judgements).toContain('it confirmed 0, lowered 1 and raised 0');
  });

  it('writes a paragraph an agency, with its grades, learning and timeliness', () => {
    const { agencies } = draft();
    expect(agencies).toContain(
      '# Agency school\n\nIt made a full return for 1 of 2 cases; one return did not come. ' +
        'On time: 1 of 2, in a median of 19 working days.',
    );
    expect(agencies).toContain('Learning it names for itself:\n\n- See her alone.');
    expect(agencies).toContain('Done already by the agency:\n\n- Trained the team.');
  });

  it('quotes voices, lists good practice, and counts themes in cases', () => {
    const drafted = draft();
    expect(drafted.voice).toContain('# Children');
    expect(drafted.voice).toContain('> I was heard.');
    expect(drafted['good-practice']).toContain('- Drew the family. (csc; Voice of the child)');
    expect(drafted.themes).toContain(
      '- **Voice of the child**: one case (1 of 2), from one agency',
    );
    expect(drafted.learning).toBe(
      '# Voice of the child\n\nNamed in 1 of 2 cases:\n\n- See her alone. (school)',
    );
  });

  it('quotes a few of many learning points and voices, and says where the others are', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, n) => ({
        text: `Point ${n}`,
        theme: 'voice',
        level: 'team',
      }));
    const returns = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((agency) =>
      aReturn('C01', agency, { N5: many(4), M4: `Said to ${agency}`, N6: `Done by ${agency}` }),
    );
    const { learning: points, agencies, voice } = draft({}, anAudit(returns));
    expect(points?.match(/^- /gm)).toHaveLength(3);
    expect(points).toMatch(/And 1 more, in the appendix\.$/);
    expect(agencies?.match(/^- Point/gm)).toHaveLength(3 * returns.length);
    expect(voice?.match(/^> /gm)).toHaveLength(5);
    expect(voice).toMatch(/And 2 more, in the appendix\.$/);
  });

  it('puts each earlier recommendation beside what the items say now', () => {
    expect(draft().progress).toContain(
      '**Improving.** See children alone. Now: “Was the child seen?” (2 of 3).',
    );
  });

  it('lists what was agreed, and until then what returns propose', () => {
    expect(draft().recommendations).toContain('- Meet monthly. (csc)');
    const agreed = draft({
      recommendations: [
        {
          text: 'Hold a monthly meeting',
          rationale: 'Plans drift',
          priority: 'high',
          addressedTo: 'Children’s social care',
          findingIds: [],
          isAccepted: true,
        },
      ],
    });
    expect(agreed.recommendations).toBe(
      '1. **Hold a monthly meeting.** For Children’s social care; high priority. Plans drift.',
    );
    expect(agreed.summary).toContain('1. Hold a monthly meeting. (Children’s social care)');
  });

  it('never lets words of a return become a heading, a list or bold', () => {
    const words = '# **Boo**\n- list';
    const { voice } = draft({}, anAudit([aReturn('C01', 'csc', { M4: words })]));
    expect(voice).toContain('> \\# \\*\\*Boo\\*\\* - list.');
  });

  it('prints no percentage where the base is under 20', () => {
    expect(Object.values(draft()).join('\n')).not.toMatch(/%/);
  });

  it('binds every count, so that no sentence keeps one that has moved', () => {
    const drafted = Object.values(draftNarrative(analyseAudit(input), input.audit)).join('\n\n');
    const figures = figuresIn(drafted);
    const said = new Map<string, Set<string>>();
    for (const { key, text } of figures) {
      said.set(key, (said.get(key) ?? new Set()).add(text.toLowerCase()));
    }
    expect([...said].filter(([, texts]) => texts.size > 1)).toEqual([]);
    const typed = settleFigures(drafted.replace(/\{\{[^}]+\}\}/g, '')).match(/\d+ of \d+.*/g);
    expect(typed).toBeNull();
  });

  it('says why the theme was chosen in the words of the plan, each review once', () => {
    const { why } = draft({
      purpose: 'To see how children fare',
      reviews: ['Child J', 'Family P'],
      reasons: [
        { kind: 'learning-review', about: 'Child J', words: 'Recommendation 4' },
        { kind: 'performance-data', about: null, words: 'Orders rose by a third' },
        { kind: 'earlier-audit', about: 'Quality of plans', words: '' },
      ],
    });
    expect(why).toContain('- Learning review “Child J”: Recommendation 4.');
    expect(why).toContain('- Performance data: Orders rose by a third.');
    expect(why).toContain('- Earlier audit “Quality of plans”.');
    expect(why).toContain('The theme also follows the learning from Family P.');
    expect(why).not.toContain('from Child J');
  });
});
