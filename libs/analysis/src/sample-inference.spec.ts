import { settleFigures } from '@sightline/report-model';
import { analyseAudit } from './analyse-audit';
import type { AuditInput, SamplingInput } from './audit-input';
import { draftNarrative } from './narrative/draft-narrative';
import { aCase, anAudit, aReturn, judged } from './test-support/makers';

/** Domain brief 6: strata of 400, 900 and 1,171, twenty drawn from each, 15, 12 and 9 met. */
const strata = [
  { key: 'referred', label: 'Referred on', frameSize: 400, good: 15 },
  { key: 'assessed', label: 'Assessed', frameSize: 900, good: 12 },
  { key: 'closed', label: 'Closed', frameSize: 1171, good: 9 },
];
const each = 20;

function audit(sampling: Partial<SamplingInput> = {}, frameSizes = true): AuditInput {
  const drawn = strata.flatMap(({ key, good }) =>
    Array.from({ length: each }, (_, index) => ({
      id: `${key}-${String(index).padStart(2, '0')}`,
      stratum: key,
      isGood: index < good,
    })),
  );
  const input = anAudit(
    drawn.map(({ id }) => aReturn(id, 'csc', { Q1: 'yes' })),
    {
      cases: drawn.map(({ id, stratum }) => aCase(id, { stratum })),
      judgements: drawn.map(({ id, isGood }) => judged(id, isGood ? 'G' : 'RI')),
    },
  );
  const shown = strata.map(({ key, label, frameSize }) => ({
    ...{ key, label, frameSize: frameSizes ? frameSize : undefined },
  }));
  const method = 'stratified' as const;
  const how = { method, frameSize: 2471, ...sampling };
  return { ...input, audit: { ...input.audit, strata: shown, sampling: how } };
}

describe('what a sample says of its list where groups were drawn at different rates', () => {
  it('is said in the method, with what a case of each group stands for', () => {
    const input = audit();
    const figures = analyseAudit(input);
    expect(figures.sample.inference).toBe('weighted');
    const drafted = draftNarrative(figures, input.audit);
    const words = Object.fromEntries(
      Object.entries(drafted).map(([key, text]) => [key, settleFigures(text)]),
    );
    expect(words['sample']).toContain('a case of “referred on” stands for 20.0 of the list');
    expect(words['sample']).toContain('a case of “closed” stands for 58.5 of the list');
    expect(words['method']).toContain('worked out with weights, and has no interval');
  });

  it.each([
    ['random', 'estimate'],
    ['purposive', 'none'],
    ['census', 'whole'],
  ] as const)('is another of a sample that was %s: %s', (method, inference) => {
    const input = audit({ method });
    const figures = analyseAudit(input);
    expect(figures.sample.inference).toBe(inference);
    expect(draftNarrative(figures, input.audit).sample).not.toContain('stands for');
  });

  it('is nothing where the size of a group is not known', () => {
    expect(analyseAudit(audit({}, false)).sample.inference).toBe('none');
  });
});
