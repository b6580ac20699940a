import { Resvg } from '@resvg/resvg-js';
import { chartFontPaths, isInSourceSans } from '../worker/fonts';
import { Remembered } from '../../collections';

/** Pixels for each pixel of the drawing: 200 an inch on the page. */
const zoom = 2;

/** A picture of a chart for Word, which draws SVG otherwise in every version. */
export interface ChartImage {
  readonly png: Buffer;
  readonly width: number;
  readonly height: number;
}

const images = new Remembered<ChartImage>(24);

/** The drawing as PNG; width and height are those of the drawing. */
export function chartImage(svg: string): ChartImage {
  return images.of(svg, () => makeImage(svg));
}

function makeImage(svg: string): ChartImage {
  const image = drawingOf(svg, zoom).render();
  return { png: image.asPng(), width: image.width / zoom, height: image.height / zoom };
}

/**
 * The drawing for a page that Typst sets: with its letters as outlines where Source Sans lacks one
 * of them. Typst would look for such a letter among the fonts of the machine, so that pages would
 * differ between machines, and for some letters it never comes back from looking.
 */
export function printableChart(svg: string): string {
  return printable.of(svg, () => {
    const words = svg.replace(/<[^>]*>/g, '');
    return isInSourceSans(words) ? svg : drawingOf(svg, 1).toString();
  });
}

const printable = new Remembered<string>(24);

function drawingOf(svg: string, value: number): Resvg {
  return new Resvg(svg, {
    fitTo: { mode: 'zoom', value },
    font: {
      loadSystemFonts: false,
      fontFiles: chartFontPaths(),
      defaultFontFamily: 'Source Sans 3',
    },
  });
}
