import type { NarrativeFacts } from '../narrative-facts';
import { anAudit, aReturn, judged, notIn } from '../test-support/makers';
import { draft } from '../test-support/drafted';

describe('how the audit was made and judged, in the drafted narrative', () => {
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
    expect(judgements).toContain('They lay two or more grades apart in one case (SGO17-02-C01).');
    expect(judgements).toContain('it lowered 1.');
  });
});
