import { settleFigures } from '@sightline/report-model';
import { analyseAudit } from './analyse-audit';
import type { AuditInput, SamplingInput } from './audit-input';
import { asEarlierAudit } from './earlier-audit';
import { draftNarrative } from './narrative/draft-narrative';
import { planPublication } from './publication/publication-statements';
import type { RecognisedChildren } from './same-children';
import { reportTables } from './tables/report-tables';
import { anAudit, aReturn, judged } from './test-support/makers';

type Met = readonly [then: boolean, now: boolean];

const random: SamplingInput = { method: 'random' };
const many = (count: number, met: Met) => Array.from({ length: count }, () => met);

/** An audit of one agency: whether each case met Q1, and was judged Good. */
function audit(prefix: string, met: readonly boolean[], agency = 'csc'): AuditInput {
  const ids = met.map((_, index) => `${prefix}${index + 10}`);
  const input = anAudit(
    ids.map((id, index) => aReturn(id, agency, { Q1: met[index] ? 'yes' : 'no' })),
    { judgements: ids.map((id, index) => judged(id, met[index] ? 'G' : 'RI')) },
  );
  return { ...input, audit: { ...input.audit, sampling: random } };
}

interface Options {
  readonly known?: Partial<RecognisedChildren> | null;
  /** Cases of children who are not in the other audit. */
  readonly onlyThen?: readonly boolean[];
  readonly onlyNow?: readonly boolean[];
  readonly agencyThen?: string;
  readonly sampling?: SamplingInput;
}

/** The same children then and now, and what is known of that. */
function again(children: readonly Met[], options: Options = {}): AuditInput {
  const { known = {}, onlyThen = [], onlyNow = [], agencyThen, sampling = random } = options;
  const before = audit('T', [...children.map(([then]) => then), ...onlyThen], agencyThen);
  const input = audit('N', [...children.map(([, now]) => now), ...onlyNow]);
  const pairs = children.map((_, at) => ({ then: `T${at + 10}`, now: `N${at + 10}` }));
  const recognised = known && { pairs, others: 0, isWhole: true, ...known };
  const facts = { sampling, ...(recognised && { recognised }) };
  const earlierAudit = asEarlierAudit(analyseAudit(before), 'Before', facts);
  return { ...input, earlierAudit };
}

function compared(input: AuditInput) {
  const { thenAndNow } = analyseAudit(input);
  const [item] = thenAndNow?.items ?? [];
  if (!thenAndNow?.judgements || !item) throw new Error('Nothing was compared');
  return { ...thenAndNow, judgements: thenAndNow.judgements, item };
}

// Fay 2010, "Exact McNemar's test and matching confidence intervals" (vignette of the R package
// exact2x2): 9 against 2 discordant pairs, p = 0.06543.
const fay = [
  ...many(2, [false, true]),
  ...many(9, [true, false]),
  ...many(8, [true, true]),
  ...many(2, [false, false]),
];

