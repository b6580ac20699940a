import { cochranArmitage } from './cochran-armitage';
import { Basis, comparableSeries, ComparableSeries, SeriesPoint } from './comparable-series';
import { countWhere, IndependentCount, statedCount } from './units';
import { drawn, given, named } from './worked-examples';

const basis: Basis = {
  question: 'D4',
  questionVersion: '1',
  scale: 'C5',
  frame: 'children placed under SGO',
  sampling: 'stratified random',
};

function point(time: number, count: IndependentCount, changed: Partial<Basis> = {}): SeriesPoint {
  return { label: `audit ${time}`, time, basis: { ...basis, ...changed }, count };
}

const of = (count: number, base: number, missing = 0) => statedCount(count, base, drawn, missing);

function series(points: readonly SeriesPoint[]): ComparableSeries {
  const check = comparableSeries(points);
  if (check.status !== 'comparable') throw new Error('The series breaks');
  return check.series;
}

const seriesOf = (...rows: readonly (readonly [number, IndependentCount])[]) =>
  series(rows.map(([time, count]) => point(time, count)));

describe('comparableSeries (domain brief 8, preconditions for any trend)', () => {
  it.each(['question', 'questionVersion', 'scale', 'frame', 'sampling'] as const)(
    'breaks where the %s differs',
    (key) => {
      const check = comparableSeries([
        point(1, of(3, 10)),
        point(2, of(6, 12)),
        point(3, of(9, 12), { [key]: 'another' }),
      ]);
      expect(check).toEqual({
        status: 'broken',
        breaks: [{ before: 'audit 2', after: 'audit 3', differs: [key] }],
      });
    },
  );

  it('names every break and everything that differs there', () => {
    const check = comparableSeries([
      point(3, of(9, 12)),
      point(1, of(3, 10)),
      point(2, of(6, 12), { scale: 'RAG', frame: 'all' }),
    ]);
    expect(check).toEqual({
      status: 'broken',
      breaks: [
        { before: 'audit 1', after: 'audit 2', differs: ['scale', 'frame'] },
        { before: 'audit 2', after: 'audit 3', differs: ['scale', 'frame'] },
      ],
    });
  });

  it('refuses two audits at one time', () => {
    expect(() => comparableSeries([point(2, of(3, 10)), point(2, of(6, 12))])).toThrow(
      'Two audits at 2',
    );
  });

  it('puts comparable audits in order of time', () => {
    const ordered = seriesOf([3, of(9, 12)], [1, of(3, 10)], [2, of(6, 12)]);
    expect(ordered.points.map(({ time }) => time)).toEqual([1, 2, 3]);
    expect(comparableSeries([]).status).toBe('comparable');
  });
});

