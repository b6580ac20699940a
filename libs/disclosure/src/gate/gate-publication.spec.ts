import { gatePublication, type EarlierPublication } from './gate-publication';
import type { OneWayTable, PublicationGroup, PublishedGroup, TwoWayTable } from './publication';
import { publishHistory, recovered, type Publish } from './testing/attack';
import { attackPublication } from './testing/any-publication';

const aTable = (counts: readonly number[], key = 'grades'): OneWayTable => ({
  kind: 'one-way',
  key,
  facts: [key],
  counts,
});

const aCrossTab = (keeps: TwoWayTable['keeps'], ...rows: number[][]): TwoWayTable => ({
  kind: 'two-way',
  key: 'grades by agency',
  facts: ['grades'],
  rows,
  keeps,
});

const only = (group: PublicationGroup, threshold = 5) => gatePublication([group], { threshold })[0];
const counts = (...of: number[]) => only(aTable(of));

describe('a table of one dimension', () => {
  it('keeps back 2 and 3 of 2, 7, 12 and 3 (domain brief 7.4): their sum is told, neither is', () => {
    expect(counts(2, 7, 12, 3)).toEqual({
      ...{ kind: 'one-way', key: 'grades' },
      ...{ counts: ['c', 7, 12, 'c'], total: 24 },
    });
  });

  it('tells every count where none is small', () => {
    expect(counts(6, 7, 8, 9)).toMatchObject({ counts: [6, 7, 8, 9], total: 30 });
  });

  it('hides a second count where one alone would be the total less the others', () => {
    expect(counts(9, 2, 12, 8)).toMatchObject({ counts: [9, 'c', 'c', 8], total: 31 });
    expect(counts(9, 12, 8, 2)).toMatchObject({ counts: ['c', 12, 8, 'c'], total: 31 });
  });

  it('hides the second by its place, for the next smallest would tell that it is not smaller', () => {
    expect(counts(9, 2, 30, 6)).toMatchObject({ counts: [9, 'c', 'c', 6] });
  });

  it('hides a nought, which says of every case that it is not so', () => {
    expect(counts(20, 0, 12)).toMatchObject({ counts: [20, 'c', 'c'] });
    expect(counts(40, 0, 0)).toMatchObject({ counts: ['c', 'c', 'c'], total: 40 });
  });

  it('hides a large count too where the small ones are nearly all nought, or nearly all five', () => {
    expect(counts(1, 0, 12, 12)).toMatchObject({ counts: ['c', 'c', 'c', 12] });
    expect(counts(1, 1, 12, 12)).toMatchObject({ counts: ['c', 'c', 'c', 12] });
    expect(counts(1, 2, 12, 12)).toMatchObject({ counts: ['c', 'c', 12, 12] });
    expect(counts(5, 2, 12, 12)).toMatchObject({ counts: ['c', 'c', 12, 12] });
    expect(counts(5, 3, 12, 12)).toMatchObject({ counts: ['c', 'c', 'c', 12] });
  });

  it('is left out where the total is under twenty, or no more than five a category', () => {
    const leftOut = { kind: 'withheld', key: 'grades', reason: 'small-base' };
    expect(counts(10, 9)).toEqual(leftOut);
    expect(counts(10, 10)).toMatchObject({ counts: [10, 10] });
    expect(counts(5, 5, 5, 5)).toEqual(leftOut);
    expect(counts(8, 5, 5, 5)).toMatchObject({ total: 23 });
    expect(counts(100)).toEqual(leftOut);
  });

  it('leaves out three totals of a band or none, so that the band does not become a number', () => {
    expect(counts(7, 5, 5, 5)).toMatchObject({ reason: 'small-base' });
    expect(counts(9, 8, 9)).toMatchObject({ total: 26 });
    expect(only(aTable([40, 4, 4, 4, 4, 4]))).toMatchObject({ total: 60 });
    expect(only(aTable([10, 4, 4, 4, 4, 4]))).toMatchObject({ reason: 'small-base' });
    expect(only(aTable([10, 10, 12]), 10)).toMatchObject({ reason: 'small-base' });
    expect(only(aTable([10, 10, 13]), 10)).toMatchObject({ total: 33 });
  });

  it('takes the threshold from the settings', () => {
    expect(only(aTable([9, 7, 30, 30]), 10)).toMatchObject({ counts: ['c', 'c', 30, 30] });
  });
});

describe('a table of two dimensions', () => {
  it('tells all where nothing is small', () => {
    expect(only(aCrossTab('totals', [6, 7], [8, 9]))).toMatchObject({
      ...{
        rows: [
          [6, 7],
          [8, 9],
        ],
        rowTotals: [13, 17],
      },
      ...{ columnTotals: [14, 16], total: 30 },
    });
  });

  it('tells the totals and nothing of the inside where one count of it is small', () => {
    expect(only(aCrossTab('totals', [5, 8], [8, 9]))).toMatchObject({
      ...{
        rows: [
          ['c', 'c'],
          ['c', 'c'],
        ],
        rowTotals: [13, 17],
      },
      ...{ columnTotals: [13, 17], total: 30 },
    });
  });

  it('hides among the totals what is small there', () => {
    expect(only(aCrossTab('totals', [1, 1, 1], [9, 9, 9], [9, 9, 9]))).toMatchObject({
      ...{ rowTotals: ['c', 'c', 27], columnTotals: [19, 19, 19], total: 57 },
    });
  });

  it('tells each row by itself and no column total, where rows are to be kept', () => {
    expect(only(aCrossTab('rows', [2, 20, 3], [9, 8, 7]))).toMatchObject({
      ...{
        rows: [
          ['c', 20, 'c'],
          [9, 8, 7],
        ],
        rowTotals: [25, 24],
      },
      ...{ columnTotals: null, total: 49 },
    });
  });

  it('is left out where one row is too small for a table, or the whole is', () => {
    expect(only(aCrossTab('rows', [2, 20], [9, 8]))).toMatchObject({ reason: 'small-base' });
    expect(only(aCrossTab('totals', [4, 5], [5, 5]))).toMatchObject({ reason: 'small-base' });
    expect(only(aCrossTab('rows'))).toMatchObject({ reason: 'small-base' });
  });
});

