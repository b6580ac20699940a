import { hideSmall } from './hide-counts';
import type { CountsWithTotal } from './publication';
import { shareOfTable } from './share-of-table';

const published = (...counts: number[]): CountsWithTotal => {
  const shown = hideSmall(counts, 5);
  if (!shown) throw new Error('The table is left out');
  return shown;
};

describe('a sentence, a chart or an alt text about a published table', () => {
  it('says exactly what the reader can add up', () => {
    expect(shareOfTable(published(8, 7, 9, 6), [0, 1])).toEqual({
      ...{ kind: 'exact', count: 15, percent: '50%' },
    });
    const grades = published(2, 7, 12, 3);
    expect(shareOfTable(grades, [1, 2])).toMatchObject({ count: 19 });
    expect(shareOfTable(grades, [0, 3])).toMatchObject({ count: 5 });
    expect(shareOfTable(grades, [0, 1, 3])).toMatchObject({ count: 12, percent: '50%' });
  });

  it('says a word where all that is possible has that word', () => {
    expect(shareOfTable(published(2, 70, 17, 3), [0, 1])).toEqual({
      kind: 'words',
      phrase: 'most',
    });
  });

  it('says nothing where the word would tell what is hidden', () => {
    expect(shareOfTable(published(2, 7, 12, 3), [0, 1])).toBeUndefined();
  });
});
