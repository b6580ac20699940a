import { IndependentCount, statedCount } from './units';
import { weightedProportion } from './weighted-proportion';
import { drawn, given } from './worked-examples';

const sample = (count: number, base: number, missing = 0): IndependentCount =>
  statedCount(count, base, drawn, missing);

describe('weightedProportion', () => {
  it.each([19, 20.5])('refuses a stratum of %d with a sample of 20', (frameSize) => {
    expect(() => weightedProportion([{ sample: sample(15, 20), frameSize }])).toThrow(
      `A stratum of ${frameSize} cannot give a sample of 20`,
    );
  });

  it('says nothing where no case was drawn', () => {
    const none = weightedProportion([{ sample: sample(0, 0), frameSize: 0 }]);
    expect(none).toMatchObject({
      status: 'undefined',
      reason: 'There is no case to count from.',
    });
  });

  it('says nothing where a stratum of the frame was not sampled', () => {
    const outcome = weightedProportion([
      { sample: sample(15, 20), frameSize: 400 },
      { sample: sample(0, 0), frameSize: 3 },
    ]);
    expect(outcome).toMatchObject({
      status: 'undefined',
      reason: 'A stratum of the frame has no case in the sample.',
    });
  });

  // Domain brief, section 6 (the frame is that of the Cambridgeshire threshold audit).
  it('gives 55.3 % where the plain share is 60.0 %', () => {
    const outcome = weightedProportion([
      { sample: sample(15, 20, 1), frameSize: 400 },
      { sample: sample(12, 20), frameSize: 900 },
      { sample: sample(9, 20, 2), frameSize: 1171 },
    ]);
    const { share, unweighted } = given(outcome);
    expect((100 * share).toFixed(1)).toBe('55.3');
    expect((100 * unweighted).toFixed(1)).toBe('60.0');
    expect(outcome).toMatchObject({
      statistic: 'Proportion weighted by stratum',
      weights: 'sampling',
      n: 60,
      missing: 3,
    });
  });

  it('passes over a stratum that the frame does not have', () => {
    const outcome = given(
      weightedProportion([
        { sample: sample(5, 20), frameSize: 20 },
        { sample: sample(0, 0), frameSize: 0 },
      ]),
    );
    expect(outcome.share).toBe(0.25);
  });
});
