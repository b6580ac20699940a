import { chartTable } from '../charts/chart-table';
import { describeChart } from '../charts/describe-chart';
import type { Block, ChartBlock, ReportDocument, ReportMetadata, TableBlock } from '../document';
import { paper } from '../palette';
import { isReadableOnWhite } from '../style/house-style';
import { cleanLine } from '../text/clean-text';
import { reportDay } from '../text/report-day';
import { cleanChart } from './clean-chart';
import { Numbering } from './numbering';
import { prepareCheckpoint } from './prepare-checkpoint';
import { prepareNotes, prepareRuns, prepareTable } from './prepare-table';
import type {
  PreparedBlock,
  PreparedChart,
  PreparedDocument,
  PreparedKeyBox,
  PreparedList,
  PreparedMetadata,
  PreparedParagraph,
  PreparedTable,
} from './prepared-document';

/** Cleans and numbers a document. Blocks with nothing to show are left out. */
export function prepareDocument(document: ReportDocument): PreparedDocument {
  const numbering = new Numbering();
  const tablesByKey = new Map<string, PreparedTable>();
  const tables = new Map<Block, PreparedTable>();
  for (const block of document.blocks) {
    if (block.kind !== 'table' || block.columns.length === 0) continue;
    const table = prepareTable(block, numbering.table());
    tables.set(block, table);
    if (block.key !== undefined) tablesByKey.set(block.key, table);
  }
  const blocks = document.blocks.flatMap((block): PreparedBlock[] => {
    if (block.kind === 'table') return present(tables.get(block));
    if (block.kind === 'chart') return [prepareChart(block, numbering, tablesByKey)];
    return prepareBlock(block, numbering);
  });
  const chartTables = blocks.flatMap((block) =>
    block.kind === 'chart' && !block.isTableInReport ? [block.table] : [],
  );
  const metadata = prepareMetadata(document.metadata);
  return { metadata, blocks: blocks.map(keptWithItsList), chartTables };
}

/** The words that lead to a list never stand alone at the foot of a page. */
function keptWithItsList(block: PreparedBlock, index: number, all: readonly PreparedBlock[]) {
  const isLead = block.kind === 'paragraph' && all[index + 1]?.kind === 'list';
  return isLead ? { ...block, keepsWithNext: true } : block;
}

function prepareMetadata(metadata: ReportMetadata): PreparedMetadata {
  return {
    title: cleanLine(metadata.title) || 'Report',
    subject: cleanLine(metadata.subject),
    partnership: cleanLine(metadata.partnership),
    marking: cleanLine(metadata.marking),
    language: /^[a-z]{2,3}(-[A-Z]{2})?$/.test(metadata.language) ? metadata.language : 'en-GB',
    version: cleanLine(metadata.version),
    date: cleanLine(metadata.date),
    dateText: reportDay(cleanLine(metadata.date)),
    contentHash: cleanLine(metadata.contentHash ?? ''),
    checkpoint: metadata.checkpoint ? prepareCheckpoint(metadata.checkpoint) : null,
    handling: cleanLine(metadata.handling ?? ''),
    logo: cleanLine(metadata.logo ?? ''),
    footer: cleanLine(metadata.footer ?? ''),
    accent: isReadableOnWhite(metadata.accent ?? '') ? metadata.accent! : paper.accent,
    watermark: cleanLine(metadata.watermark ?? ''),
    layout: metadata.layout ?? 'report',
  };
}

type OtherBlock = Exclude<Block, TableBlock | ChartBlock>;

function prepareBlock(block: OtherBlock, numbering: Numbering): PreparedBlock[] {
  switch (block.kind) {
    case 'heading': {
      const text = cleanLine(block.text);
      return text === '' ? [] : [{ kind: 'heading', text, ...numbering.heading(block) }];
    }
    case 'quote': {
      const runs = prepareRuns(block.runs);
      const attribution = cleanLine(block.attribution ?? '');
      return runs.length === 0 ? [] : [{ kind: 'quote', runs, attribution }];
    }
    case 'key-box': {
      const blocks = block.blocks.flatMap(prepareText);
      const box: PreparedKeyBox = { kind: 'key-box', title: cleanLine(block.title), blocks };
      return blocks.length === 0 && box.title === '' ? [] : [box];
    }
    case 'definition-list': {
      const items = block.items
        .map(({ term, runs }) => ({ term: cleanLine(term), runs: prepareRuns(runs) }))
        .filter(({ term }) => term !== '');
      return items.length === 0 ? [] : [{ kind: 'definition-list', items }];
    }
    case 'writing-lines': {
      const { kind, lines, isShort = false } = block;
      return [{ kind, label: cleanLine(block.label), lines, isShort }];
    }
    case 'page-break':
      return [block];
    default:
      return prepareText(block);
  }
}

function prepareText(
  block: Extract<Block, { kind: 'paragraph' | 'figure-reference' | 'list' }>,
): (PreparedParagraph | PreparedList)[] {
  if (block.kind === 'list') {
    const items = block.items.map(prepareRuns).filter((runs) => runs.length > 0);
    const { ordered, hasOwnMarks = false } = block;
    return items.length === 0 ? [] : [{ kind: 'list', ordered, items, hasOwnMarks }];
  }
  const runs = prepareRuns(block.runs);
  const figureIds = block.kind === 'figure-reference' ? block.figureIds.map(cleanLine) : [];
  const keepsWithNext = block.kind === 'paragraph' && (block.keepsWithNext ?? false);
  return runs.length === 0 ? [] : [{ kind: 'paragraph', runs, figureIds, keepsWithNext }];
}

function prepareChart(
  block: ChartBlock,
  numbering: Numbering,
  tablesByKey: ReadonlyMap<string, PreparedTable>,
): PreparedChart {
  const spec = cleanChart(block.spec);
  const title = cleanLine(block.title);
  const numbered = numbering.chart();
  const existing = block.tableKey === undefined ? undefined : tablesByKey.get(block.tableKey);
  return {
    kind: 'chart',
    ...numbered,
    title,
    spec,
    altText: cleanLine(block.altText ?? '') || describeChart(spec),
    notes: prepareNotes(block.notes),
    table: existing ?? prepareTable(chartTable(spec, title), numbering.table()),
    isTableInReport: existing !== undefined,
  };
}

function present<Value>(value: Value | undefined): Value[] {
  return value === undefined ? [] : [value];
}
