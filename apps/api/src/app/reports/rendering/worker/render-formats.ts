import {
  type ChartDrawings,
  prepareDocument,
  type PreparedDocument,
  renderHtml,
  renderHtmlPage,
  screenHtml,
} from '@sightline/report-model';
import { drawCharts } from '../charts/draw-chart';
import { screenCharts } from '../charts/screen-chart';
import type { RenderAnswer, RenderFormat, RenderJob } from '../messages';
import { forgetCompilations, renderPdf } from '../pdf/render-pdf';
import { renderWord } from '../word/render-word';

/** Does one job: the charts once, then every format from the same drawings. */
export async function renderFormats(job: RenderJob): Promise<RenderAnswer> {
  const prepared = prepareDocument(job.document);
  const drawings = await drawCharts(prepared);
  const files: Partial<Record<RenderFormat, Uint8Array>> = {};
  for (const format of new Set(job.formats)) {
    files[format] = await renderFormat(format, prepared, drawings);
  }
  forgetCompilations();
  return { id: job.id, files, charts: job.wantsCharts ? drawings : {} };
}

async function renderFormat(
  format: RenderFormat,
  prepared: PreparedDocument,
  drawings: ChartDrawings,
): Promise<Uint8Array> {
  switch (format) {
    case 'screen':
      return new TextEncoder().encode(renderHtml(prepared, screenCharts(drawings), screenHtml));
    case 'html':
      return new TextEncoder().encode(renderHtmlPage(prepared, screenCharts(drawings)));
    case 'pdf':
      return renderPdf(prepared, drawings);
    case 'docx':
      return renderWord(prepared, drawings);
  }
}
