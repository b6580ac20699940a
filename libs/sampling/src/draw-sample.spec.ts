import fc from 'fast-check';
import { drawSample, type Draw } from './draw-sample';
import type { FrameRow } from './frame';
import { simpleDesign, type SampleDesign } from './sample-design';
import { samplerPick } from './sampler';
import { aFrame } from './testing/a-frame';

const seed = '20237331128159211123';

function drawn(rows: readonly FrameRow[], design: SampleDesign, from = seed): Draw {
  const outcome = drawSample(rows, design, from);
  if (!outcome.ok) throw new Error(outcome.problems.join(' '));
  return outcome;
}

const numbersOf = ({ strata }: Draw) =>
  strata.flatMap(({ drawn: some }) => some.map(({ number }) => number));
const reservesOf = ({ strata }: Draw) =>
  strata.flatMap(({ reserves }) => reserves.map(({ number }) => number));

describe('a draw', () => {
  it('counts its picks through the rows that can be drawn, with the seed as it is', () => {
    const rows = aFrame(30).map((row) =>
      row.number === 2 ? { ...row, exclusion: 'live-trial' as const } : row,
    );
    const eligible = rows.filter(({ exclusion }) => exclusion === null);
    const first = drawn(rows, simpleDesign(1)).strata[0]?.drawn[0];
    const position = samplerPick(seed, 1, 29);
    expect(first).toEqual({ number: eligible[position - 1]?.number, position, counter: 1 });
  });

  it('takes the next picks as reserves, so that a longer sample begins with a shorter one', () => {
    const short = drawn(aFrame(200), { ...simpleDesign(10), reserves: 5 });
    const long = drawn(aFrame(200), simpleDesign(15));
    expect([...numbersOf(short), ...reservesOf(short)]).toEqual(numbersOf(long));
  });

  it('seeds each stratum with the seed, a slash and its name', () => {
    const rows = aFrame(40);
    const design: SampleDesign = {
      ...simpleDesign(4),
      ...{ method: 'stratified', stratifyBy: 'stratum', allocation: 'equal' },
    };
    const [a, b] = drawn(rows, design).strata;
    expect([a?.name, b?.name]).toEqual(['A', 'B']);
    expect(a?.drawn[0]?.position).toBe(samplerPick(`${seed}/A`, 1, 20));
    expect(b?.drawn[0]?.position).toBe(samplerPick(`${seed}/B`, 1, 20));
  });

  it('takes one child of a household, over strata and reserves', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.integer({ min: 1, max: 12 }), (any, size) => {
        const rows = aFrame(60, (number) => ({ household: number % 20 }));
        const design: SampleDesign = {
          ...simpleDesign(size),
          ...{ method: 'stratified', stratifyBy: 'stratum', allocation: 'proportional' },
          ...{ reserves: 3, onePerHousehold: true },
        };
        const draw = drawn(rows, design, any);
        const households = [...numbersOf(draw), ...reservesOf(draw)].map((one) => one % 20);
        expect(new Set(households).size).toBe(households.length);
      }),
      { numRuns: 50 },
    );
  });

  it('ends, and says so, where the households run out', () => {
    const rows = aFrame(9, (number) => ({ household: number % 3 }));
    const draw = drawn(rows, { ...simpleDesign(5), onePerHousehold: true });
    expect(numbersOf(draw)).toHaveLength(3);
    expect(draw.warnings).toEqual([
      '2 of the 5 could not be drawn: one child is taken of each household.',
    ]);
  });

  it('says of each stratum that it has fewer reserves than were asked for, and why', () => {
    const design: SampleDesign = {
      ...{ ...simpleDesign(8), method: 'stratified', stratifyBy: 'stratum', allocation: 'equal' },
      reserves: 3,
    };
    const rows = aFrame(11);
    expect(drawn(rows, design).warnings).toEqual([
      '2 of the 3 reserves of “A” could be drawn: nobody else is left to draw.',
      '1 of the 3 reserves of “B” could be drawn: nobody else is left to draw.',
    ]);
    const families = aFrame(20, (number) => ({ household: number % 6 }));
    expect(
      drawn(families, { ...simpleDesign(4), reserves: 5, onePerHousehold: true }).warnings,
    ).toEqual(['2 of the 5 reserves could be drawn: one child is taken of each household.']);
    expect(drawn(rows, { ...simpleDesign(8), reserves: 3 }).warnings).toEqual([]);
  });

  it('misses no reserves where rows are named or everybody is taken', () => {
    const targeted: SampleDesign = { ...simpleDesign(2), method: 'targeted', chosen: [9, 4, 7] };
    expect(drawn(aFrame(10), { ...targeted, reserves: 5 }).warnings).toEqual([]);
    expect(drawn(aFrame(5), { ...simpleDesign(0), method: 'census' }).warnings).toEqual([]);
  });

  it('takes every k-th row from a start that chance gives, past the end from the beginning', () => {
    const rows = aFrame(103);
    const positions = drawn(rows, {
      ...simpleDesign(10),
      method: 'systematic',
    }).strata[0]!.drawn.map(({ position }) => position);
    const start = samplerPick(seed, 1, 103);
    expect(positions).toEqual(
      Array.from({ length: 10 }, (_, index) => ((start - 1 + 10 * index) % 103) + 1),
    );
  });

  it('goes on after the start of a systematic draw for its reserves', () => {
    const draw = drawn(aFrame(1000), { ...simpleDesign(2), method: 'systematic', reserves: 1 });
    expect(draw.strata[0]?.reserves[0]).toMatchObject({
      counter: 2,
      position: samplerPick(seed, 2, 1000),
    });
  });

  it('takes everybody in a census', () => {
    const design: SampleDesign = { ...simpleDesign(0), method: 'census' };
    expect(numbersOf(drawn(aFrame(12), design))).toHaveLength(12);
    const outcome = drawSample(aFrame(101), design, '');
    expect(outcome).toEqual({
      ok: false,
      problems: ['That is 101 cases; an audit has at most 100.'],
    });
  });

  it('takes targeted rows in their order, those beyond the size as reserves', () => {
    const design: SampleDesign = { ...simpleDesign(2), method: 'targeted', chosen: [9, 4, 7] };
    const draw = drawn(aFrame(10), design);
    expect([numbersOf(draw), reservesOf(draw)]).toEqual([[9, 4], [7]]);
  });

  it('fills quotas', () => {
    const design: SampleDesign = {
      ...{ ...simpleDesign(6), method: 'quota' },
      quotas: [
        { attribute: 'gender', value: 'Female', count: 4 },
        { attribute: 'gender', value: 'Male', count: 2 },
        { attribute: 'stratum', value: 'A', count: 3 },
        { attribute: 'stratum', value: 'B', count: 3 },
      ],
    };
    const rows = aFrame(80, (number) => ({ gender: number % 3 === 0 ? 'Female' : 'Male' }));
    const some = numbersOf(drawn(rows, design)).map((one) => rows[one - 1]!);
    expect(some.filter(({ gender }) => gender === 'Female')).toHaveLength(4);
    expect(some.filter(({ stratum }) => stratum === 'A')).toHaveLength(3);
  });

  it('refuses more than a stratum has, by its name', () => {
    const design: SampleDesign = {
      ...{ ...simpleDesign(6), method: 'stratified', stratifyBy: 'stratum', allocation: 'given' },
      given: [{ stratum: 'A', count: 6 }],
    };
    expect(drawSample(aFrame(10), design, seed)).toEqual({
      ok: false,
      problems: [
        '“A” has 5 to draw from and 6 were asked for. Ask for fewer of it, or share the sample out by size.',
      ],
    });
  });
});
