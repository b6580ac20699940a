import type { ChartDrawings } from '@sightline/report-model';
import { textWidth } from './text-widths';

/** A picture in a page sees no font of the page, and a saved file none of ours. */
const families = "'Source Sans 3','Segoe UI',Roboto,Arial,sans-serif";

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/**
 * Drawings for a screen: whatever font stands in for ours, every label keeps the width it was given
 * room for, so that none is cut off.
 */
export function screenCharts(drawings: ChartDrawings): ChartDrawings {
  return Object.fromEntries(Object.entries(drawings).map(([id, svg]) => [id, screenChart(svg)]));
}

function screenChart(svg: string): string {
  return svg.replace(
    /<text([^>]*[^/>])>(.*?)<\/text>/gs,
    (_, attributes: string, content: string) => {
      const size = Number(/ font-size="([\d.]+)px"/.exec(attributes)?.[1] ?? 0);
      const weight = attributes.includes(' font-weight="600"') ? 'semibold' : 'regular';
      const fit = (text: string) => fitted(text, size, weight);
      const named = attributes.replace(/ font-family="[^"]*"/, ` font-family="${families}"`);
      if (!content.includes('<tspan')) return `<text${named}${fit(content)}>${content}</text>`;
      const lines = content.replace(
        /<tspan([^>]*)>([^<]*)/g,
        (_line, own: string, text: string) => `<tspan${own}${fit(text)}>${text}`,
      );
      return `<text${named}>${lines}</text>`;
    },
  );
}

/** The attributes that hold a label of more than a sign to its width. */
function fitted(escaped: string, size: number, weight: 'regular' | 'semibold'): string {
  const text = escaped.replace(/&(?:amp|lt|gt);/g, (entity) => entities[entity] ?? '');
  const width = textWidth(text, size, weight);
  if ([...text].length < 2 || width === 0) return '';
  return ` textLength="${width.toFixed(1)}" lengthAdjust="spacingAndGlyphs"`;
}
