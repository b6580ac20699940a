import fc from 'fast-check';
import { effectiveSize, normal975, proportion, wilsonInterval } from './proportion';
import { IndependentCount, SampleDesign, statedCount } from './units';
import { drawn, given } from './worked-examples';

function fromFrame(count: number, base: number, frameSize: number): IndependentCount {
  return statedCount(count, base, { kind: 'probability', frameSize });
}

const plain = 'Wilson score 95% interval';
const corrected = 'Wilson score 95% interval with finite-population correction';

describe('wilsonInterval', () => {
  it.each<[SampleDesign, string]>([
    [{ kind: 'purposive' }, 'The cases were chosen, not drawn: they illustrate.'],
    [{ kind: 'census' }, 'Every case was looked at: there is nothing to estimate.'],
    [
      { kind: 'probability', frameSize: 10 },
      'Every case was looked at: there is nothing to estimate.',
    ],
  ])('gives none for the design %j', (design, reason) => {
    expect(wilsonInterval(statedCount(7, 10, design))).toMatchObject({
      status: 'undefined',
      reason,
      n: 10,
    });
  });

  it('gives none without a case', () => {
    expect(wilsonInterval(statedCount(0, 0, drawn, 3))).toEqual({
      status: 'undefined',
      statistic: plain,
      weights: 'none',
      n: 0,
      missing: 3,
      reason: 'There is no case to count from.',
    });
  });

  // Domain brief, section 8, in per cent.
  it.each([
    [7, 10, '39.7', '89.2'],
    [0, 8, '0.0', '32.4'],
    [8, 8, '67.6', '100.0'],
    [9, 12, '46.8', '91.1'],
  ])('gives %d of %d the interval %s to %s', (count, base, low, high) => {
    const interval = given(wilsonInterval(statedCount(count, base, drawn)));
    expect([(100 * interval.low).toFixed(1), (100 * interval.high).toFixed(1)]).toEqual([
      low,
      high,
    ]);
  });

  // Newcombe 1998, "Two-sided confidence intervals for the single proportion", Statistics in
  // Medicine 17, 857-872, table I, method 3.
  it.each([
    [81, 263, '0.2553', '0.3662'],
    [15, 148, '0.0624', '0.1605'],
    [0, 20, '0.0000', '0.1611'],
    [1, 29, '0.0061', '0.1718'],
  ])('gives %d of %d the published %s to %s', (count, base, low, high) => {
    const interval = given(wilsonInterval(statedCount(count, base, drawn)));
    expect([interval.low.toFixed(4), interval.high.toFixed(4)]).toEqual([low, high]);
  });

  it('ends exactly at 0 and 1', () => {
    expect(given(wilsonInterval(statedCount(0, 8, drawn))).low).toBe(0);
    expect(given(wilsonInterval(statedCount(8, 8, drawn))).high).toBe(1);
  });

  it('says its name, n and missing', () => {
    const outcome = wilsonInterval(statedCount(7, 10, drawn, 2));
    expect(outcome).toMatchObject({ statistic: plain, weights: 'none', n: 10, missing: 2 });
  });
});

describe('the interval from a finite frame', () => {
  it('corrects only above a tenth of the frame (Settled 12)', () => {
    expect(wilsonInterval(fromFrame(7, 10, 100)).statistic).toBe(plain);
    expect(wilsonInterval(fromFrame(7, 10, 100))).toEqual(
      wilsonInterval(statedCount(7, 10, drawn)),
    );
    expect(wilsonInterval(fromFrame(7, 10, 99)).statistic).toBe(corrected);
  });

  it('raises the sample size by (N - 1) / (N - n)', () => {
    expect(effectiveSize({ kind: 'probability', frameSize: 40 }, 10)).toBe((10 * 39) / 30);
    expect(effectiveSize({ kind: 'census' }, 10)).toBe(10);
  });

  it('has limits that solve the score equation of O’Neill 2021 (arXiv:2109.12464)', () => {
    // (p - P)^2 = z^2 P (1 - P) / n * (N - n) / (N - 1) at both ends.
    const sizes = fc.tuple(fc.integer({ min: 2, max: 40 }), fc.integer({ min: 1, max: 300 }));
    fc.assert(
      fc.property(sizes, fc.nat(1000), ([base, rest], pick) => {
        fc.pre(base > 0.1 * (base + rest));
        const count = pick % (base + 1);
        const frame = base + rest;
        const { low, high } = given(wilsonInterval(fromFrame(count, base, frame)));
        const share = count / base;
        for (const limit of [low, high]) {
          const variance = (limit * (1 - limit) * (frame - base)) / (base * (frame - 1));
          expect((share - limit) ** 2).toBeCloseTo(normal975 ** 2 * variance, 10);
        }
        expect(low).toBeLessThanOrEqual(share);
        expect(high).toBeGreaterThanOrEqual(share);
      }),
    );
  });

  it('is narrower than without the correction', () => {
    const finite = given(wilsonInterval(fromFrame(7, 10, 40)));
    const endless = given(wilsonInterval(statedCount(7, 10, drawn)));
    expect(finite.low).toBeGreaterThan(endless.low);
    expect(finite.high).toBeLessThan(endless.high);
  });
});

describe('proportion', () => {
  it('says nothing without a case', () => {
    expect(proportion(statedCount(0, 0, drawn))).toEqual({
      status: 'undefined',
      statistic: 'Proportion',
      weights: 'none',
      n: 0,
      missing: 0,
      reason: 'There is no case to count from.',
    });
  });

  it('gives the share even where there is no interval', () => {
    const share = given(proportion(statedCount(7, 10, { kind: 'purposive' }, 1)));
    expect(share).toMatchObject({ count: 7, base: 10, share: 0.7, n: 10, missing: 1 });
    expect(share.interval.status).toBe('undefined');
  });

  it('gives the share with its interval', () => {
    const share = given(proportion(statedCount(7, 10, drawn)));
    expect(share.statistic).toBe('Proportion');
    expect(given(share.interval).low.toFixed(3)).toBe('0.397');
  });
});
