import type { PreparedDocument } from '../prepare/prepared-document';
import { escapeHtml } from './escape-html';
import { pageHtml } from './html-options';
import { type ChartDrawings, renderHtml } from './render-html';
import { reportStyleSheet } from './report-style-sheet';

/** The report as one HTML file that stands by itself: no script, its style within. */
export function renderHtmlPage(document: PreparedDocument, drawings: ChartDrawings): string {
  const { title, language, accent } = document.metadata;
  return [
    `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    `<title>${escapeHtml(title)}</title><style>${reportStyleSheet(accent)}</style></head>`,
    `<body><main>${renderHtml(document, drawings, pageHtml)}</main></body></html>`,
  ].join('\n');
}