describe('cochranArmitage', () => {
  it('refuses a broken series by type', () => {
    const check = comparableSeries([point(1, of(3, 10)), point(2, of(6, 12), { scale: 'RAG' })]);
    // @ts-expect-error -- only a comparable series has a trend
    expect(() => cochranArmitage(check)).toThrow(TypeError);
  });

  it('asks for three audits', () => {
    expect(cochranArmitage(seriesOf([1, of(3, 10)], [2, of(9, 12)]))).toMatchObject({
      status: 'too-few',
      reason: 'A trend needs at least 3 audits.',
      n: 22,
    });
  });

  it('refuses times that are not whole', () => {
    const odd = seriesOf([1, of(3, 10)], [1.5, of(6, 12)], [2, of(9, 12)]);
    expect(() => cochranArmitage(odd)).toThrow('Times of a series are whole numbers');
  });

  it('is undefined where a case is in two of the audits', () => {
    const met = (value: boolean) => value;
    const cases = [true, false, true, true, false];
    const shared = seriesOf(
      [1, countWhere(named('A', cases), met)],
      [2, of(6, 12)],
      [3, countWhere(named('A', cases), met)],
    );
    expect(cochranArmitage(shared)).toMatchObject({
      status: 'undefined',
      reason: 'Some cases are in more than one of the audits.',
    });
    const apart = seriesOf(
      [1, countWhere(named('A', cases), met)],
      [2, of(6, 12)],
      [3, countWhere(named('B', cases), met)],
    );
    expect(cochranArmitage(apart).status).toBe('ok');
  });

  it('is undefined where an audit has no case', () => {
    const empty = seriesOf([1, of(3, 10)], [2, of(0, 0)], [3, of(9, 12)]);
    expect(cochranArmitage(empty)).toMatchObject({
      status: 'undefined',
      reason: 'One of the audits has no case.',
    });
  });

  it.each([
    [of(0, 10), of(0, 12), of(0, 12)],
    [of(10, 10), of(12, 12), of(12, 12)],
  ])('is undefined where every case is alike', (a, b, c) => {
    expect(cochranArmitage(seriesOf([1, a], [2, b], [3, c]))).toMatchObject({
      status: 'undefined',
      reason: 'Every case in every audit is alike.',
      n: 34,
    });
  });

  it('says there are too few where no trend could be shown', () => {
    expect(cochranArmitage(seriesOf([1, of(0, 2)], [2, of(1, 2)], [3, of(2, 2)]))).toMatchObject({
      status: 'too-few',
      reason: 'So few cases could not show a trend, whatever they were.',
    });
    // One case met of twenty is 0.05 itself where it is alone at the end; then one of 21.
    const alone = (others: number) => seriesOf([1, of(0, others)], [2, of(0, 1)], [30, of(1, 1)]);
    expect(cochranArmitage(alone(18)).status).toBe('too-few');
    expect(cochranArmitage(alone(19)).status).toBe('ok');
  });

  // Domain brief, section 8.
  it('gives 3/10, 6/12, 9/12 z = 2.12 and exact p = 0.055', () => {
    const outcome = cochranArmitage(seriesOf([1, of(3, 10, 1)], [2, of(6, 12)], [3, of(9, 12, 1)]));
    expect(given(outcome).z.toFixed(2)).toBe('2.12');
    expect(given(outcome).p.toFixed(3)).toBe('0.055');
    expect(outcome).toMatchObject({
      statistic: 'Exact Cochran–Armitage trend test, two-sided',
      weights: 'none',
      n: 34,
      missing: 2,
    });
  });

  // SAS/STAT 9.22 user's guide, example 36.8 (PROC FREQ, clinical trial for treatment of pain):
  // Z = -4.7918 for the first column, exact two-sided p = 1.324E-06.
  it('gives the treatment of pain z = 4.7918 and exact p = 1.324e-6', () => {
    const pain = seriesOf(
      [0, of(6, 32)],
      [1, of(7, 33)],
      [2, of(9, 32)],
      [3, of(14, 32)],
      [4, of(23, 32)],
    );
    const outcome = given(cochranArmitage(pain));
    expect(outcome.z.toFixed(4)).toBe('4.7918');
    expect(outcome.p.toExponential(3)).toBe('1.324e-6');
  });

  // Agresti 2002, Categorical Data Analysis, 2nd ed., table 3.7 (Graubard and Korn 1987): mother's
  // drinking and infant malformation, scores 0, 0.5, 1.5, 4, 7; trend statistic 6.57 (its square).
  it('gives the infant malformations a squared trend of 6.57', () => {
    const drinking = seriesOf(
      [0, of(48, 17114)],
      [1, of(38, 14502)],
      [3, of(5, 793)],
      [8, of(1, 127)],
      [14, of(1, 38)],
    );
    expect((given(cochranArmitage(drinking)).z ** 2).toFixed(2)).toBe('6.57');
  });

  it('is negative where the share falls, with the same p', () => {
    const rising = given(cochranArmitage(seriesOf([1, of(3, 10)], [2, of(6, 12)], [3, of(9, 12)])));
    const falling = given(
      cochranArmitage(seriesOf([1, of(9, 12)], [2, of(6, 12)], [3, of(3, 10)])),
    );
    expect(falling.z).toBeCloseTo(-rising.z, 12);
    expect(falling.p).toBe(rising.p);
  });
});
