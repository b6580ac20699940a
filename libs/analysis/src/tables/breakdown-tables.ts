import { gradeLabels, grades, type Grade } from '@sightline/domain';
import type {
  AuditFigures,
  ComplianceCount,
  DomainGradeFigure,
  PointDistribution,
  Share,
} from '../audit-figures';
import { goodOrBetterOf } from '../grade-distributions';
import { namesOf } from '../names';
import type { ReportTable, TableCell } from '../report-table';
import { countOf } from '../words/share-words';
import { figure, figureColumn, nameColumn, shareCell, words } from './table-parts';

const bestFirst: readonly Grade[] = [...grades].reverse();

const groupsNote =
  'Groups are those the sample was drawn in. They are small, so this table is for the restricted ' +
  'report alone and is never published.';

/** The groups of the sample that cases are in; none where there are not two to set side by side. */
function groupsOf({ strata, cases }: AuditFigures): AuditFigures['strata'] {
  const used = strata.filter(({ key }) => cases.some(({ stratum }) => stratum === key));
  return used.length < 2 ? [] : used;
}

/** A case of no group has none to name its column by. */
const columnOf = (stratum: string) => (stratum === '' ? 'none' : stratum);

function cellOf(share: Share | null | undefined): TableCell {
  return share ? shareCell(share) : words('–');
}

/** Each domain by group of the sample: met x of y. Groups are columns, for their names are long. */
export function complianceByGroupTable(figures: AuditFigures): ReportTable[] {
  const { byDomain, byStratum, overall } = figures.compliance;
  const groups = groupsOf(figures);
  if (overall.met.base === 0 || groups.length === 0) return [];
  // Figures that were kept before groups were counted by domain have none.
  if (byDomain.some((domain) => domain.byStratum === undefined)) return [];
  const metIn = (
    counts: readonly (ComplianceCount & { readonly stratum: string })[],
    key: string,
  ): TableCell => cellOf(counts.find(({ stratum }) => stratum === key)?.met);
  return [
    {
      key: 'compliance-groups',
      section: 'findings',
      title: 'Standards met, by practice domain and group of cases',
      columns: [
        nameColumn('domain', 'Practice domain'),
        ...groups.map(({ key, label }) => figureColumn(columnOf(key), label)),
      ],
      rows: [
        ...byDomain.map((domain) => ({
          key: domain.key,
          cells: [
            words(domain.label),
            ...groups.map(({ key }) => metIn(domain.byStratum ?? [], key)),
          ],
        })),
        {
          ...{ key: 'all', isTotal: true },
          cells: [words('All'), ...groups.map(({ key }) => metIn(byStratum, key))],
        },
      ],
      altText: `Table of standards met by practice domain and group of cases; together ${countOf(overall.met)}.`,
      notes: [groupsNote],
    },
  ];
}

/** Judgements and grades by group of the sample: Good or better. */
export function gradesByGroupTable(figures: AuditFigures): ReportTable[] {
  const { judgements, gradeDistributions } = figures;
  const groups = groupsOf(figures);
  const own = gradeDistributions['own-practice'];
  const joint = gradeDistributions['multi-agency'];
  if (judgements.judged + own.overall.base + joint.overall.base === 0) return [];
  if (groups.length === 0) return [];
  const goodIn = (
    shares: readonly { readonly stratum: string; readonly goodOrBetter: Share }[],
    key: string,
  ): TableCell => cellOf(shares.find(({ stratum }) => stratum === key)?.goodOrBetter);
  return [
    {
      key: 'grades-groups',
      section: 'judgements',
      title: 'Good or better, by group of cases',
      columns: [
        nameColumn('group', 'Group'),
        figureColumn('judged', 'Cases, as the panel judged'),
        figureColumn('multi-agency', 'Multi-agency working, as agencies graded'),
        figureColumn('own-practice', 'Own practice, as grades stand'),
      ],
      rows: groups.map(({ key, label }) => ({
        key: columnOf(key),
        cells: [
          words(label),
          goodIn(judgements.byStratum, key),
          goodIn(joint.byStratum, key),
          goodIn(own.byStratum, key),
        ],
      })),
      altText: `Table of judgements and grades that were Good or better, in ${groups.length} groups.`,
      notes: [groupsNote],
    },
  ];
}

