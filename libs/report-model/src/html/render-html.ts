import { contentsOf } from '../prepare/paged-document';
import type {
  PreparedBlock,
  PreparedDefinitionList,
  PreparedDocument,
  PreparedHeading,
  PreparedQuote,
} from '../prepare/prepared-document';
import { escapeHtml } from './escape-html';
import { type HtmlOptions, pageHtml } from './html-options';
import { renderChart } from './render-chart';
import { renderTable } from './render-table';
import { renderKeyBox, renderList, renderParagraph, renderRuns } from './render-text';

/** SVG of each chart by the id of its figure; a chart without one is shown as its table. */
export type ChartDrawings = Readonly<Record<string, string>>;

/**
 * The report as an accessible HTML fragment: classes only, no script and no style of its own, all
 * text escaped. `reportStyleSheet` dresses it.
 */
export function renderHtml(
  document: PreparedDocument,
  drawings: ChartDrawings = {},
  options: HtmlOptions = pageHtml,
): string {
  const { metadata, blocks } = document;
  return [
    `<article class="sl-report" lang="${metadata.language}">`,
    renderCover(document, options),
    options.links ? renderContents(blocks) : '',
    ...blocks.map((block) => renderBlock(block, drawings, options)),
    renderColophon(document),
    '</article>',
  ].join('');
}

function renderCover({ metadata }: PreparedDocument, { titleLevel }: HtmlOptions): string {
  const { marking, logo, partnership, title, subject, version, dateText, handling } = metadata;
  const lines = [
    marking && `<p class="sl-report-marking">${escapeHtml(marking)}</p>`,
    logo && `<p class="sl-report-logo">${escapeHtml(logo)}</p>`,
    partnership && `<p class="sl-report-partnership">${escapeHtml(partnership)}</p>`,
    `<h${titleLevel} class="${titleClass(title)}">${escapeHtml(title)}</h${titleLevel}>`,
    subject && `<p class="sl-report-subject">${escapeHtml(subject)}</p>`,
    `<p class="sl-report-version">${[version, dateText].filter(Boolean).map(escapeHtml).join(' · ')}</p>`,
    handling && `<p class="sl-report-handling">${escapeHtml(handling)}</p>`,
  ];
  return `<header class="sl-report-cover">${lines.join('')}</header>`;
}

/** One of a few hundred characters stands smaller, so that the page begins before the screen ends. */
function titleClass({ length }: string): string {
  return length > 120 ? 'sl-report-title sl-report-title-long' : 'sl-report-title';
}

function renderContents(blocks: readonly PreparedBlock[]): string {
  const entries = contentsOf(blocks);
  if (entries.length === 0) return '';
  const items = entries.map(
    (entry) =>
      `<li class="sl-report-level-${entry.level}"><a href="#${entry.id}">${headingText(entry)}</a></li>`,
  );
  return `<nav class="sl-report-contents" aria-label="Contents"><ul>${items.join('')}</ul></nav>`;
}

function renderBlock(block: PreparedBlock, drawings: ChartDrawings, options: HtmlOptions): string {
  switch (block.kind) {
    case 'heading': {
      const level = block.level + options.titleLevel;
      return `<h${level} id="${block.id}">${headingText(block)}</h${level}>`;
    }
    case 'paragraph':
      return renderParagraph(block);
    case 'list':
      return renderList(block);
    case 'quote':
      return renderQuote(block);
    case 'table':
      return renderTable(block);
    case 'chart':
      return renderChart(block, drawings[block.id], options);
    case 'key-box':
      return renderKeyBox(block);
    case 'definition-list':
      return renderDefinitions(block);
    case 'writing-lines':
      return `<p class="sl-report-blank">${escapeHtml(block.label)}</p>`;
    case 'page-break':
      return '';
  }
}

function renderQuote({ runs, attribution }: PreparedQuote): string {
  const by = attribution === '' ? '' : `<footer>${escapeHtml(attribution)}</footer>`;
  return `<blockquote><p>${renderRuns(runs)}</p>${by}</blockquote>`;
}

function renderDefinitions({ items }: PreparedDefinitionList): string {
  const pairs = items.map(
    ({ term, runs }) => `<dt>${escapeHtml(term)}</dt><dd>${renderRuns(runs)}</dd>`,
  );
  return `<dl>${pairs.join('')}</dl>`;
}

function renderColophon({ metadata }: PreparedDocument): string {
  const { checkpoint, contentHash, footer } = metadata;
  if (contentHash === '' && footer === '') return '';
  const lines = [
    footer && `<p>${escapeHtml(footer)}</p>`,
    contentHash && `<p>Content hash (SHA-256) <code>${escapeHtml(contentHash)}</code></p>`,
    checkpoint &&
      `<p>Checkpoint: ${escapeHtml(checkpoint.text)} <code>${escapeHtml(checkpoint.hash)}</code></p>` +
        `<p>${escapeHtml(checkpoint.howToCheck)}</p>` +
        `<p><code>${escapeHtml(checkpoint.command)}</code></p>`,
  ];
  return `<footer class="sl-report-colophon">${lines.filter(Boolean).join('')}</footer>`;
}

function headingText({ number, text }: PreparedHeading): string {
  const mark = number === '' ? '' : `<span class="sl-report-number">${escapeHtml(number)}</span> `;
  return mark + escapeHtml(text);
}
