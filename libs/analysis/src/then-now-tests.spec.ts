import { settleFigures } from '@sightline/report-model';
import type { Grade } from '@sightline/domain';
import { analyseAudit } from './analyse-audit';
import type { AuditInput, EarlierAuditInput, SamplingInput } from './audit-input';
import { draftNarrative } from './narrative/draft-narrative';
import { aCase, anAudit, aReturn, judged } from './test-support/makers';
import { eachCaseOnce } from './then-now-items';

type Counts = Readonly<Record<Grade, number>>;

const order = ['I', 'RI', 'G', 'O'] as const;

/** An audit of one agency whose cases were judged so, drawn at random unless told. */
function judgedSo(
  counts: Counts,
  more: Partial<AuditInput> = {},
  sampling: SamplingInput = random,
) {
  const all = order.flatMap((grade) => Array.from({ length: counts[grade] }, () => grade));
  const ids = all.map((_, index) => `C${index + 10}`);
  const input = anAudit(
    ids.map((id, index) => aReturn(id, 'csc', { Q1: index % 4 === 0 ? 'no' : 'yes' })),
    { judgements: ids.map((id, index) => judged(id, all[index] ?? 'I')), ...more },
  );
  return { ...input, audit: { ...input.audit, financialYear: 2017, sampling } };
}

const random: SamplingInput = { method: 'random' };

function before(counts: Counts, more: Partial<EarlierAuditInput> = {}): EarlierAuditInput {
  const total = counts.I + counts.RI + counts.G + counts.O;
  return {
    ...{ label: 'Then', financialYear: 2016, isFromReturns: true, items: [], sampling: random },
    judgements: { goodOrBetter: counts.G + counts.O, judged: total, counts },
    ...more,
  };
}

function compared(input: AuditInput) {
  const { thenAndNow } = analyseAudit(input);
  if (!thenAndNow?.judgements) throw new Error('Nothing was compared');
  return { ...thenAndNow, judgements: thenAndNow.judgements };
}