describe('one fact, one statement', () => {
  it('is said by the first group that counts it', () => {
    const grades = aTable([9, 9, 9]);
    const again = { ...aTable([18, 9], 'good or better'), facts: ['other', 'grades'] };
    expect(gatePublication([grades, again])[1]).toEqual({
      ...{ kind: 'withheld', key: 'good or better', reason: 'said-elsewhere' },
    });
  });

  it('refuses two groups of one name, a ragged table, counts that are none, a low threshold', () => {
    const grades = aTable([9, 9, 9]);
    expect(() => gatePublication([grades, { ...grades, facts: ['b'] }])).toThrow('called grades');
    expect(() => only(aCrossTab('totals', [9, 9], [9]))).toThrow('not of one length');
    expect(() => counts(9.5, 20)).toThrow('Not counts: grades');
    expect(() => counts(-1, 30)).toThrow(RangeError);
    expect(() => only(aTable([9, 9, 9]), 4)).toThrow('Not a threshold: 4');
    expect(() => only(aTable([9, 9, 9]), 5.5)).toThrow('Not a threshold: 5.5');
    const share = { kind: 'share', key: 'met', facts: [], count: 9, base: 8 } as const;
    expect(() => only(share)).toThrow('Not counts: met');
  });
});

describe('a later version', () => {
  const wentOut = (groups: readonly PublicationGroup[]): EarlierPublication => ({
    groups: gatePublication(groups),
    facts: Object.fromEntries(groups.map(({ key, facts }) => [key, facts])),
  });
  const after = (before: readonly PublicationGroup[], now: PublicationGroup): unknown =>
    gatePublication([now], { threshold: 5 }, [wentOut(before)])[0];

  it('says again what has not changed', () => {
    expect(after([aTable([2, 7, 12, 3])], aTable([3, 7, 12, 2]))).toMatchObject({ total: 24 });
  });

  it('says nothing of what has changed, for two statements can be subtracted', () => {
    const withheld = { kind: 'withheld', key: 'grades', reason: 'changed' };
    expect(after([aTable([2, 7, 12, 3])], aTable([2, 8, 11, 3]))).toEqual(withheld);
    expect(after([aTable([2, 7, 12, 3])], aTable([1, 1, 1, 1]))).toEqual(withheld);
  });

  it('says nothing of what an earlier one held back, whatever it is now', () => {
    const withheld = { kind: 'withheld', key: 'grades', reason: 'held-back-before' };
    expect(after([aTable([9, 9])], aTable([10, 10]))).toEqual(withheld);
  });

  it('says nothing in another table, or of other facts under the same name', () => {
    const elsewhere = { reason: 'said-elsewhere' };
    const two = { ...aTable([19, 15], 'good or better'), facts: ['grades'] };
    expect(after([aTable([9, 10, 8, 7])], two)).toMatchObject(elsewhere);
    const renamed = { ...aTable([9, 10, 8, 7]), facts: ['grades', 'agency'] };
    expect(after([aTable([9, 10, 8, 7])], renamed)).toMatchObject(elsewhere);
    expect(after([renamed], aTable([9, 10, 8, 7]))).toMatchObject(elsewhere);
    expect(after([aTable([9, 10, 8, 7])], aTable([9, 9, 9], 'themes'))).toMatchObject({
      total: 27,
    });
  });
});

describe('the attack', () => {
  const told =
    (hide: (counts: readonly number[]) => readonly (number | 'c')[]): Publish =>
    (group): PublishedGroup => {
      if (group.kind !== 'one-way') throw new Error('Only tables of one dimension');
      const total = group.counts.reduce((sum, count) => sum + count, 0);
      return { kind: 'one-way', key: group.key, counts: hide(group.counts), total };
    };
  const found = (publish: Publish, ...of: number[]) =>
    recovered(publishHistory([aTable(of)], publish), publish);
  const small = (of: readonly number[]) => of.map((count) => (count <= 5 ? 'c' : count));

  it('recovers a single hidden count from the total', () => {
    expect(found(told(small), 2, 7, 12, 9)).toEqual(['grades version 1: count 0']);
  });

  it('recovers two small counts that can only both be five', () => {
    expect(found(told(small), 5, 7, 12, 5)).toHaveLength(2);
  });

  it('recovers what the next smallest gives away: a six must stand for it beside another six', () => {
    const nextSmallest = told((of) => {
      const shown = small(of);
      if (shown.filter((count) => count === 'c').length !== 1) return shown;
      const least = Math.min(...of.filter((count) => count > 5));
      const second = of.indexOf(least);
      return shown.map((count, index) => (index === second ? 'c' : count));
    });
    expect(found(nextSmallest, 5, 6, 6, 20)).toEqual([
      'grades version 1: count 0',
      'grades version 1: count 1',
    ]);
  });

  it('recovers no count of random publications (a thousand in the bench disclosure-attack)', () => {
    const seeds = Array.from({ length: 12 }, (_, seed) => seed + 1);
    expect(seeds.flatMap((seed) => attackPublication(seed).recovered)).toEqual([]);
  });
});
