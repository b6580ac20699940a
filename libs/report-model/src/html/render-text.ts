import type { Run } from '../document';
import type { PreparedKeyBox, PreparedList, PreparedParagraph } from '../prepare/prepared-document';
import { escapeHtml } from './escape-html';

/** Runs as inline HTML. */
export function renderRuns(runs: readonly Run[]): string {
  return runs.map(renderRun).join('');
}

/** A paragraph; one made from figures names them, so that a screen can open what is behind it. */
export function renderParagraph({ runs, figureIds }: PreparedParagraph): string {
  const figures =
    figureIds.length === 0
      ? ''
      : ` class="sl-report-figures" data-figures="${escapeHtml(figureIds.join(' '))}"`;
  return `<p${figures}>${renderRuns(runs)}</p>`;
}

export function renderList({ ordered, items }: PreparedList): string {
  const tag = ordered ? 'ol' : 'ul';
  return `<${tag}>${items.map((item) => `<li>${renderRuns(item)}</li>`).join('')}</${tag}>`;
}

export function renderKeyBox({ title, blocks }: PreparedKeyBox): string {
  const label = title === '' ? '' : ` aria-label="${escapeHtml(title)}"`;
  const head = title === '' ? '' : `<p class="sl-report-key-title">${escapeHtml(title)}</p>`;
  const body = blocks.map((block) =>
    block.kind === 'list' ? renderList(block) : renderParagraph(block),
  );
  return `<div class="sl-report-key" role="group"${label}>${head}${body.join('')}</div>`;
}

function renderRun({ text, bold, italic }: Run): string {
  const words = escapeHtml(text).replace(/\n/g, '<br>');
  const leaning = italic ? `<em>${words}</em>` : words;
  return bold ? `<strong>${leaning}</strong>` : leaning;
}