describe('tests of then and now', () => {
  // Domain brief 8: then 1,2,2,2,2,2,3,3,3,3; now 2,2,2,3 x 7,4,4 gives U = 86.5, p = 0.073, 0.44.
  it('tests whole grades by the exact Mann-Whitney test, with Cliff’s delta', () => {
    const then = { I: 1, RI: 5, G: 4, O: 0 };
    const { judgements } = compared(
      judgedSo({ I: 0, RI: 3, G: 7, O: 2 }, { earlierAudit: before(then) }),
    );
    expect(judgements.gradesTest?.u).toBe(86.5);
    expect(judgements.gradesTest?.p).toBeCloseTo(0.073, 3);
    expect(judgements.gradesTest?.delta).toBeCloseTo(0.44, 2);
    expect(judgements.verdict).toBe('too few cases to tell');
  });

  // Domain brief 8: 3/10, 6/12, 9/12 gives z = 2.12 and exact p = 0.055: the asymptotic one over-claims.
  it('tests three audits by the exact trend test', () => {
    const earlier = before(
      { I: 0, RI: 6, G: 6, O: 0 },
      {
        before: [before({ I: 0, RI: 7, G: 3, O: 0 }, { label: 'First', financialYear: 2015 })],
      },
    );
    const { trend } = compared(judgedSo({ I: 0, RI: 3, G: 9, O: 0 }, { earlierAudit: earlier }));
    expect(trend?.points.map(({ goodOrBetter }) => goodOrBetter.text)).toEqual([
      '3 of 10',
      '6 of 12',
      '9 of 12',
    ]);
    expect(trend?.test?.z).toBeCloseTo(2.12, 2);
    expect(trend?.test?.p).toBeCloseTo(0.055, 3);
    expect(trend?.verdict).toBe('too few cases to tell');
  });

  it('breaks the line where cases were drawn in another way, and tests nothing across it', () => {
    const first = before(
      { I: 0, RI: 7, G: 3, O: 0 },
      {
        ...{ label: 'First', sampling: { method: 'purposive' } },
      },
    );
    const earlier = before({ I: 0, RI: 6, G: 6, O: 0 }, { before: [first] });
    const { trend } = compared(judgedSo({ I: 0, RI: 3, G: 9, O: 0 }, { earlierAudit: earlier }));
    expect(trend).toMatchObject({ test: null, verdict: 'cannot be compared' });
    expect(trend?.breaks.map((one) => [one.before, one.after])).toEqual([['First', 'Then']]);
  });

  it('says that two audits in which every case was Good do not differ', () => {
    const good = { I: 0, RI: 0, G: 8, O: 0 };
    const { judgements } = compared(judgedSo(good, { earlierAudit: before(good) }));
    expect(judgements).toMatchObject({ test: null, verdict: 'no difference', isComparable: true });
  });

  it('sets another scale beside the grades in its own words and converts nothing', () => {
    const levels = [
      { label: 'Green', count: 4 },
      { label: 'Red', count: 6 },
    ];
    const earlierAudit = before(
      { I: 0, RI: 0, G: 0, O: 0 },
      {
        ...{ judgements: null, otherScale: { name: 'Traffic lights', levels } },
      },
    );
    const input = judgedSo({ I: 0, RI: 3, G: 9, O: 0 }, { earlierAudit });
    const { judgements } = compared(input);
    expect(judgements).toMatchObject({ then: null, test: null, verdict: 'cannot be compared' });
    const { progress = '' } = draftNarrative(analyseAudit(input), input.audit);
    expect(settleFigures(progress)).toContain('another scale (Traffic lights): Green 4 and Red 6.');
  });

  it('tests nothing between two censuses: nothing was left out', () => {
    const census: SamplingInput = { method: 'census' };
    const earlierAudit = before({ I: 0, RI: 6, G: 4, O: 0 }, { sampling: census });
    const { judgements } = compared(
      judgedSo({ I: 0, RI: 3, G: 9, O: 0 }, { earlierAudit }, census),
    );
    expect(judgements).toMatchObject({ isComparable: true, test: null, verdict: 'not tested' });
  });

  // Domain brief 6: strata 400/900/1171, met 15/12/9 of 20: unweighted 60.0 %, weighted 55.3 %.
  it('weights strata drawn at different rates, and tests no weighted share', () => {
    const frames = [400, 900, 1171];
    const met = [15, 12, 9];
    const strata = frames.map((frameSize, index) => ({ key: `${index}`, label: '', frameSize }));
    const ids = Array.from({ length: 60 }, (_, index) => `C${index + 10}`);
    const stratumOf = (index: number) => Math.floor(index / 20);
    const isGood = (index: number) => index % 20 < (met[stratumOf(index)] ?? 0);
    const stratified: SamplingInput = { method: 'stratified' };
    const input = anAudit(
      ids.map((id) => aReturn(id, 'csc')),
      {
        cases: ids.map((id, index) => aCase(id, { stratum: `${stratumOf(index)}` })),
        judgements: ids.map((id, index) => judged(id, isGood(index) ? 'G' : 'RI')),
        earlierAudit: before({ I: 0, RI: 6, G: 4, O: 0 }),
      },
    );
    const { judgements } = compared({
      ...input,
      audit: { ...input.audit, strata, sampling: stratified },
    });
    expect(judgements.now.count / judgements.now.base).toBeCloseTo(0.6, 10);
    expect(judgements.weighted?.now).toBeCloseTo(0.553, 3);
    expect(judgements).toMatchObject({ test: null, difference: null, verdict: 'not tested' });
  });

  describe('of items', () => {
    const now = judgedSo({ I: 0, RI: 3, G: 9, O: 0 });
    const withItem = (answeredBy: string | null) =>
      compared({
        ...now,
        earlierAudit: before(
          { I: 0, RI: 3, G: 9, O: 0 },
          {
            items: [{ questionId: 'Q1', met: 0, base: 12, answeredBy }],
          },
        ),
      }).items[0];

    it('tests one where each case was answered for once by the same agency', () => {
      expect(withItem('csc')).toMatchObject({ verdict: 'more than chance' });
      expect(withItem(eachCaseOnce)?.test?.method).toContain('Fisher');
    });

    it('tests none that is pooled over agencies, or was another agency’s', () => {
      expect(withItem(null)).toMatchObject({ test: null, verdict: 'not tested' });
      expect(withItem('police')).toMatchObject({ test: null, verdict: 'not tested' });
    });
  });
});
