import { gradeLetters } from '@sightline/domain';
import {
  type Alignment,
  gradeSwatches,
  paper,
  type PreparedCell,
  type PreparedColumn,
  type PreparedTable,
} from '@sightline/report-model';
import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  HeightRule,
  type ITableCellBorders,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { hex, textWidth } from './word-styles';
import { paragraphOf, spacer, wordNotes, wordRuns } from './word-text';

const alignments: Record<Alignment, (typeof AlignmentType)[keyof typeof AlignmentType]> = {
  start: AlignmentType.LEFT,
  centre: AlignmentType.CENTER,
  end: AlignmentType.RIGHT,
};

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const hairline = { style: BorderStyle.SINGLE, size: 4, color: hex(paper.line) };

const bodyBorders: ITableCellBorders = { top: none, left: none, right: none, bottom: hairline };
const handBorders: ITableCellBorders = { ...bodyBorders, left: hairline, right: hairline };

function headBorders(accent: string): ITableCellBorders {
  const headRule = { style: BorderStyle.SINGLE, size: 8, color: hex(accent) };
  return { ...bodyBorders, top: headRule, bottom: headRule };
}

/** Room for a line or two by hand, in twips. */
const handRowHeight = 760;

/** Caption, table whose head repeats on every page, notes. */
export function wordTable(table: PreparedTable, accent: string): (Paragraph | Table)[] {
  const widths = table.columns.map(({ share }) => Math.floor(share * textWidth));
  return [
    wordCaption(table.id, table.label, table.caption),
    new Table({
      width: { size: textWidth, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      columnWidths: widths,
      tableLook: { firstRow: true, firstColumn: table.hasRowHeaders, noHBand: true, noVBand: true },
      borders: { ...bodyBorders, insideHorizontal: none, insideVertical: none },
      rows: [
        headRow(table, widths, accent),
        ...table.rows.map((row, index) =>
          bodyRow(
            row,
            { ...table, keepNext: table.isKeptWhole && index < table.rows.length - 1 },
            widths,
          ),
        ),
      ],
    }),
    ...(table.notes.length > 0 ? wordNotes(table.notes) : [spacer(200)]),
  ];
}

/** '**Table 2** What it shows', with a bookmark that charts point at. */
export function wordCaption(id: string, label: string, words: string): Paragraph {
  return new Paragraph({
    style: 'Caption',
    children: [
      new Bookmark({ id, children: [new TextRun({ text: `${label}  `, bold: true })] }),
      new TextRun(words),
    ],
  });
}

function headRow(
  { columns, isDense }: PreparedTable,
  widths: readonly number[],
  accent: string,
): TableRow {
  const style = isDense ? 'TableDenseHead' : 'TableHead';
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      (column, index) =>
        new TableCell({
          ...cellBox(widths[index]),
          borders: headBorders(accent),
          verticalAlign: VerticalAlignTable.BOTTOM,
          children: [paragraphOf(style, [{ text: column.header }], aligned(column))],
        }),
    ),
  });
}

function bodyRow(
  row: readonly PreparedCell[],
  { columns, isDense, isWrittenIn, keepNext }: PreparedTable & { readonly keepNext: boolean },
  widths: readonly number[],
): TableRow {
  const style = isDense ? 'TableDense' : 'TableText';
  return new TableRow({
    cantSplit: true,
    children: columns.map((column, index) => {
      const cell = row[index];
      const words = cell?.short ?? cell?.runs ?? [];
      const children = [...gradeMark(cell?.grade ?? null), ...wordRuns(words)];
      return new TableCell({
        ...cellBox(widths[index]),
        borders: isWrittenIn ? handBorders : bodyBorders,
        children: [new Paragraph({ ...aligned(column), style, keepNext, children })],
      });
    }),
    ...(isWrittenIn && { height: { value: handRowHeight, rule: HeightRule.ATLEAST } }),
  });
}

function gradeMark(grade: PreparedCell['grade']): TextRun[] {
  if (!grade) return [];
  const { fill, ink } = gradeSwatches[grade];
  return [
    new TextRun({
      text: `\u00A0${gradeLetters[grade]}\u00A0`,
      bold: true,
      color: hex(ink),
      shading: { type: ShadingType.CLEAR, fill: hex(fill), color: 'auto' },
    }),
    new TextRun('  '),
  ];
}

function aligned({ align }: PreparedColumn) {
  return { alignment: alignments[align] };
}

function cellBox(width: number | undefined) {
  return {
    width: { size: width ?? 0, type: WidthType.DXA },
    margins: { top: 30, bottom: 30, left: 70, right: 70 },
  };
}
