import type {
  PreparedDefinitionList,
  PreparedHeading,
  PreparedKeyBox,
  PreparedList,
  PreparedParagraph,
  PreparedQuote,
  PreparedWritingLines,
  Run,
} from '@sightline/report-model';
import {
  Bookmark,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import { lines } from './word-styles';

const headingLevels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

/** Runs of text; a line feed is a line break. */
export function wordRuns(runs: readonly Run[]): TextRun[] {
  return runs.flatMap(({ text, bold, italic }) =>
    text
      .split('\n')
      .map((line, index) => new TextRun({ text: line, bold, italics: italic, break: index && 1 })),
  );
}

/** A heading in its real style, with a bookmark for the contents; it may begin a page. */
export function wordHeading(
  { id, level, number, text }: PreparedHeading,
  pageBreakBefore: boolean,
): Paragraph {
  const words = number === '' ? text : `${number}  ${text}`;
  return new Paragraph({
    heading: headingLevels[level],
    pageBreakBefore,
    ...(pageBreakBefore && { spacing: { before: 0 } }),
    children: [new Bookmark({ id, children: [new TextRun(words)] })],
  });
}

export function wordParagraph({ runs, keepsWithNext }: PreparedParagraph): Paragraph {
  return new Paragraph({ keepNext: keepsWithNext, children: wordRuns(runs) });
}

/** A list; `instance` makes a numbered one begin at 1. */
export function wordList(list: PreparedList, instance: number): Paragraph[] {
  const { ordered, items, hasOwnMarks } = list;
  if (hasOwnMarks) return items.map((item) => paragraphOf('Choice', item));
  const reference = ordered ? 'numbers' : 'bullets';
  return items.map((item) => listItem(item, { reference, instance }, 'ListParagraph'));
}

export function wordQuote({ runs, attribution }: PreparedQuote): Paragraph[] {
  const words = new Paragraph({
    style: 'Quote',
    keepNext: attribution !== '',
    children: wordRuns(runs),
  });
  if (attribution === '') return [words];
  return [words, new Paragraph({ style: 'Quote', children: [new TextRun(`— ${attribution}`)] })];
}

/** A ruled and tinted group of paragraphs that stays on one page. */
export function wordKeyBox({ title, blocks }: PreparedKeyBox, instance: number): Paragraph[] {
  const head = title === '' ? [] : [paragraphOf('KeyBoxTitle', [{ text: title }])];
  const body = blocks.flatMap((block, index) => {
    if (block.kind === 'paragraph') return [paragraphOf('KeyBox', block.runs)];
    const reference = block.ordered ? 'key-numbers' : 'key-bullets';
    const list = { reference, instance: instance * 100 + index };
    return block.items.map((item) => listItem(item, list, 'KeyBox'));
  });
  return [spacer(120), ...head, ...body, spacer(160)];
}

export function wordDefinitions({ items }: PreparedDefinitionList): Paragraph[] {
  return items.flatMap(({ term, runs }) => [
    paragraphOf('DefinitionTerm', [{ text: term }]),
    paragraphOf('Definition', runs),
  ]);
}

export function wordNotes(notes: readonly string[]): Paragraph[] {
  return notes.map((note) => paragraphOf('Note', [{ text: note }]));
}

/** A paragraph in a style of the report. */
export function paragraphOf(
  style: string,
  runs: readonly Run[],
  options: IParagraphOptions = {},
): Paragraph {
  return new Paragraph({ ...options, style, children: wordRuns(runs) });
}

function listItem(
  runs: readonly Run[],
  { reference, instance }: { readonly reference: string; readonly instance: number },
  style: string,
): Paragraph {
  return new Paragraph({
    style,
    numbering: { reference, level: 0, instance },
    children: wordRuns(runs),
  });
}

/** Lines to write on by hand, under their label or beside it. */
export function wordWritingLines({
  label,
  lines: count,
  isShort,
}: PreparedWritingLines): Paragraph[] {
  if (isShort) {
    const blank = new TextRun({ text: '\t', underline: {} });
    const tabStops = [{ type: TabStopType.LEFT, position: 5200 }];
    const words = new TextRun({ text: label === '' ? '' : `${label}  ` });
    return [new Paragraph({ style: 'WritingLabel', tabStops, children: [words, blank] })];
  }
  const head =
    label === '' ? [] : [paragraphOf('WritingLabel', [{ text: label }], { keepNext: true })];
  const room = Array.from({ length: count }, () => new Paragraph({ style: 'WritingLine' }));
  return [...head, ...room, spacer(120)];
}

/** Empty room where two blocks of different looks meet. */
export function spacer(line: number): Paragraph {
  return new Paragraph({ spacing: { after: 60, ...lines(line) } });
}
