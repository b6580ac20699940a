import {
  type ChartDrawings,
  type ChartSpec,
  complianceSwatches,
  countSwatch,
  escapeHtml,
  gradeSwatches,
  type PreparedChart,
  type PreparedDocument,
  responseSwatches,
  type Swatch,
  thenNowSwatches,
  timelinessSwatches,
} from '@sightline/report-model';
import { parse, textMetrics, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { complianceBars, countBars, gradeBars, responseBars } from './bar-charts';
import { thenNowBars } from './then-now-bars';
import { barsSpecification } from './draw-bars';
import { heatGridSpecification } from './heat-grid';
import { timelinessBars } from './timeliness-bars';
import { patternDefinitions } from './patterns';
import { publishedBars, publishedSwatches } from './published-bars';
import { Remembered } from '../../collections';
import { textWidth } from './text-widths';

textMetrics.width = ({ fontSize = 11, fontWeight = 400 }, text) =>
  textWidth(String(text), fontSize, Number(fontWeight) >= 600 ? 'semibold' : 'regular');

const drawn = new Remembered<Promise<string>>(64);

/** SVG of every chart of the document, by the id of its figure. */
export async function drawCharts({ blocks }: PreparedDocument): Promise<ChartDrawings> {
  const drawings: [string, string][] = [];
  for (const block of blocks) {
    if (block.kind !== 'chart') continue;
    const { id, spec, title, altText } = block;
    const key = JSON.stringify([id, spec, title, altText]);
    drawings.push([id, await drawn.of(key, () => drawChart(block))]);
  }
  return Object.fromEntries(drawings);
}

/** One chart as SVG with a title and a description; without style attributes, which the page forbids. */
export async function drawChart({ id, spec, title, altText }: PreparedChart): Promise<string> {
  const view = new View(parse(compile(specification(id, spec)).spec), { renderer: 'none' });
  const svg = await view.toSVG();
  view.finalize();
  return accessible(svg, {
    id,
    title,
    altText,
    definitions: patternDefinitions(id, swatches(spec)),
  });
}

function specification(id: string, spec: ChartSpec): TopLevelSpec {
  switch (spec.kind) {
    case 'heat-grid':
      return heatGridSpecification(id, spec);
    case 'grade-bars':
      return barsSpecification(id, gradeBars(spec));
    case 'compliance-bars':
      return barsSpecification(id, complianceBars(spec));
    case 'response-bars':
      return barsSpecification(id, responseBars(spec));
    case 'then-now-bars':
      return barsSpecification(id, thenNowBars(spec));
    case 'count-bars':
      return barsSpecification(id, countBars(spec));
    case 'timeliness':
      return barsSpecification(id, timelinessBars(spec));
    case 'published-bars':
      return barsSpecification(id, publishedBars(spec));
  }
}

function swatches(spec: ChartSpec): Readonly<Record<string, Swatch>> {
  switch (spec.kind) {
    case 'heat-grid':
    case 'grade-bars':
      return gradeSwatches;
    case 'compliance-bars':
      return complianceSwatches;
    case 'response-bars':
      return responseSwatches;
    case 'then-now-bars':
      return thenNowSwatches;
    case 'count-bars':
      return { count: countSwatch };
    case 'timeliness':
      return timelinessSwatches;
    case 'published-bars':
      return publishedSwatches(spec);
  }
}

/** Vega's own roles say 'graphics object' of every group: one image with words says more. */
function accessible(
  svg: string,
  chart: { id: string; title: string; altText: string; definitions: string },
): string {
  const bare = svg.replace(/<[^>]+>/g, (tag) =>
    tag.replace(/ (?:role|class|aria-[a-z]+|xmlns:xlink|version|pointer-events)="[^"]*"/g, ''),
  );
  const ids = { title: `${chart.id}-title`, description: `${chart.id}-description` };
  const words = [
    `<title id="${ids.title}">${escapeHtml(chart.title)}</title>`,
    `<desc id="${ids.description}">${escapeHtml(chart.altText)}</desc>`,
  ].join('');
  return bare.replace(/^<svg([^>]*)>/, (_, attributes: string) => {
    const named = `role="img" aria-labelledby="${ids.title} ${ids.description}"`;
    return `<svg${attributes} ${named}>${words}${chart.definitions}`;
  });
}
