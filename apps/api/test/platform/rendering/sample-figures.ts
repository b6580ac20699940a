import type { Grade, GradeAnswer } from '@sightline/domain';
import type {
  ComplianceBarsSpec,
  CountBarsSpec,
  ThenNowBarsSpec,
  GradeBarsSpec,
  HeatGridCell,
  HeatGridSpec,
  HeatMark,
  ResponseBarsSpec,
} from '@sightline/report-model';

/** Agencies of Castle City, which does not exist. */
export const agencies = [
  'Children’s social care',
  'Castle Police',
  'Castle Hospitals',
  'Community health',
  'GPs (ICB)',
  'Schools',
  'CAMHS',
  'Early help',
];

/** A case a line, an agency a word: 'R>G' is a self-grade that the panel changed. */
const grid = `
SGO-C01 G G G>R G R G - G | G
SGO-C02 R>I R R nil R G R R | R
SGO-C03 G G nil G G O G G>O | G
SGO-C04 R G R R late R nil R | R
SGO-C05 O>G G G G G G ? G | G
SGO-C06 I R G>R R I R R nil | I
SGO-C07 G nil G G>R G G G G | G
SGO-C08 R R R miss R G>R R R | R
SGO-C09 G G G G nil O - G | G
SGO-C10 R G R R R R R>G decl | held
`
  .trim()
  .split('\n')
  .map((line) => line.split(/ \| | /));

const marks: Record<string, HeatMark> = {
  nil: 'nil',
  miss: 'missing',
  late: 'outstanding',
  decl: 'declined',
  '-': 'not-expected',
  held: 'held',
};

const codes: Record<string, GradeAnswer> = {
  O: 'O',
  G: 'G',
  R: 'RI',
  I: 'I',
  '?': 'insufficient',
};

export const heatGrid: HeatGridSpec = {
  kind: 'heat-grid',
  rowTitle: 'Case',
  columns: [...agencies.map((label) => ({ label })), { label: 'Panel', isJudgement: true }],
  rows: grid.map(([label = '', ...cells]) => ({ label, cells: cells.map(cellOf) })),
};

function cellOf(code: string): HeatGridCell {
  const mark = marks[code];
  if (mark) return { mark };
  const [first = '', second] = code.split('>');
  const self = codes[first] ?? 'insufficient';
  const moderated = second === undefined ? undefined : codes[second];
  return moderated ? { grade: moderated, self } : { grade: self };
}

export const gradeBars: GradeBarsSpec = {
  kind: 'grade-bars',
  rowTitle: 'Agency',
  unit: 'returns',
  rows: agencies.map((label, index) => {
    const cells = heatGrid.rows.map((row) => row.cells[index]);
    const count = (grade: GradeAnswer) =>
      cells.filter((cell) => cell && 'grade' in cell && cell.grade === grade).length;
    const counts: Record<Grade, number> = {
      O: count('O'),
      G: count('G'),
      RI: count('RI'),
      I: count('I'),
    };
    return { label, counts, insufficient: count('insufficient') };
  }),
};

export const responseBars: ResponseBarsSpec = {
  kind: 'response-bars',
  rowTitle: 'Agency',
  rows: [
    [8, 2, 0, 0, 0, 0],
    [9, 0, 1, 0, 0, 0],
    [7, 2, 1, 0, 0, 0],
    [6, 2, 1, 0, 0, 1],
    [5, 3, 1, 0, 1, 0],
    [10, 0, 0, 0, 0, 0],
    [6, 1, 1, 0, 0, 0],
    [8, 0, 1, 1, 0, 0],
  ].map(([onTime = 0, late = 0, nil = 0, declined = 0, outstanding = 0, missing = 0], index) => ({
    label: agencies[index] ?? '',
    ...{ onTime, late, nil, notAccessible: 0, declined, outstanding, missing },
  })),
};

export const compliance: ComplianceBarsSpec = {
  kind: 'compliance-bars',
  rowTitle: 'Item',
  unit: 'returns',
  rows: (
    [
      ['SGO-3 Assessment had enough time and was not driven by the court date', 3, 3, 3, 1, 0],
      ['SGO-4 Checks complete: police, health, other authorities', 12, 5, 2, 4, 3],
      ['SGO-5 History verified, not assumed settled (key item)', 21, 14, 11, 9, 7],
      ['SGO-7 Support plan covers all six areas and names a contact', 4, 4, 1, 1, 0],
      ['SGO-8 Support plan reviewed in the last 12 months', 3, 1, 5, 1, 0],
      ['SGO-9 Agency knows an SGO exists and who holds parental responsibility', 38, 9, 8, 7, 0],
      ['SGO-11 Child seen alone since the order; behaviour explored', 24, 12, 9, 11, 6],
      ['SGO-13 Carer’s health and capacity checked again as the child grew', 11, 13, 17, 15, 6],
    ] as const
  ).map(([label, yes, partly, no, notEvidenced, notApplicable]) => ({
    ...{ label, yes, partly, no, notEvidenced, notApplicable },
  })),
};

export const thenAndNow: ThenNowBarsSpec = {
  kind: 'then-now-bars',
  rowTitle: 'Item',
  thenTitle: 'Then (not from returns)',
  nowTitle: 'Now',
  rows: [
    {
      label: 'SGO-5 History verified, not assumed settled (key item)',
      ...{ then: { count: 4, base: 10 }, now: { count: 21, base: 55 }, isComparable: true },
    },
    {
      label: 'SGO-9 Agency knows an SGO exists and who holds parental responsibility',
      ...{ then: { count: 3, base: 12 }, now: { count: 38, base: 62 }, isComparable: false },
    },
    {
      label: 'SGO-11 Child seen alone since the order; behaviour explored',
      ...{ then: { count: 0, base: 0 }, now: { count: 24, base: 56 }, isComparable: true },
    },
  ],
};

export const themeCounts: CountBarsSpec = {
  kind: 'count-bars',
  rowTitle: 'Theme',
  unit: 'cases',
  of: 10,
  rows: [
    { label: 'Support after the order', count: 8 },
    { label: 'Voice of the child', count: 7 },
    { label: 'Information sharing', count: 6 },
    { label: 'Chronology and history', count: 5 },
    { label: 'Recording and flags', count: 5 },
    { label: 'Supervision', count: 3 },
    { label: 'Fathers and other adults', count: 2 },
  ],
};
