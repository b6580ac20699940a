import { paper, type PreparedMetadata } from '@sightline/report-model';
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  type INumberingOptions,
  type IPageMarginAttributes,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx';

/** A face that every office has, with letters close to those of the page and the screen. */
const font = 'Arial';

/** Twentieths of a point. */
const points = (value: number) => Math.round(value * 20);

/** Height of lines in 240ths of their own: readers differ on what is meant where it is not said. */
export function lines(line: number) {
  return { line, lineRule: LineRuleType.AUTO };
}

/** Width of the text on the page, in twips: A4 less two margins of 25 mm. */
export const textWidth = convertMillimetersToTwip(160);

const pageMargin = {
  top: convertMillimetersToTwip(27),
  bottom: convertMillimetersToTwip(25),
  left: convertMillimetersToTwip(25),
  right: convertMillimetersToTwip(25),
  header: convertMillimetersToTwip(12),
  footer: convertMillimetersToTwip(12),
} as const;

type Layout = PreparedMetadata['layout'];

/** A briefing is one page, and uses more of it. */
export const pageMargins: Record<Layout, IPageMarginAttributes> = {
  report: pageMargin,
  form: pageMargin,
  briefing: {
    ...pageMargin,
    top: convertMillimetersToTwip(14),
    bottom: convertMillimetersToTwip(12),
    footer: convertMillimetersToTwip(7),
  },
};

/** A colour as Word writes it. */
export function hex(colour: string): string {
  return colour.replace('#', '').toUpperCase();
}

const soft = hex(paper.inkSoft);

const leftRule = (accent: string) => ({
  ...{ style: BorderStyle.SINGLE, size: 18, space: 10, color: accent },
});

/** What a hand writes on. */
const handRule = { style: BorderStyle.SINGLE, size: 4, space: 1, color: hex(paper.inkSoft) };

const paragraphStyles = (accent: string): readonly IParagraphStyleOptions[] => [
  style('Logo', { size: 30, bold: true, color: accent }, { after: 0 }),
  style('Marking', { size: 19, bold: true, characterSpacing: 12 }, {}),
  style('Partnership', { size: 26, bold: true, color: accent }, { before: 0, after: 240 }),
  style('Subtitle', { size: 28, color: soft }, { after: 0 }),
  style('CoverLine', { bold: true }, { after: 80 }),
  style('Handling', { size: 19, color: soft }, { before: 200 }),
  {
    ...style('Caption', { size: 19 }, { before: 260, after: 120 }),
    name: 'caption',
    paragraph: { keepNext: true, keepLines: true, spacing: { before: 260, after: 120 } },
  },
  style('TableText', { size: 17 }, { before: 40, after: 40 }, 250),
  {
    ...style('TableHead', { size: 17, bold: true }, {}),
    paragraph: { keepNext: true, spacing: { before: 40, after: 40, ...lines(250) } },
  },
  style('TableDense', { size: 15 }, { before: 40, after: 40 }, 240),
  {
    ...style('TableDenseHead', { size: 15, bold: true }, {}),
    paragraph: { keepNext: true, spacing: { before: 40, after: 40, ...lines(240) } },
  },
  style('Choice', {}, { before: 40, after: 60 }),
  style('WritingLabel', { size: 19 }, { before: 120, after: 40 }),
  {
    ...style('WritingLine', {}, {}),
    paragraph: {
      spacing: { before: 0, after: 0, line: points(23), lineRule: LineRuleType.EXACT },
      border: { bottom: handRule, between: handRule },
    },
  },
  style('Note', { size: 17, color: soft }, { before: 80, after: 160 }),
  {
    ...style('Quote', { italics: false }, {}),
    paragraph: {
      indent: { left: points(20), right: points(20) },
      spacing: { before: 120, after: 160, ...lines(290) },
      border: { left: { ...leftRule(accent), size: 12 } },
    },
  },
  keyBox('KeyBox', {}, accent),
  keyBox('KeyBoxTitle', { bold: true, color: accent }, accent),
  {
    ...style('DefinitionTerm', { bold: true }, {}),
    paragraph: { keepNext: true, spacing: { before: 100, after: 20 } },
  },
  {
    ...style('Definition', {}, {}),
    paragraph: { indent: { left: points(20) }, spacing: { after: 100 } },
  },
  {
    ...style('ContentsTitle', { size: 38, bold: true, color: accent }, {}),
    paragraph: { keepNext: true, spacing: { before: 0, after: 200 } },
  },
  { ...style('TOC1', { bold: true }, { before: 140, after: 40 }), name: 'toc 1' },
  {
    ...style('TOC2', {}, {}),
    name: 'toc 2',
    paragraph: { indent: { left: points(20) }, spacing: { before: 0, after: 40 } },
  },
  { ...style('Header', { size: 17, color: soft }, { after: 0 }), name: 'header' },
  { ...style('Footer', { size: 17, color: soft }, { after: 0 }), name: 'footer' },
];

