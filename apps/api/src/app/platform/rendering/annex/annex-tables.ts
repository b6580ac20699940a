import {
  plainText,
  type PreparedCell,
  type PreparedDocument,
  type PreparedTable,
} from '@sightline/report-model';

/** Text, or a number where a cell is a whole number and nothing else. */
export type AnnexCell = string | number;

/** A table of the document as figures: for a spreadsheet, CSV and other programs. */
export interface AnnexTable {
  readonly id: string;
  /** 'Table 4'. */
  readonly label: string;
  readonly title: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly AnnexCell[])[];
  readonly notes: readonly string[];
}

/** Every table of the document, those of its charts with them, in their order. */
export function annexTables({ blocks, chartTables }: PreparedDocument): AnnexTable[] {
  const tables = [...blocks.filter((block) => block.kind === 'table'), ...chartTables];
  return tables.map(annexTable);
}

function annexTable({ id, label, caption, columns, rows, notes }: PreparedTable): AnnexTable {
  return {
    ...{ id, label, title: caption, notes },
    headers: columns.map(({ header }) => header),
    rows: rows.map((row) => row.map(annexCell)),
  };
}

function annexCell({ runs }: PreparedCell): AnnexCell {
  const text = plainText(runs);
  return /^(?:0|[1-9]\d{0,8})$/.test(text) ? Number(text) : text;
}

/** What the annex is of, in lines of a name and a value. */
export function annexFacts({ metadata }: PreparedDocument): [string, string][] {
  const { title, subject, partnership, marking, version, dateText, contentHash, handling } =
    metadata;
  const facts: [string, string][] = [
    ['Title', title],
    ['About', subject],
    ['Partnership', partnership],
    ['Marking', marking],
    ['Version', version],
    ['Day', dateText],
    ['Handling', handling],
    ['Content hash (SHA-256)', contentHash],
  ];
  return facts.filter(([, value]) => value !== '');
}
