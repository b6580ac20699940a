import type { AuditFigures, ResponseFigure, SampleGroup } from '../audit-figures';
import { namesOf } from '../names';
import type { ReportTable, TableRow } from '../report-table';
import { counted, nouns } from '../words/plain-english';
import { countOf } from '../words/share-words';
import { figure, figureColumn, nameColumn, shareCell, words, wordColumn } from './table-parts';

/** Where every agency's returns stand (domain brief 5.1, section 6). */
export function responseTable(figures: AuditFigures): ReportTable[] {
  const { overall, byAgency } = figures.response;
  if (overall.expected === 0) return [];
  const names = namesOf(figures);
  return [
    {
      key: 'response',
      section: 'returns',
      title: 'Returns by agency',
      columns: [
        nameColumn('agency', 'Agency'),
        ...responseColumns.map(({ key, label }) => figureColumn(key, label)),
        figureColumn('responseRate', 'Response rate'),
        figureColumn('onTime', 'On time'),
        wordColumn('workingDays', 'Working days, median (range)'),
      ],
      rows: [
        ...byAgency.map((one) => responseRow(one.agencyId, names.shortAgency(one.agencyId), one)),
        { ...responseRow('all', 'All agencies', overall), isTotal: true },
      ],
      altText:
        `Table of returns for ${counted(byAgency.length, nouns.agency)}: ${overall.in} in, ` +
        `${overall.nil} nil and ${overall.missing} missing of ${overall.expected} expected.`,
      notes: [
        'Nil returns count as responses and are left out of “on time”. A record that could not be ' +
          'opened is no response. On time is judged against the original due day.',
      ],
    },
  ];
}

const responseColumns: readonly {
  readonly key: Exclude<
    keyof ResponseFigure,
    'responseRate' | 'onTime' | 'workingDays' | 'returnIds'
  >;
  readonly label: string;
}[] = [
  { key: 'expected', label: 'Expected' },
  { key: 'in', label: 'In' },
  { key: 'nil', label: 'Nil' },
  { key: 'notAccessible', label: 'Record not accessible' },
  { key: 'declined', label: 'Declined' },
  { key: 'missing', label: 'Missing' },
  { key: 'outstanding', label: 'Not yet in' },
  { key: 'late', label: 'In late' },
];

function responseRow(key: string, name: string, one: ResponseFigure): TableRow {
  const { workingDays } = one;
  return {
    key,
    cells: [
      words(name),
      ...responseColumns.map((column) => figure(one[column.key])),
      shareCell(one.responseRate),
      shareCell(one.onTime),
      words(
        workingDays === null
          ? '–'
          : `${workingDays.median} (${workingDays.lowest} to ${workingDays.highest})`,
      ),
    ],
  };
}

/** Who the children of the sample are, a row a group. */
export function sampleTables({ sample }: AuditFigures): ReportTable[] {
  if (sample.counted === 0) return [];
  const parts: readonly { readonly label: string; readonly groups: readonly SampleGroup[] }[] = [
    { label: 'Group', groups: sample.byStratum },
    { label: 'Age', groups: sample.byAgeBand },
    ...sample.attributes.map(({ text, groups }) => ({ label: text, groups })),
  ];
  const rows = parts.flatMap(({ label, groups }, part) =>
    groups.map(
      (group): TableRow => ({
        key: `${part}:${group.key}`,
        cells: [words(label), words(group.label), shareCell(group.cases)],
      }),
    ),
  );
  if (rows.length === 0) return [];
  return [
    {
      key: 'sample',
      section: 'sample',
      title: 'The children in the sample',
      columns: [
        nameColumn('what', 'What is known'),
        wordColumn('group', 'Group'),
        figureColumn('cases', 'Cases'),
      ],
      rows,
      altText:
        `Table of ${counted(sample.counted, nouns.case)} by group, age and what else is known. ` +
        `${sample.byStratum.map(({ label, cases }) => `${label} ${countOf(cases)}`).join('; ')}.`,
      notes: [
        'Each line counts the cases for which it is known. A child may be in several groups.',
      ],
    },
  ];
}
