import { statedCount, weightedProportion } from '@sightline/statistics';
import { balanceTables, stratumWeight } from './balance';
import { aFrame } from './testing/a-frame';

describe('the balance of a sample', () => {
  it('sets the sample against the frame by what is recorded, and marks who is missing', () => {
    const rows = aFrame(10, (number) => ({ stratum: number <= 8 ? 'A' : 'B' }));
    expect(balanceTables(rows, new Set([1, 2]))).toEqual([
      {
        attribute: 'stratum',
        groups: [
          { value: 'A', frame: 8, sample: 2, frameShare: 0.8, sampleShare: 1, isEmpty: false },
          { value: 'B', frame: 2, sample: 0, frameShare: 0.2, sampleShare: 0, isEmpty: true },
        ],
      },
    ]);
  });

  it('has nothing to set against a sample of nobody', () => {
    const [table] = balanceTables(aFrame(2), new Set());
    expect(table?.groups.map(({ sampleShare }) => sampleShare)).toEqual([0, 0]);
  });

  // Domain brief 6: strata 400/900/1171, met 15/12/9 of 20: unweighted 60.0 %, weighted 55.3 %.
  it('gives weights that bring equal strata back to the frame', () => {
    const sizes = [400, 900, 1171];
    const met = [15, 12, 9];
    expect(sizes.map((size) => stratumWeight(size, 20))).toEqual([20, 45, 58.55]);
    expect(stratumWeight(5, 0)).toBeNull();
    const weighted = sizes.reduce((sum, size, at) => sum + met[at]! * stratumWeight(size, 20)!, 0);
    expect((weighted / 2471).toFixed(3)).toBe('0.553');
    const outcome = weightedProportion(
      sizes.map((frameSize, at) => ({
        frameSize,
        sample: statedCount(met[at]!, 20, { kind: 'probability' }),
      })),
    );
    expect(outcome).toMatchObject({ status: 'ok', unweighted: 0.6 });
  });
});
