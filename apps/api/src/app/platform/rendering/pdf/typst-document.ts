import { gradeLetters } from '@sightline/domain';
import {
  type ChartDrawings,
  contentsOf,
  gradeSwatches,
  pagedBlocks,
  paper,
  type PreparedBlock,
  type PreparedChart,
  type PreparedDocument,
  shorten,
} from '@sightline/report-model';
import { printableChart } from '../charts/chart-image';
import { fontFamilies } from '../worker/fonts';
import { breakLongWords } from './break-words';

/** Points of the text's width on the page, and the widest drawing in pixels. */
const textWidth = 453;
const widestDrawing = 640;

/** Points: a drawing of many rows is made smaller, so that its page holds all of it. */
const tallestDrawing = 600;

/** Characters named at the end of a report; more are counted. */
const mostListed = 60;

/** What the template reads: plain data, to be turned into JSON. */
export type TypstDocument = object;

/** The document as the template reads it. */
export function typstDocument(
  document: PreparedDocument,
  drawings: ChartDrawings,
  replaced: readonly string[],
): TypstDocument {
  const { metadata } = document;
  const blocks = pagedBlocks(document);
  const contents = contentsOf(blocks);
  const inContents = new Set(contents.map(({ id }) => id));
  const [lang = 'en', region = ''] = metadata.language.split('-');
  return {
    metadata,
    lang,
    region: region === '' ? null : region,
    fonts: fontFamilies,
    house: { ...paper, accent: metadata.accent },
    swatches: swatches(),
    shortTitle: shorten(metadata.title, 70),
    titleSize: titleSize(metadata.title),
    footer: shorten([metadata.version, metadata.dateText].filter(Boolean).join(' · '), 60),
    hasContents: contents.length > 0 && metadata.layout === 'report',
    contentsDepth: Math.max(1, ...contents.map(({ level }) => level)),
    replaced: replaced.slice(0, mostListed),
    replacedMore: Math.max(0, replaced.length - mostListed),
    blocks: blocks.map((block) => typstBlock(block, drawings, inContents)),
  };
}

/** Names, drawings, and what a person copies to compare: nothing is put between their characters. */
const leftWhole: readonly string[] = ['id', 'tableId', 'svg', 'contentHash', 'hash', 'command'];

/** The document with room for breaks in words too long for a line. */
export function withBreaks(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return leftWhole.includes(key) ? value : breakLongWords(value);
  if (Array.isArray(value)) return value.map((each) => withBreaks(each, key));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, withBreaks(each, name)]),
  );
}

function typstBlock(
  block: PreparedBlock,
  drawings: ChartDrawings,
  inContents: ReadonlySet<string>,
): TypstDocument {
  if (block.kind === 'heading') return { ...block, inContents: inContents.has(block.id) };
  if (block.kind === 'chart') return typstChart(block, printableChart(drawings[block.id] ?? ''));
  return block;
}

function typstChart(
  { kind, id, label, title, altText, notes, table }: PreparedChart,
  svg: string,
): TypstDocument {
  const [width, height] = [measureOf(svg, 'width'), measureOf(svg, 'height')];
  const drawn = (Math.min(width, widestDrawing) / widestDrawing) * textWidth;
  return {
    ...{ kind, id, label, title, altText, notes, svg },
    width: Math.min(drawn, (tallestDrawing * width) / height),
    tableId: table.id,
    tableLabel: table.label,
  };
}

function measureOf(svg: string, side: 'width' | 'height'): number {
  const found = new RegExp(`^<svg[^>]* ${side}="([\\d.]+)"`).exec(svg)?.[1];
  return Number(found ?? widestDrawing);
}

function swatches(): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(gradeSwatches).map(([grade, { fill, ink }]) => [
      grade,
      { fill, ink, letter: gradeLetters[grade as keyof typeof gradeLetters] },
    ]),
  );
}

/** A title of two lines stands large; one of five hundred characters still fits the cover. */
function titleSize({ length }: string): number {
  if (length <= 70) return 32;
  if (length <= 120) return 26;
  return length <= 240 ? 20 : 15;
}
