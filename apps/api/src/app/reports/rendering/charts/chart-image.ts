import { Resvg } from '@resvg/resvg-js';
import { chartFontPaths } from '../worker/fonts';
import { Remembered } from './remembered';

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
  const image = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: zoom },
    font: {
      loadSystemFonts: false,
      fontFiles: [...chartFontPaths()],
      defaultFontFamily: 'Source Sans 3',
    },
  }).render();
  return { png: image.asPng(), width: image.width / zoom, height: image.height / zoom };
}
