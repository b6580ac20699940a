import {
  paper,
  type PreparedHeading,
  type PreparedMetadata,
  shorten,
} from '@sightline/report-model';
import {
  BorderStyle,
  Footer,
  Header,
  HeadingLevel,
  InternalHyperlink,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import { contentsField } from './contents-field';
import { hex, textWidth } from './word-styles';
import { paragraphOf } from './word-text';

/** The first page: marking, whose report, what on, which version. */
export function wordCover(metadata: PreparedMetadata): Paragraph[] {
  const { marking, logo, partnership, title, subject, version, dateText, handling } = metadata;
  const lines: [string, string][] = [
    ['Partnership', partnership],
    ['', title],
    ['Subtitle', subject],
  ];
  const rule = { style: BorderStyle.SINGLE, size: 24, color: hex(metadata.accent), space: 14 };
  return [
    paragraphOf('Marking', [{ text: marking }], { spacing: { after: logo === '' ? 2600 : 800 } }),
    ...(logo === '' ? [] : [paragraphOf('Logo', [{ text: logo }], { spacing: { after: 1500 } })]),
    ...lines
      .filter(([, text]) => text !== '')
      .map(([style, text], index) => {
        const border = index === 0 ? { top: rule } : undefined;
        if (style !== '') return paragraphOf(style, [{ text }], { border });
        const size = titleSize(text);
        return new Paragraph({
          heading: HeadingLevel.TITLE,
          border,
          children: [new TextRun({ text, size })],
        });
      }),
    new Paragraph({ spacing: { before: 3800 } }),
    ...[version, dateText]
      .filter((text) => text !== '')
      .map((text) => paragraphOf('CoverLine', [{ text }])),
    ...(handling === '' ? [] : [paragraphOf('Handling', [{ text: handling }])]),
  ];
}

/** The head of a form: marking, whose form, its title, what it is and of which version. */
export function wordFormHead(metadata: PreparedMetadata): Paragraph[] {
  const { marking, partnership, title, subject, version, dateText, handling } = metadata;
  const facts = [subject, version, dateText].filter((text) => text !== '').join(' · ');
  return [
    ...(marking === '' ? [] : [paragraphOf('Marking', [{ text: marking }])]),
    ...(partnership === '' ? [] : [paragraphOf('Partnership', [{ text: partnership }])]),
    new Paragraph({
      heading: HeadingLevel.TITLE,
      spacing: { before: 60, after: 100 },
      children: [new TextRun({ text: title, size: 40 })],
    }),
    paragraphOf('CoverLine', [{ text: facts }]),
    ...(handling === '' ? [] : [paragraphOf('Note', [{ text: handling }])]),
  ];
}

/**
 * Contents as a field that Word can bring up to date, filled with links already: page numbers are
 * Word's to know, and asking it to find them on opening would greet the board with a warning.
 */
export function wordContents(entries: readonly PreparedHeading[]): Paragraph[] {
  if (entries.length === 0) return [];
  const deepest = Math.max(...entries.map(({ level }) => level));
  const [begin, instruction, separate, end] = contentsField(deepest);
  const links = entries.map(({ id, level, number, text }, index) => {
    const words = new TextRun(number === '' ? text : `${number}  ${text}`);
    const link = new InternalHyperlink({ anchor: id, children: [words] });
    const before = index === 0 ? [begin, instruction, separate] : [];
    const after = index === entries.length - 1 ? [end] : [];
    return new Paragraph({ style: `TOC${level}`, children: [...before, link, ...after] });
  });
  return [
    paragraphOf('ContentsTitle', [{ text: 'Contents' }], { pageBreakBefore: true }),
    ...links,
  ];
}

/** Running head: title and marking. None on the cover. */
export function wordHeader({ title, marking }: PreparedMetadata): Header {
  const line = { style: BorderStyle.SINGLE, size: 4, color: hex(paper.line), space: 4 };
  return new Header({
    children: [
      new Paragraph({
        style: 'Header',
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        border: { bottom: line },
        children: [
          new TextRun(shorten(title, 60)),
          new TextRun({ text: `\t${marking}`, bold: true, color: hex(paper.ink) }),
        ],
      }),
    ],
  });
}

/** Running foot: version, marking, page of pages. */
export function wordFooter({ version, dateText, marking, footer }: PreparedMetadata): Footer {
  const left = shorten([version, dateText].filter(Boolean).join(' · '), 48);
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        tabStops: [
          { type: TabStopType.CENTER, position: textWidth / 2 },
          { type: TabStopType.RIGHT, position: textWidth },
        ],
        children: [
          new TextRun(left),
          new TextRun({ text: `\t${marking}`, bold: true, color: hex(paper.ink) }),
          new TextRun({
            children: ['\t', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
      ...(footer === '' ? [] : [new Paragraph({ style: 'Footer', text: footer })]),
    ],
  });
}

/** Half points: a long title still fits the cover. */
function titleSize({ length }: string): number {
  if (length <= 70) return 60;
  if (length <= 120) return 48;
  return length <= 240 ? 38 : 28;
}