describe('the same children then and now', () => {
  it('compares each child with itself by the exact McNemar test: 9 against 2, p = 0.06543', () => {
    const { item, judgements, sameChildren } = compared(again(fay));
    const paired = { n: 21, missing: 0, both: 8, neither: 2, gained: 2, lost: 9 };
    expect(sameChildren).toEqual({
      ...{ shared: 21, ofNow: 21, ofThen: 21 },
      ...{ isWhole: true, isLinked: true },
    });
    for (const one of [item, judgements]) {
      expect(one.paired).toEqual(paired);
      expect(one.test?.method).toBe('Exact McNemar test, two-sided');
      expect(one.test?.p.toFixed(5)).toBe('0.06543');
      expect(one.verdict).toBe('too few cases to tell');
    }
  });

  // Domain brief, section 8: one against six discordant, p = 0.125.
  it('gives one against six p = 0.125, in words and in the tables', () => {
    const input = again([...many(6, [false, true]), ...many(1, [true, false])]);
    expect(compared(input).item.test?.p).toBe(0.125);
    const { progress = '' } = draftNarrative(analyseAudit(input), input.audit);
    const words = settleFigures(progress);
    expect(words).toContain('The same 7 children are in both audits.');
    expect(words).toContain(
      'Of the children in both, 7 can be compared: 0 were Good or better both times, ' +
        '6 only now, 1 only then and 0 neither time.',
    );
    const tables = reportTables(analyseAudit(input));
    const table = tables.find(({ key }) => key === 'then-and-now');
    expect(table?.rows[0]?.cells.at(-1)?.text).toBe(
      'Yes; of the children in both, 7 can be compared: 0 met it both times, 6 only now, ' +
        '1 only then and 0 neither time; too few cases to tell, p = 0.125',
    );
    const judgements = tables.find(({ key }) => key === 'then-and-now-judgements');
    expect(judgements?.notes[0]).toContain('p = 0.125, n = 7 pairs');
  });

  it('tests no two samples that share children: neither Fisher, Newcombe nor Mann-Whitney', () => {
    const some = { onlyThen: [true, true, false], onlyNow: [false, true] };
    const { judgements, item, sameChildren } = compared(again(fay, some));
    expect(sameChildren).toMatchObject({ shared: 21, ofNow: 23, ofThen: 24 });
    expect(judgements).toMatchObject({ difference: null, gradesTest: null });
    expect(judgements.then).toMatchObject({ base: 24 });
    expect(item.paired?.n).toBe(21);
    expect(item.test?.method).toContain('McNemar');
  });

  it('says that too few changed where fewer than six did, and gives no p', () => {
    const { item } = compared(again([...many(5, [false, true]), ...many(4, [true, true])]));
    expect(item).toMatchObject({ paired: { gained: 5, lost: 0 }, test: null });
    expect(item.verdict).toBe('too few cases to tell');
  });

  it('says that nothing differs where no child changed', () => {
    const { item } = compared(again(many(8, [true, true])));
    expect(item).toMatchObject({ test: null, verdict: 'no difference', paired: { both: 8 } });
  });

  it('compares the independent samples where no child is in both, and says so', () => {
    const none = { known: { pairs: [] } };
    const { item, sameChildren } = compared(again(fay, none));
    expect(sameChildren).toMatchObject({ shared: 0, isWhole: true });
    expect(item.paired).toBeUndefined();
    expect(item.test?.method).toContain('Fisher');
    const input = again(fay, none);
    const { progress = '' } = draftNarrative(analyseAudit(input), input.audit);
    expect(settleFigures(progress)).toContain('No child is in both audits.');
  });

  it('says that it takes the children as different where nothing is known of it', () => {
    const input = again(fay, { known: null });
    expect(compared(input).sameChildren).toBeNull();
    const { progress = '' } = draftNarrative(analyseAudit(input), input.audit);
    expect(settleFigures(progress)).toContain('Whether a child is in both audits is not known;');
  });

  it('tests nothing where children are in both and it is no longer known which', () => {
    const input = again(fay, { known: { pairs: [], others: 2 } });
    const { item, judgements } = compared(input);
    for (const one of [item, judgements]) {
      expect(one).toMatchObject({ paired: null, test: null, verdict: 'not tested' });
    }
    const { progress = '' } = draftNarrative(analyseAudit(input), input.audit);
    const words = settleFigures(progress);
    expect(words).toContain('2 of the 21 children here were among the 21 of the earlier audit.');
    expect(words).toContain('is not known any more, so nothing is tested.');
    expect(words).not.toMatch(/(^|\s)\.(\s|$)/);
  });

  it('compares none where another agency answered then', () => {
    const { item } = compared(again(fay, { agencyThen: 'police' }));
    expect(item).toMatchObject({ paired: null, test: null, verdict: 'not tested' });
  });

  it('compares the same children however the cases were drawn, with a break of the totals', () => {
    const { judgements } = compared(again(fay, { sampling: { method: 'purposive' } }));
    expect(judgements).toMatchObject({ isComparable: false, paired: { n: 21 } });
    expect(judgements.test?.p.toFixed(5)).toBe('0.06543');
  });

  it('leaves nothing to chance between two censuses', () => {
    const census: SamplingInput = { method: 'census' };
    const input = again(fay, { sampling: census });
    const both = { ...input, audit: { ...input.audit, sampling: census } };
    expect(compared(both).item).toMatchObject({ paired: { n: 21 }, test: null });
  });

  it('leaves out a child whose case was withdrawn', () => {
    const input = again(fay);
    const cases = input.cases.map((one, index) =>
      index === 0 ? { ...one, status: 'withdrawn' as const } : one,
    );
    const { item, sameChildren } = compared({ ...input, cases });
    expect(sameChildren?.shared).toBe(20);
    expect(item.paired).toMatchObject({ n: 20, gained: 1, missing: 0 });
  });

  it('tests no trend over audits that share children', () => {
    const input = again(fay);
    const { earlierAudit } = input;
    if (!earlierAudit) throw new Error('There is no earlier audit');
    const first = { ...earlierAudit, label: 'First' };
    const { trend } = compared({ ...input, earlierAudit: { ...earlierAudit, before: [first] } });
    expect(trend).toMatchObject({ test: null, verdict: 'not tested' });
    expect(trend?.reason).toContain('not independent');
  });

  it('tells no case of the earlier audit, and publishes nothing of it', () => {
    const figures = analyseAudit(again(fay));
    expect(JSON.stringify(figures)).not.toMatch(/"T1\d"/);
    expect(JSON.stringify(figures.thenAndNow)).not.toMatch(/"N1\d"/);
    const without = analyseAudit({ ...again(fay), earlierAudit: undefined });
    expect(planPublication(figures)).toEqual(planPublication(without));
  });
});
