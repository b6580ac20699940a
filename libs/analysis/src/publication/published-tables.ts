import { suppressed, type PublishedCount } from '@sightline/disclosure';
import type { ReportTable, TableCell, TableRow } from '../report-table';
import { figureColumn, nameColumn, wordColumn, words } from '../tables/table-parts';
import { listed } from '../words/plain-english';
import type { PublicationTable } from './publication-statements';
import {
  notSaidIn,
  rowsOf,
  sharesOf,
  type PublishedStatement,
  type SaidShare,
  type SaidTable,
} from './published-statements';

/** What stands under every table that holds back a count. */
export const suppressionNote =
  'c stands for a count that is not told, because it is small or would give a small one away.';

const titles: Record<PublicationTable, string> = {
  returns: 'Returns',
  strata: 'The cases by group',
  judgements: 'The panel’s judgements',
  grades: 'Grades',
  compliance: 'Standards met, by practice domain',
  records: 'Where agencies’ records disagree',
  themes: 'Themes, in how many cases',
};

const nameTitles: Partial<Record<PublicationTable, string>> = {
  grades: 'Grade of',
  compliance: 'Practice domain',
  themes: 'Theme',
};

/** Tables whose statements are told in a sentence and need no table. */
const inWordsAlone: readonly PublicationTable[] = ['judgements', 'records'];

/** The tables of the publishable rendering, from what the gate let out and nothing else. */
export function publishedTables(statements: readonly PublishedStatement[]): ReportTable[] {
  const tables = [...new Set(statements.map(({ table }) => table))];
  return tables
    .filter((table) => !inWordsAlone.includes(table))
    .flatMap((table) => {
      const shares = sharesOf(statements, table);
      const rows = rowsOf(statements, table);
      const notes = notTold(statements, table);
      if (shares.length > 0) return [shareTable(table, shares, notes)];
      return rows.length > 0 ? [countTable(table, rows, notes)] : [];
    });
}

function shareTable(
  table: PublicationTable,
  shares: readonly SaidShare[],
  notes: readonly string[],
): ReportTable {
  const rows = shares.map(
    ({ key, label, unit, said: { phrase, percent, band } }): TableRow => ({
      key,
      cells: [
        words(label),
        words(percent === null ? phrase : `${phrase} (${percent})`),
        words(`${band} ${unit}`),
      ],
    }),
  );
  return {
    ...headOf(table, shares),
    columns: [
      nameColumn('what', nameTitles[table] ?? 'What'),
      wordColumn('share', 'How many'),
      wordColumn('base', 'Of how many'),
    ],
    rows,
    altText: `Table: ${shares.map(({ label, said }) => `${label}, ${said.phrase}`).join('; ')}.`,
    notes: [...notes, ...(table === 'themes' ? [fewThemes] : [])],
  };
}

const fewThemes = 'Themes that came up in few cases, or in none, are not named.';

function countTable(
  table: PublicationTable,
  rows: readonly SaidTable[],
  notes: readonly string[],
): ReportTable {
  const [first] = rows;
  const hasHidden = rows.some(({ said }) => said.counts.includes(suppressed));
  return {
    ...headOf(table, rows),
    columns: [
      nameColumn('what', nameTitles[table] ?? 'What'),
      ...(first?.categories ?? []).map((label, index) => figureColumn(`category-${index}`, label)),
      figureColumn('total', 'Total'),
    ],
    rows: rows.map(({ key, label, said }) => ({
      key,
      cells: [words(label), ...said.counts.map(countCell), countCell(said.total)],
    })),
    altText: rows.map(inAltText).join(' '),
    notes: [...(hasHidden ? [suppressionNote] : []), ...notes],
  };
}

function headOf(table: PublicationTable, rows: readonly PublishedStatement[]) {
  return {
    key: `published-${table}`,
    section: rows[0]?.section ?? ('findings' as const),
    title: titles[table],
  };
}

function countCell(count: PublishedCount): TableCell {
  return count === suppressed ? { text: suppressed } : { text: String(count), count };
}

function inAltText({ label, categories, said, unit }: SaidTable): string {
  const parts = categories.map((category, index) => {
    const count = said.counts[index] ?? suppressed;
    return `${category} ${count === suppressed ? 'not told' : count}`;
  });
  return `${label}: ${listed(parts)}, of ${said.total} ${unit}.`;
}

function notTold(statements: readonly PublishedStatement[], table: PublicationTable): string[] {
  const labels = notSaidIn(statements, table).map(({ label }) => label);
  return labels.length === 0 ? [] : [`Not told: ${labels.join('; ')}.`];
}
