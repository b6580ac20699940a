import type { AuditFigures } from '../audit-figures';
import type { ReportTable } from '../report-table';
import { countOf } from '../words/share-words';
import { figure, figureColumn, nameColumn, shareCell, wordColumn, words } from './table-parts';

/** Themes with the cases, agencies and mentions behind them. */
export function themeTable({ themes }: AuditFigures): ReportTable[] {
  if (themes.themes.length === 0) return [];
  const [first] = themes.themes;
  return [
    {
      key: 'themes',
      section: 'themes',
      title: 'Themes, in how many cases',
      columns: [
        nameColumn('theme', 'Theme'),
        figureColumn('cases', 'Cases'),
        figureColumn('agencies', 'Agencies'),
        figureColumn('mentions', 'Learning points'),
      ],
      rows: themes.themes.map(({ theme, label, cases, agencyIds, mentions }) => ({
        key: theme,
        cells: [words(label), shareCell(cases), figure(agencyIds.length), figure(mentions)],
      })),
      altText: first
        ? `Table of ${themes.themes.length} themes; the commonest is ${first.label}, ${countOf(first.cases)} cases.`
        : '',
      notes: ['A theme counts once for a case, however many agencies named it.'],
    },
  ];
}

/** Standards then and now; where they do not compare, the reason stands in the last column. */
export function thenAndNowTable({ thenAndNow: figures }: AuditFigures): ReportTable[] {
  if (!figures || figures.items.length === 0) return [];
  return [
    {
      key: 'then-and-now',
      section: 'progress',
      title: 'Standards met, then and now',
      columns: [
        nameColumn('item', 'Item'),
        figureColumn('then', 'Then'),
        figureColumn('now', 'Now'),
        wordColumn('compare', 'Can be compared'),
      ],
      rows: figures.items.map(({ questionId, text, then, now, isComparable, reasons }) => ({
        key: questionId,
        cells: [
          words(`${questionId} ${text}`),
          shareCell(then),
          shareCell(now),
          words(isComparable ? 'Yes' : `No: ${reasons.join('; ')}`),
        ],
      })),
      altText: `Table of ${figures.items.length} standards beside the audit “${figures.label}”.`,
      notes: [
        'These are counts of answers, over all agencies and cases; they are not tested.',
        ...(figures.isFromReturns ? [] : ['The earlier figures are not from returns.']),
      ],
    },
  ];
}
