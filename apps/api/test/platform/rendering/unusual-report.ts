import {
  type Block,
  type ChartSpec,
  column,
  heading,
  paragraph,
  type ReportDocument,
  type ReportMetadata,
} from '@sightline/report-model';
import fc from 'fast-check';

/** Whole code points, half ones, and words with signs that some format takes for its own. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(fc.nat(0xffff), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
  fc.string({
    unit: fc.constantFrom(...'ab #$*_`@<>&"\'\\/{}[]()=~^|%\n\t-+'.split('')),
    maxLength: 80,
  }),
);

/** So many texts of any kind, the same each time. */
export function unusualTexts(count: number): readonly string[] {
  return fc.sample(anyText, { numRuns: count, seed: 20171109 });
}

/** The texts in every place of a document that takes one, in one layout or another. */
export function unusualReport(
  texts: readonly string[],
  layout?: ReportMetadata['layout'],
): ReportDocument {
  const [first = '', second = ''] = texts;
  const metadata: ReportMetadata = {
    ...{ title: first, subject: second, partnership: first, marking: second },
    ...{ language: first, version: second, date: first, contentHash: first, handling: second },
    ...{ watermark: second, checkpoint: { entry: 7, hash: first, at: second } },
    ...(layout && { layout }),
  };
  const blocks = textBlocks(texts);
  if (layout === 'form') return { metadata, blocks };
  if (layout === 'briefing') return { metadata, blocks: blocks.filter(isInBriefing) };
  return { metadata, blocks: [...blocks, ...chartBlocks(texts)] };
}

/** The boxes of a briefing hold paragraphs and lists alone. */
function isInBriefing({ kind }: Block): boolean {
  return kind === 'heading' || kind === 'paragraph' || kind === 'list';
}

function textBlocks(texts: readonly string[]): Block[] {
  const [first = '', second = ''] = texts;
  return [
    heading(1, first),
    ...texts.map((text) =>
      paragraph([
        { text, bold: true },
        { text, italic: true },
      ]),
    ),
    { kind: 'figure-reference', figureIds: [first], runs: [{ text: second, figure: first }] },
    heading(2, second),
    { kind: 'list', ordered: true, items: texts.map((text) => [{ text }]) },
    { kind: 'list', ordered: false, hasOwnMarks: true, items: [[{ text: second }]] },
    { kind: 'quote', runs: [{ text: second }], attribution: first },
    { kind: 'key-box', title: first, blocks: [paragraph(second)] },
    { kind: 'definition-list', items: texts.map((text) => ({ term: text, runs: [{ text }] })) },
    { kind: 'writing-lines', label: first, lines: 2 },
    { kind: 'writing-lines', label: second, lines: 1, isShort: true },
    {
      kind: 'table',
      caption: first,
      columns: [column(first), column(second, 'end'), column('Third')],
      rows: texts.map((text) => [text, { runs: [{ text }], grade: 'RI' }, text]),
      hasRowHeaders: true,
      notes: [second],
    },
  ];
}

function chartBlocks(texts: readonly string[]): Block[] {
  const [first = '', second = ''] = texts;
  return specsOf(texts, first, second).map((spec, index) => ({
    ...{ kind: 'chart', title: index % 2 === 0 ? first : second, spec, notes: [second] },
  }));
}

/** One chart of every kind there is. */
function specsOf(texts: readonly string[], rowTitle: string, unit: string): ChartSpec[] {
  const few = texts.slice(0, 4);
  const bars: Readonly<Record<ChartSpec['kind'], ChartSpec>> = {
    'count-bars': {
      ...{ kind: 'count-bars', rowTitle, unit, of: texts.length },
      rows: texts.map((label, count) => ({ label, count })),
    },
    'heat-grid': {
      ...{ kind: 'heat-grid', rowTitle, columns: texts.map((label) => ({ label })) },
      rows: few.map((label) => ({ label, cells: texts.map(() => ({ grade: 'G' }) as const) })),
    },
    'grade-bars': {
      ...{ kind: 'grade-bars', rowTitle, unit },
      rows: few.map((label) => ({ label, counts: { O: 1, G: 2, RI: 0, I: 1 }, insufficient: 1 })),
    },
    'compliance-bars': {
      ...{ kind: 'compliance-bars', rowTitle, unit },
      rows: few.map((label) => ({
        ...{ label, yes: 3, partly: 1, no: 1, notEvidenced: 2, notApplicable: 1 },
      })),
    },
    'response-bars': {
      ...{ kind: 'response-bars', rowTitle },
      rows: few.map((label) => ({
        ...{ label, onTime: 3, late: 1, nil: 1, notAccessible: 0 },
        ...{ declined: 1, outstanding: 0, missing: 2 },
      })),
    },
    'then-now-bars': {
      ...{ kind: 'then-now-bars', rowTitle, thenTitle: unit, nowTitle: rowTitle },
      rows: few.map((label, index) => ({
        ...{ label, then: { count: 1, base: 4 }, now: { count: 3, base: 4 } },
        isComparable: index % 2 === 0,
      })),
    },
    timeliness: {
      ...{ kind: 'timeliness', rowTitle },
      rows: few.map((label) => ({ label, returns: 4, lowest: 1, median: 7.5, highest: 20 })),
    },
    'published-bars': {
      ...{ kind: 'published-bars', rowTitle, unit, palette: 'plain', parts: few },
      rows: few.map((label) => ({ label, counts: [12, null, null, 20], total: 50 })),
    },
  };
  return Object.values(bars);
}
