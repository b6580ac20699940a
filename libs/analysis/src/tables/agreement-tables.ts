import type { AgreementFigure, AuditFigures, Coefficient } from '../audit-figures';
import { namesOf } from '../names';
import type { ReportTable, TableCell, TableRow } from '../report-table';
import { counted, nouns, probability } from '../words/plain-english';
import { figure, figureColumn, nameColumn, shareCell, words, wordColumn } from './table-parts';

const nothing = words('–');

/** Every measure of agreement with what must be printed beside it (domain brief 8). */
export function agreementTable({ agreement }: AuditFigures): ReportTable[] {
  if (agreement === null) return [];
  const { pairs, cases, raters, coefficients, furtherCoefficients } = agreement;
  return [
    {
      key: 'agreement',
      section: 'appendix',
      title: 'How far agencies agree on multi-agency working',
      columns: [
        nameColumn('measure', 'Measure'),
        wordColumn('weights', 'Weights'),
        figureColumn('cases', 'Cases'),
        figureColumn('missing', 'Not rated'),
        figureColumn('value', 'Value'),
        figureColumn('standardError', 'Standard error'),
      ],
      rows: [
        pairRow('exact', 'Pairs of agencies with the same grade', agreement),
        pairRow('withinOne', 'Pairs no more than one grade apart', agreement),
        ...[...coefficients, ...furtherCoefficients].map(coefficientRow),
      ],
      altText:
        `Table of measures of agreement over ${counted(cases, nouns.case)}, ` +
        `${counted(raters, nouns.agency)} and ${counted(pairs, nouns.pair)} of grades.`,
      notes: [
        'One set of grades gives different values by formula and weights: a value is never to be ' +
          'read without them. Kappas fall where most grades are the same, however well agencies ' +
          'agree; alpha (ordinal) and AC2 (quadratic) are the ones to read. A standard error is ' +
          'given where the cases were drawn at random.',
      ],
    },
  ];
}

function pairRow(key: 'exact' | 'withinOne', name: string, agreement: AgreementFigure): TableRow {
  const cells = [words(name), words('none'), figure(agreement.cases), nothing];
  return { key, cells: [...cells, shareCell(agreement[key]), nothing] };
}

function coefficientRow(one: Coefficient): TableRow {
  const { name, weights, n, missing, value, why, standardError } = one;
  return {
    key: `${name} ${weights}`,
    cells: [
      ...[words(name), words(weights), figure(n), figure(missing)],
      words(value === null ? (why ?? '–') : value.toFixed(3)),
      standardError === null ? nothing : words(standardError.toFixed(3)),
    ],
  };
}

/** Whether agencies grade themselves more generously than the panel does; from ten pairs on. */
export function leniencyTable(figures: AuditFigures): ReportTable[] {
  const names = namesOf(figures);
  const rows = figures.shifts['own-practice'].byAgency.flatMap((one): TableRow[] => {
    if (one.leniency === null) return [];
    const { meanShift, kappas, signTest } = one.leniency;
    return [
      {
        key: one.agencyId,
        cells: [
          words(names.shortAgency(one.agencyId)),
          figure(one.pairs),
          figure(signTest.missing),
          words(signed(meanShift)),
          ...kappas.map(kappaCell),
          words(signTest.p === null ? (signTest.why ?? '–') : probability(signTest.p)),
        ],
      },
    ];
  });
  if (rows.length === 0) return [];
  const isCorrected = figures.shifts['own-practice'].byAgency.some(
    ({ leniency }) => leniency?.signTest.correction === 'Holm',
  );
  return [
    {
      key: 'leniency',
      section: 'appendix',
      title: 'Own grades against the panel’s, agency by agency',
      columns: [
        nameColumn('agency', 'Agency'),
        figureColumn('pairs', 'Pairs'),
        figureColumn('missing', 'Not moderated'),
        figureColumn('meanShift', 'Mean steps moved'),
        figureColumn('linear', 'Weighted kappa (linear)'),
        figureColumn('quadratic', 'Weighted kappa (quadratic)'),
        figureColumn('signTest', isCorrected ? 'Sign test, p (Holm)' : 'Sign test, p'),
      ],
      rows,
      altText: `Table of ${counted(rows.length, nouns.agency)} with at least ten moderated grades.`,
      notes: [
        'Minus is downwards. The test is the exact sign test, two-sided; an agency with fewer than ' +
          'ten pairs is not in the table.' +
          (isCorrected ? ' The p-values are corrected for one another by Holm’s method.' : ''),
      ],
    },
  ];
}

function kappaCell({ value, why }: Coefficient): TableCell {
  return words(value === null ? (why ?? '–') : value.toFixed(3));
}

function signed(shift: number): string {
  return shift < 0 ? `−${Math.abs(shift).toFixed(2)}` : shift.toFixed(2);
}
