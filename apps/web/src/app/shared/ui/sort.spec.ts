import { type Sort, sorted } from './sort';

const rows = [
  { theme: 'Neglect', cases: 12 },
  { theme: 'ECHILD 10', cases: null },
  { theme: 'echild 9', cases: 8 },
];
const readers = {
  theme: (row: (typeof rows)[number]) => row.theme,
  cases: (row: (typeof rows)[number]) => row.cases,
};
const themesBy = (sort: Sort | null) => sorted(rows, sort, readers).map((row) => row.theme);

describe('sorted', () => {
  it('leaves the order alone where nothing, or nothing known, is asked for', () => {
    expect(themesBy(null)).toEqual(['Neglect', 'ECHILD 10', 'echild 9']);
    expect(themesBy({ key: 'agency', direction: 'ascending' })).toEqual(themesBy(null));
  });

  it('sorts words as people do: without case, figures by size', () => {
    const ascending = themesBy({ key: 'theme', direction: 'ascending' });
    expect(ascending).toEqual(['echild 9', 'ECHILD 10', 'Neglect']);
    expect(themesBy({ key: 'theme', direction: 'descending' })).toEqual([...ascending].reverse());
  });

  it('puts rows without a figure last, whichever way round', () => {
    expect(themesBy({ key: 'cases', direction: 'ascending' }).at(-1)).toBe('ECHILD 10');
    expect(themesBy({ key: 'cases', direction: 'descending' })).toEqual([
      'Neglect',
      'echild 9',
      'ECHILD 10',
    ]);
  });
});
