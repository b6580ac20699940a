import { dataProtectionGaps } from './data-protection';

const agreement = {
  kind: 'sharing-agreement',
  agreedOn: '2025-04-01',
  reviewBy: '2026-03-31',
} as const;
const assessment = { ...agreement, kind: 'impact-assessment' } as const;

describe('what stands in the way of asking agencies about children', () => {
  it('is both documents where none is recorded', () => {
    expect(dataProtectionGaps([], '2026-03-02')).toEqual([
      'sharing-agreement',
      'impact-assessment',
    ]);
  });

  it.each([
    ['2025-03-31', ['sharing-agreement', 'impact-assessment']],
    ['2025-04-01', []],
    ['2026-03-31', []],
    ['2026-04-01', ['sharing-agreement', 'impact-assessment']],
  ])('on %s is %p, from the day agreed to the day of review', (day, gaps) => {
    expect(dataProtectionGaps([agreement, assessment], day)).toEqual(gaps);
  });

  it('is the one that has run out', () => {
    const old = { ...agreement, reviewBy: '2025-12-31' };
    expect(dataProtectionGaps([old, assessment], '2026-03-02')).toEqual(['sharing-agreement']);
  });
});
