import type {
  AuditFigures,
  ComplianceCount,
  ComplianceGroup,
  ContradictionSide,
  ItemFigure,
} from '../audit-figures';
import { namesOf } from '../names';
import type { ReportTable, TableCell, TableRow } from '../report-table';
import { capitalised, counted, insideSentence, nouns } from '../words/plain-english';
import { countOf } from '../words/share-words';
import {
  figure,
  figureColumn,
  intervalColumn,
  nameColumn,
  shareCell,
  words,
  wordColumn,
} from './table-parts';

const notEvidencedNote =
  'Met is Yes of Yes, Partly, No and Not evidenced. Not applicable is left out.';

const answerColumns = [
  figureColumn('yes', 'Yes'),
  figureColumn('partly', 'Partly'),
  figureColumn('no', 'No'),
  figureColumn('notEvidenced', 'Not evidenced'),
  figureColumn('na', 'Not applicable'),
  figureColumn('met', 'Met'),
];

function answerCells(count: ComplianceCount): TableCell[] {
  const { yes, partly, no, notEvidenced, na, met } = count;
  return [...[yes, partly, no, notEvidenced, na].map(figure), shareCell(met)];
}

/** Standards by practice domain, then a table of items for each section of the form. */
export function complianceTables(figures: AuditFigures): ReportTable[] {
  const { overall, byDomain, bySection } = figures.compliance;
  if (overall.met.base === 0) return [];
  return [
    {
      key: 'compliance-domains',
      section: 'findings',
      title: 'Standards met, by practice domain',
      columns: [nameColumn('domain', 'Practice domain'), ...answerColumns],
      rows: [
        ...byDomain.map(
          (group): TableRow => ({
            key: group.key,
            cells: [words(group.label), ...answerCells(group)],
          }),
        ),
        { key: 'all', cells: [words('All'), ...answerCells(overall)], isTotal: true },
      ],
      altText: `Table of answers by practice domain. Together, met ${countOf(overall.met)}.`,
      notes: [notEvidencedNote, 'These are counts of answers, over all agencies and cases.'],
    },
    ...bySection.map((group) => itemTable(figures, group)),
  ];
}

function itemTable(figures: AuditFigures, group: ComplianceGroup): ReportTable {
  const items = figures.compliance.items.filter(({ sectionId }) => sectionId === group.key);
  const hasIntervals = items.some(({ casesInterval }) => casesInterval);
  return {
    key: `compliance-${group.key}`,
    section: 'appendix',
    title: group.label,
    columns: [
      nameColumn('item', 'Item'),
      ...answerColumns,
      ...(hasIntervals ? [figureColumn(intervalColumn, 'Cases met')] : []),
    ],
    rows: items.map((item) => ({
      key: item.questionId,
      cells: [
        words(itemLabel(item)),
        ...answerCells(item.overall),
        ...(hasIntervals ? [shareCell(item.cases, item.casesInterval)] : []),
      ],
    })),
    altText: `Table of ${insideSentence(group.label)}, item by item: met ${countOf(group.met)} in all.`,
    notes: [
      notEvidencedNote,
      ...(hasIntervals ? ['A case is met where every agency that was asked says Yes.'] : []),
      ...(items.some(({ isKey }) => isKey) ? ['A key item is marked “key”.'] : []),
    ],
  };
}

function itemLabel({ questionId, text, isKey }: ItemFigure): string {
  return `${questionId}${isKey ? ' (key)' : ''} ${text}`;
}

/** Each domain by agency: met x of y. */
export function complianceByAgencyTable(figures: AuditFigures): ReportTable[] {
  const { byDomain, byAgency, overall } = figures.compliance;
  if (overall.met.base === 0) return [];
  const names = namesOf(figures);
  const metOf = (
    counts: readonly (ComplianceCount & { readonly agencyId: string })[],
    agencyId: string,
  ): TableCell => {
    const found = counts.find((one) => one.agencyId === agencyId);
    return found ? shareCell(found.met) : words('–');
  };
  return [
    {
      key: 'compliance-agencies',
      section: 'agencies',
      title: 'Standards met, by agency and practice domain',
      columns: [
        nameColumn('agency', 'Agency'),
        ...byDomain.map(({ key, label }) => figureColumn(key, label)),
        figureColumn('all', 'All'),
      ],
      rows: byAgency.map(({ agencyId, met }) => ({
        key: agencyId,
        cells: [
          words(names.shortAgency(agencyId)),
          ...byDomain.map((group) => metOf(group.byAgency, agencyId)),
          shareCell(met),
        ],
      })),
      altText: `Table of standards met by agency and practice domain; together ${countOf(overall.met)}.`,
      notes: ['Agencies are asked different questions, so their figures are not a league table.'],
    },
  ];
}

/** Where agencies' records disagree, both sides quoted. */
export function contradictionTable(figures: AuditFigures): ReportTable[] {
  if (figures.contradictions.length === 0) return [];
  const names = namesOf(figures);
  const sideWords = (side: ContradictionSide) =>
    side.map(({ agencyId, says }) => `${names.shortAgency(agencyId)}: ${says}`).join('\n');
  return [
    {
      key: 'contradictions',
      section: 'appendix',
      title: 'Where agencies’ records disagree',
      columns: [
        nameColumn('case', 'Case'),
        wordColumn('about', 'About'),
        wordColumn('one', 'One record'),
        wordColumn('other', 'Another record'),
      ],
      rows: figures.contradictions.map(({ key, caseId, about, sides: [one, other] }) => ({
        key,
        cells: [
          words(names.reference(caseId)),
          words(capitalised(about)),
          words(sideWords(one)),
          words(sideWords(other)),
        ],
      })),
      altText: `Table of ${counted(figures.contradictions.length, nouns.disagreement)} between records, with both sides.`,
      notes: ['A disagreement is not an error: it shows what agencies believed.'],
    },
  ];
}
