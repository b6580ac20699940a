import type { AuditFigures } from '../audit-figures';
import type { ReportTable } from '../report-table';
import { counted, nouns } from '../words/plain-english';
import { ofNoun } from '../words/share-words';
import { figure, figureColumn, nameColumn, shareCell, words } from './table-parts';

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
        ? `Table of ${counted(themes.themes.length, nouns.theme)}; the commonest is ${first.label}, in ${ofNoun(first.cases, nouns.case)}.`
        : '',
      notes: ['A theme counts once for a case, however many agencies named it.'],
    },
  ];
}