/** What of the styles depends on the layout; sizes in half points, spaces in twentieths. */
interface LayoutStyles {
  readonly text: number;
  readonly after: number;
  readonly line: number;
  readonly heading1: ReturnType<typeof heading>;
  readonly heading2: ReturnType<typeof heading>;
}

const usual = (accent: string): LayoutStyles => ({
  ...{ text: 21, after: points(7), line: 290 },
  heading1: heading(38, { before: 480, after: 200 }, accent),
  heading2: heading(27, { before: 340, after: 120 }),
});

const layouts = (accent: string): Record<Layout, LayoutStyles> => ({
  report: usual(accent),
  form: {
    ...usual(accent),
    heading1: heading(28, { before: 400, after: 120 }, accent),
    // A question of a form is a heading, so that a screen reader can go from one to the next.
    heading2: heading(21, { before: 260, after: 60 }),
  },
  briefing: {
    ...{ text: 17, after: points(2), line: 245 },
    heading1: heading(20, { before: 110, after: 30 }, accent),
    heading2: heading(18, { before: 80, after: 20 }),
  },
});

/** Every style of the report; text never carries looks of its own but bold and italic. */
export function wordStyles({ language, layout, accent: colour }: PreparedMetadata): IStylesOptions {
  const accent = hex(colour);
  const { text, after, line, heading1, heading2 } = layouts(accent)[layout];
  return {
    default: {
      document: {
        run: { font, size: text, color: hex(paper.ink), language: { value: language } },
        paragraph: { spacing: { after, ...lines(line) } },
      },
      title: {
        run: { size: 60, bold: true, color: hex(paper.ink) },
        paragraph: { spacing: { before: 0, after: 240, ...lines(240) } },
      },
      ...{ heading1, heading2 },
      heading3: heading(23, { before: 260, after: 80 }),
      heading4: heading(21, { before: 220, after: 80 }),
      listParagraph: { paragraph: { spacing: { after: Math.min(after, points(4)) } } },
      hyperlink: { run: { color: accent, underline: {} } },
    },
    paragraphStyles: [...paragraphStyles(accent)],
  };
}

/** Real lists: bullets, numbers that begin anew for each list, and bullets inside a key box. */
export const wordNumbering = (accent: string): INumberingOptions => ({
  config: [
    { reference: 'bullets', levels: [level(LevelFormat.BULLET, '•', 20, hex(accent))] },
    { reference: 'numbers', levels: [level(LevelFormat.DECIMAL, '%1.', 20, hex(accent))] },
    { reference: 'key-bullets', levels: [level(LevelFormat.BULLET, '•', 34, hex(accent))] },
    { reference: 'key-numbers', levels: [level(LevelFormat.DECIMAL, '%1.', 34, hex(accent))] },
  ],
});

function level(
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  text: string,
  left: number,
  accent: string,
) {
  return {
    level: 0,
    format,
    text,
    alignment: AlignmentType.LEFT,
    style: {
      run: { color: accent },
      paragraph: { indent: { left: points(left), hanging: points(18) } },
    },
  };
}

function heading(
  size: number,
  spacing: { readonly before: number; readonly after: number },
  color = hex(paper.ink),
) {
  return {
    run: { size, bold: true, italics: false, color, font },
    paragraph: { keepNext: true, keepLines: true, spacing: { ...spacing, ...lines(250) } },
  };
}

function style(
  id: string,
  run: IParagraphStyleOptions['run'],
  spacing: { readonly before?: number; readonly after?: number },
  line = 290,
): IParagraphStyleOptions {
  const paragraph = { spacing: { ...spacing, ...lines(line) } };
  return { id, name: id, basedOn: 'Normal', quickFormat: true, run, paragraph };
}

function keyBox(
  id: string,
  run: IParagraphStyleOptions['run'],
  accent: string,
): IParagraphStyleOptions {
  return {
    ...style(id, run, {}),
    paragraph: {
      keepLines: true,
      indent: { left: points(16), right: points(8) },
      spacing: { before: 0, after: 0, ...lines(330) },
      border: { left: leftRule(accent) },
      shading: { fill: hex(paper.tint) },
    },
  };
}
