import type { PreparedChart } from '../prepare/prepared-document';
import { escapeHtml } from './escape-html';
import type { HtmlOptions } from './html-options';
import { renderTable } from './render-table';

/** A figure: the drawing, its caption, and its figures as a table to unfold. */
export function renderChart(
  chart: PreparedChart,
  drawing: string | undefined,
  options: HtmlOptions,
): string {
  const caption = `${escapeHtml(chart.label)}. ${escapeHtml(chart.title)}`;
  const notes = chart.notes.map((note) => `<p class="sl-report-note">${escapeHtml(note)}</p>`);
  return [
    `<figure class="sl-report-chart" id="${chart.id}">`,
    `<div class="sl-report-scroll" role="group" tabindex="0" aria-label="${caption}">`,
    drawing === undefined ? '' : renderDrawing(drawing, chart, options),
    `</div><figcaption>${caption}</figcaption>${notes.join('')}`,
    renderFigures(chart, drawing === undefined, options),
    '</figure>',
  ].join('');
}

/** A name with a digit must be quoted, and a picture in a page has only the machine's own fonts. */
function withScreenFonts(drawing: string): string {
  return drawing
    .replaceAll('font-family="Source Sans 3"', `font-family="${screenFonts}"`)
    .replaceAll('font-family: Source Sans 3', `font-family: ${screenFonts}`);
}

const screenFonts = "'Source Sans 3','Source Sans Pro','Segoe UI',Helvetica,Arial,sans-serif";

function renderDrawing(source: string, chart: PreparedChart, { charts }: HtmlOptions): string {
  const drawing = withScreenFonts(source);
  if (charts === 'inline') return drawing;
  const data = `data:image/svg+xml,${encodeURIComponent(drawing)}`;
  const size = /<svg[^>]* width="(\d+)" height="(\d+)"/.exec(drawing);
  const box = size ? ` width="${size[1]}" height="${size[2]}"` : '';
  return `<img src="${escapeHtml(data)}" alt="${escapeHtml(chart.altText)}"${box}>`;
}

function renderFigures(chart: PreparedChart, isOpen: boolean, { links }: HtmlOptions): string {
  if (chart.isTableInReport) {
    const label = escapeHtml(chart.table.label);
    const reference = links ? `<a href="#${chart.table.id}">${label}</a>` : label;
    return `<p class="sl-report-note">The figures are in ${reference}.</p>`;
  }
  const table = renderTable(chart.table, { id: links });
  const open = isOpen ? ' open' : '';
  return `<details${open}><summary>${escapeHtml(chart.label)} as a table</summary>${table}</details>`;
}
