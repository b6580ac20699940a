import { settleFigures } from '@sightline/report-model';
import { analyseAudit } from './analyse-audit';
import type { AuditInput, EarlierAuditInput } from './audit-input';
import { draftNarrative } from './narrative/draft-narrative';
import { reportTables } from './tables/report-tables';
import { anAudit, aReturn, judged } from './test-support/makers';
import { asEarlierAudit } from './earlier-audit';

/** Nine of twelve cases judged Good; domain brief 8 sets them beside four of ten. */
function nineOfTwelve(more: Partial<AuditInput> = {}): AuditInput {
  const ids = Array.from({ length: 12 }, (_, index) => `C${index + 10}`);
  const input = anAudit(
    ids.map((id, index) => aReturn(id, 'csc', { Q1: index < 9 ? 'yes' : 'no' })),
    { judgements: ids.map((id, index) => judged(id, index < 9 ? 'G' : 'RI')), ...more },
  );
  return { ...input, audit: { ...input.audit, sampling: { method: 'random' } } };
}

const fourOfTen: EarlierAuditInput = {
  label: 'Guardianship, 2015/16',
  isFromReturns: false,
  items: [
    { questionId: 'Q1', met: 4, base: 10 },
    { questionId: 'Q9', met: 1, base: 1 },
  ],
  judgements: { goodOrBetter: 4, judged: 10 },
  sampling: { method: 'random' },
};

function compared(earlierAudit: EarlierAuditInput) {
  const { thenAndNow } = analyseAudit(nineOfTwelve({ earlierAudit }));
  if (!thenAndNow?.judgements) throw new Error('Nothing was compared');
  return { ...thenAndNow, judgements: thenAndNow.judgements };
}

describe('then and now', () => {
  it('is nothing without an earlier audit', () => {
    expect(analyseAudit(nineOfTwelve()).thenAndNow).toBeNull();
  });

  it('tests the judgements, one a case: 4 of 10 against 9 of 12 gives p = 0.192', () => {
    const { judgements } = compared(fourOfTen);
    expect(judgements.test?.p).toBeCloseTo(0.192, 3);
    expect(judgements.difference?.value).toBeCloseTo(0.35, 10);
    expect(judgements.difference?.low).toBeCloseTo(-0.053, 3);
    expect(judgements.difference?.high).toBeCloseTo(0.632, 3);
    expect(judgements.verdict).toBe('too few cases to tell');
  });

  it('sets items side by side as counts, without a test, and leaves out what is asked no more', () => {
    expect(compared(fourOfTen).items).toEqual([
      {
        questionId: 'Q1',
        text: 'Was the child seen?',
        then: { count: 4, base: 10, text: '4 of 10', rung: 'about half' },
        now: { count: 9, base: 12, text: '9 of 12', rung: 'most' },
        isComparable: true,
        reasons: [],
        test: null,
        verdict: 'not tested',
      },
    ]);
  });

  it('breaks where the question changed its meaning', () => {
    const comparability = { Q1: { comparable: false, reasons: ['Another scale'] } };
    const [item] = compared({ ...fourOfTen, comparability }).items;
    expect(item).toMatchObject({ isComparable: false, reasons: ['Another scale'] });
  });

  it('compares nothing where the cases were drawn in another way', () => {
    const { judgements } = compared({ ...fourOfTen, sampling: { method: 'purposive' } });
    expect(judgements).toMatchObject({
      isComparable: false,
      test: null,
      difference: null,
      verdict: 'cannot be compared',
    });
  });

  it('gives no interval for cases that were chosen', () => {
    const input = nineOfTwelve({ earlierAudit: { ...fourOfTen, sampling: undefined } });
    const { thenAndNow } = analyseAudit({
      ...input,
      audit: { ...input.audit, sampling: undefined },
    });
    expect(thenAndNow?.judgements?.difference).toBeNull();
    expect(thenAndNow?.judgements?.test?.p).toBeCloseTo(0.192, 3);
  });

  it('takes the earlier figures from a snapshot and never makes them anew', () => {
    const snapshot = analyseAudit(nineOfTwelve());
    expect(asEarlierAudit(snapshot, 'Before')).toEqual({
      label: 'Before',
      isFromReturns: true,
      items: [{ questionId: 'Q1', met: 9, base: 12, answeredBy: 'csc' }],
      judgements: { goodOrBetter: 9, judged: 12, counts: { O: 0, G: 9, RI: 3, I: 0 } },
      strata: [
        { frameSize: null, drawn: 12, goodOrBetter: 9, judged: 12 },
        { frameSize: null, drawn: 0, goodOrBetter: 0, judged: 0 },
      ],
    });
  });

  it('has a table, with the reason where the two cannot be compared', () => {
    const comparability = { Q1: { comparable: false, reasons: ['Another scale'] } };
    const input = nineOfTwelve({ earlierAudit: { ...fourOfTen, comparability } });
    const table = reportTables(analyseAudit(input)).find(({ key }) => key === 'then-and-now');
    expect(table?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['Q1 Was the child seen?', '4 of 10', '9 of 12', 'No: another scale'],
    ]);
    expect(table?.notes).toContain('The earlier figures are not from returns.');
  });

  it('says in words what moved and what cannot be told, and marks what is not from returns', () => {
    const input = nineOfTwelve({ earlierAudit: fourOfTen });
    const { progress = '' } = draftNarrative(analyseAudit(input), input.audit);
    expect(settleFigures(progress)).toBe(
      [
        '# Beside the earlier audit',
        'The figures of “Guardianship, 2015/16” were entered by hand and are not from returns.',
        'Whether a child is in both audits is not known; the tests take the children as different.',
        'Joint working was judged Good or better in 9 of 12 cases now, and in 4 of 10 cases then. These ' +
          'are too few cases to tell whether that is more than chance.',
        'Standards, then and now, as counts of answers:',
        '- “Was the child seen?”: then 4 of 10, now 9 of 12',
      ].join('\n\n'),
    );
  });
});
