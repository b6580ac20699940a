import {
  type ChartDrawings,
  contentsOf,
  pagedBlocks,
  type PreparedBlock,
  type PreparedDocument,
  type PreparedMetadata,
} from '@sightline/report-model';
import { Document, type FileChild, Footer, Header, Packer, PageBreak, Paragraph } from 'docx';
import { chartImage } from '../charts/chart-image';
import { coreProperties } from './core-properties';
import { withFixedTimes } from './fixed-archive';
import { wordChart } from './word-chart';
import { wordContents, wordCover, wordFooter, wordFormHead, wordHeader } from './word-front';
import { pageMargins, wordNumbering, wordStyles } from './word-styles';
import { wordTable } from './word-table';
import {
  paragraphOf,
  wordDefinitions,
  wordHeading,
  wordKeyBox,
  wordList,
  wordParagraph,
  wordQuote,
  wordWritingLines,
} from './word-text';

/** The report as a Word file with real styles. The same document gives the same bytes. */
export async function renderWord(
  document: PreparedDocument,
  drawings: ChartDrawings,
): Promise<Uint8Array> {
  const { metadata } = document;
  const blocks = pagedBlocks(document);
  const hasCover = metadata.layout === 'report';
  const file = new Document({
    title: metadata.title,
    styles: wordStyles(metadata),
    numbering: wordNumbering(metadata.accent),
    sections: [
      {
        properties: { titlePage: true, page: { margin: pageMargins[metadata.layout] } },
        headers: { default: wordHeader(metadata), first: new Header({ children: [] }) },
        footers: { default: wordFooter(metadata), first: new Footer({ children: [] }) },
        children: [
          ...(hasCover
            ? [...wordCover(metadata), ...wordContents(contentsOf(blocks))]
            : wordFormHead(metadata)),
          ...wordBlocks(blocks, { drawings, accent: metadata.accent }, hasCover),
          ...colophon(metadata),
        ],
      },
    ],
  });
  const bytes = await Packer.toBuffer(file, false, [coreProperties(metadata)]);
  return withFixedTimes(bytes);
}

/** The first block begins a page, after the cover or the contents, as one after a page break does. */
function wordBlocks(
  blocks: readonly PreparedBlock[],
  looks: BlockLooks,
  isAfterBreak: boolean,
): FileChild[] {
  let beginsPage = isAfterBreak;
  return blocks.flatMap((block, index) => {
    if (block.kind === 'page-break') {
      beginsPage = true;
      return [];
    }
    const begins = beginsPage;
    beginsPage = false;
    if (block.kind === 'heading') return [wordHeading(block, begins)];
    const drawn = wordBlock(block, index, looks);
    return begins ? [new Paragraph({ children: [new PageBreak()] }), ...drawn] : drawn;
  });
}

type BodyBlock = Exclude<PreparedBlock, { readonly kind: 'heading' | 'page-break' }>;

/** What blocks are drawn with. */
interface BlockLooks {
  readonly drawings: ChartDrawings;
  readonly accent: string;
}

function wordBlock(block: BodyBlock, index: number, { drawings, accent }: BlockLooks): FileChild[] {
  switch (block.kind) {
    case 'paragraph':
      return [wordParagraph(block)];
    case 'list':
      return wordList(block, index + 1);
    case 'quote':
      return wordQuote(block);
    case 'table':
      return wordTable(block, accent);
    case 'chart':
      return wordChart(block, chartImage(drawings[block.id] ?? ''));
    case 'key-box':
      return wordKeyBox(block, index + 1);
    case 'definition-list':
      return wordDefinitions(block);
    case 'writing-lines':
      return wordWritingLines(block);
  }
}

/** What a reader needs to trust the copy in hand. */
function colophon({ contentHash, checkpoint }: PreparedMetadata): Paragraph[] {
  const lines = [
    ...(contentHash === '' ? [] : [`Content hash (SHA-256): ${contentHash}`]),
    ...(checkpoint
      ? [
          `Checkpoint: ${checkpoint.text}: ${checkpoint.hash}`,
          ...[checkpoint.howToCheck, checkpoint.command],
        ]
      : []),
  ];
  return lines.map((text) => paragraphOf('Note', [{ text }]));
}