/** Grades of practice domains: how they fall, and Good or better by agency and by group. */
export function domainGradeTables(figures: AuditFigures): ReportTable[] {
  const graded = figures.domainGrades.filter(
    ({ overall }) => overall.base > 0 && goodOrBetterOf(overall) !== null,
  );
  if (graded.length === 0) return [];
  const groups = graded.some(({ byStratum }) => byStratum === undefined) ? [] : groupsOf(figures);
  const names = namesOf(figures);
  const graders = figures.agencies.filter(({ id }) =>
    graded.some(({ byAgency }) => byAgency.some(({ agencyId }) => agencyId === id)),
  );
  return [
    spreadTable(graded),
    goodTable(graded, {
      ...{ key: 'domain-grades-agencies', title: 'Practice domains, Good or better by agency' },
      columns: graders.map(({ id }) => ({ key: id, label: names.shortAgency(id) })),
      of: ({ byAgency }, id) => byAgency.find(({ agencyId }) => agencyId === id),
      notes: ['Agencies grade different practice, so their figures are not a league table.'],
    }),
    ...(groups.length === 0
      ? []
      : [
          goodTable(graded, {
            ...{ key: 'domain-grades-groups', title: 'Practice domains, Good or better by group' },
            columns: groups.map(({ key, label }) => ({ key: columnOf(key), label })),
            of: ({ byStratum = [] }, key) =>
              byStratum.find(({ stratum }) => columnOf(stratum) === key),
            notes: [groupsNote],
          }),
        ]),
  ];
}

const nameOf = ({ questionId, text }: DomainGradeFigure) => `${questionId} ${text}`;

function spreadTable(graded: readonly DomainGradeFigure[]): ReportTable {
  return {
    key: 'domain-grades',
    section: 'appendix',
    title: 'Grades of practice domains, as agencies gave them',
    columns: [
      nameColumn('domain', 'Practice domain'),
      ...bestFirst.map((grade) => figureColumn(grade, gradeLabels[grade])),
      figureColumn('insufficient', 'Insufficient involvement'),
      figureColumn('goodOrBetter', 'Good or better'),
    ],
    rows: graded.map((one) => ({
      key: one.questionId,
      cells: [
        words(nameOf(one)),
        ...bestFirst.map((grade) =>
          figure(one.overall.points.find(({ code }) => code === grade)?.count ?? 0),
        ),
        figure(one.overall.outsideScale),
        cellOf(goodOrBetterOf(one.overall)),
      ],
    })),
    altText: `Table of the grades of ${graded.length} practice domains.`,
    notes: ['These are agencies’ own grades: the panel moderates the two of the whole case.'],
  };
}

interface GoodTable extends Pick<ReportTable, 'key' | 'title' | 'notes'> {
  readonly columns: readonly { readonly key: string; readonly label: string }[];
  readonly of: (figure: DomainGradeFigure, column: string) => PointDistribution | undefined;
}

function goodTable(
  graded: readonly DomainGradeFigure[],
  { key, title, columns, of, notes }: GoodTable,
): ReportTable {
  return {
    ...{ key, section: 'appendix', title, notes },
    columns: [
      nameColumn('domain', 'Practice domain'),
      ...columns.map((column) => figureColumn(column.key, column.label)),
    ],
    rows: graded.map((one) => ({
      key: one.questionId,
      cells: [
        words(nameOf(one)),
        ...columns.map((column) => {
          const found = of(one, column.key);
          return cellOf(found && goodOrBetterOf(found));
        }),
      ],
    })),
    altText: `Table of ${graded.length} practice domains by ${columns.length} columns: Good or better.`,
  };
}
