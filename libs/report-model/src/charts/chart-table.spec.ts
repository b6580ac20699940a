import { plainText } from '../narrative/runs';
import type { CellContent } from '../document';
import type { ChartSpec } from './chart-spec';
import { chartTable } from './chart-table';
import { describeChart } from './describe-chart';

const grid: ChartSpec = {
  kind: 'heat-grid',
  rowTitle: 'Case',
  columns: [{ label: 'Police' }, { label: 'Schools' }, { label: 'Panel', isJudgement: true }],
  rows: [
    {
      label: 'C01',
      cells: [{ grade: 'RI', self: 'G' }, { grade: 'G', self: 'G' }, { grade: 'RI' }],
    },
    { label: 'C02', cells: [{ mark: 'nil' }, { mark: 'missing' }, { mark: 'held' }] },
    { label: 'C03', cells: [{ grade: 'insufficient' }, { grade: 'O' }, { grade: 'O' }] },
  ],
};

const compliance: ChartSpec = {
  kind: 'compliance-bars',
  rowTitle: 'Item',
  unit: 'returns',
  rows: [
    { label: 'Seen alone', yes: 7, partly: 1, no: 0, notEvidenced: 1, notApplicable: 4 },
    { label: 'Not asked', yes: 0, partly: 0, no: 0, notEvidenced: 0, notApplicable: 2 },
  ],
};

describe('chartTable', () => {
  it('says both grades where the panel changed one, and each mark in its own words', () => {
    expect(wordsOf(grid)).toEqual([
      ['C01', 'Requires improvement (self-grade Good)', 'Good', 'Requires improvement'],
      ['C02', 'Nil return', 'Missing', 'Held'],
      ['C03', 'Insufficient involvement', 'Outstanding', 'Outstanding'],
    ]);
  });

  it('keeps what was not evidenced in the base, and what was not applicable out of it', () => {
    expect(wordsOf(compliance)).toEqual([
      ['Seen alone', '7', '1', '0', '1', '4', '7 of 9'],
      ['Not asked', '0', '0', '0', '0', '2', 'none asked'],
    ]);
  });

  it('leaves insufficient involvement out of the count of grades', () => {
    const spec: ChartSpec = {
      kind: 'grade-bars',
      rowTitle: 'Agency',
      unit: 'returns',
      rows: [{ label: 'CAMHS', counts: { O: 0, G: 3, RI: 3, I: 0 }, insufficient: 1 }],
    };
    expect(wordsOf(spec)).toEqual([['CAMHS', '0', '3', '3', '0', '1', '6']]);
  });

  it('shows only the parts that some agency has, and counts all of them', () => {
    const spec: ChartSpec = {
      kind: 'response-bars',
      rowTitle: 'Agency',
      rows: [
        {
          ...{ label: 'Police', onTime: 8, late: 1, nil: 0, notAccessible: 0 },
          ...{ declined: 0, outstanding: 0, missing: 1 },
        },
      ],
    };
    const { columns } = chartTable(spec, 'Returns');
    expect(columns.map(({ header }) => header)).toEqual([
      ...['Agency', 'In on time', 'In late', 'Missing', 'Expected'],
    ]);
    expect(wordsOf(spec)).toEqual([['Police', '8', '1', '1', '10']]);
  });
});

const pairs: ChartSpec = {
  kind: 'then-now-bars',
  rowTitle: 'Item',
  thenTitle: 'Then',
  nowTitle: 'Now',
  rows: [
    {
      label: 'Seen alone',
      then: { count: 4, base: 10 },
      now: { count: 9, base: 12 },
      isComparable: true,
    },
    {
      label: 'Plan reviewed',
      then: { count: 1, base: 3 },
      now: { count: 2, base: 3 },
      isComparable: false,
    },
  ],
};

describe('then and now', () => {
  it('says in the table and in words which pairs do not compare', () => {
    expect(wordsOf(pairs)).toEqual([
      ['Seen alone', '4 of 10', '9 of 12', 'Yes'],
      ['Plan reviewed', '1 of 3', '2 of 3', 'No'],
    ]);
    expect(describeChart(pairs)).toBe(
      'Pairs of bars, Then beside Now. Seen alone: then 4 of 10, now 9 of 12; ' +
        'Plan reviewed: then 1 of 3, now 2 of 3 (break: not comparable).',
    );
  });
});

describe('describeChart', () => {
  it('counts the cells of a grid without the panel’s own column', () => {
    expect(describeChart(grid)).toBe(
      'Grid of 3 rows (case) by 2 columns: 1 outstanding, 1 good, 1 requires improvement, ' +
        '1 insufficient involvement, 1 nil return, 1 missing. 1 changed by the panel.',
    );
  });

  it('says each row of bars', () => {
    expect(describeChart(compliance)).toBe(
      'Bars of compliance, counted in returns, not evidenced set apart. ' +
        'Seen alone: 7 yes, 1 partly, 1 not evidenced; Not asked: none.',
    );
  });
});

function wordsOf(spec: ChartSpec): string[][] {
  return chartTable(spec, 'Figures').rows.map((row) => row.map(wordsOfCell));
}

function wordsOfCell(cell: CellContent): string {
  return typeof cell === 'string' ? cell : plainText(cell.runs);
}
