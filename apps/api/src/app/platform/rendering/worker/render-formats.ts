import {
  type ChartDrawings,
  prepareDocument,
  type PreparedDocument,
  renderHtml,
  renderHtmlPage,
  type ReportDocument,
  screenHtml,
} from '@sightline/report-model';
import type { Files, RenderFormat } from '../messages';

/** Renders a document: the charts once, then every format from the same drawings. */
export async function renderFormats(
  document: ReportDocument,
  formats: readonly RenderFormat[],
): Promise<Files> {
  const prepared = prepareDocument(document);
  const isDrawn = formats.some((format) => !isData(format));
  const drawings = isDrawn ? await draw(prepared) : {};
  const files: Partial<Record<RenderFormat, Uint8Array>> = {};
  for (const format of new Set(formats)) {
    files[format] = await renderFormat(format, prepared, drawings);
  }
  return files;
}

function isData(format: RenderFormat): boolean {
  return format === 'xlsx' || format === 'csv' || format === 'json';
}

/** The charts of a document by themselves. */
export function chartsOf(document: ReportDocument): Promise<ChartDrawings> {
  return draw(prepareDocument(document));
}

// What draws and sets is large and loaded when it is first needed: a draft is worked out without it.
async function draw(prepared: PreparedDocument): Promise<ChartDrawings> {
  const { drawCharts } = await import('../charts/draw-chart');
  return drawCharts(prepared);
}

async function renderFormat(
  format: RenderFormat,
  prepared: PreparedDocument,
  drawings: ChartDrawings,
): Promise<Uint8Array> {
  switch (format) {
    case 'screen':
    case 'html': {
      const { screenCharts } = await import('../charts/screen-chart');
      const charts = screenCharts(drawings);
      const html =
        format === 'html'
          ? renderHtmlPage(prepared, charts)
          : renderHtml(prepared, charts, screenHtml);
      return new TextEncoder().encode(html);
    }
    case 'pdf': {
      const { forgetCompilations, renderPdf } = await import('../pdf/render-pdf');
      try {
        return renderPdf(prepared, drawings);
      } finally {
        forgetCompilations();
      }
    }
    case 'docx': {
      const { renderWord } = await import('../word/render-word');
      return renderWord(prepared, drawings);
    }
    case 'charts': {
      const { chartArchive } = await import('../charts/chart-archive');
      return chartArchive(prepared, drawings);
    }
    case 'xlsx':
    case 'csv':
    case 'json':
      return renderData(format, prepared);
  }
}

/** The figures without their drawings. */
async function renderData(
  format: 'xlsx' | 'csv' | 'json',
  prepared: PreparedDocument,
): Promise<Uint8Array> {
  switch (format) {
    case 'xlsx':
      return (await import('../annex/render-workbook')).renderWorkbook(prepared);
    case 'csv':
      return (await import('../annex/render-csv')).renderCsv(prepared);
    case 'json':
      return (await import('../annex/render-json')).renderJson(prepared);
  }
}
