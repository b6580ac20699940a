import { gradeLetters } from '@sightline/domain';
import type { PreparedCell, PreparedColumn, PreparedTable } from '../prepare/prepared-document';
import { escapeHtml } from './escape-html';
import { renderRuns } from './render-text';

/** A table with its caption, header cells that say what they head, and notes beneath. */
export function renderTable(table: PreparedTable, { id = true } = {}): string {
  const caption = `${escapeHtml(table.label)}. ${escapeHtml(table.caption)}`;
  const head = table.columns
    .map((column) => `<th scope="col"${alignment(column)}>${escapeHtml(column.header)}</th>`)
    .join('');
  const rows = table.rows.map((row) => `<tr>${renderRow(row, table)}</tr>`).join('');
  const notes = table.notes.map((note) => `<p class="sl-report-note">${escapeHtml(note)}</p>`);
  return [
    `<div class="sl-report-table"${id ? ` id="${table.id}"` : ''}>`,
    `<div class="sl-report-scroll" role="group" tabindex="0" aria-label="${caption}">`,
    `<table><caption>${caption}</caption><thead><tr>${head}</tr></thead>`,
    `<tbody>${rows}</tbody></table></div>${notes.join('')}</div>`,
  ].join('');
}

function renderRow(row: readonly PreparedCell[], table: PreparedTable): string {
  return row
    .map((cell, index) => {
      const column = table.columns[index];
      if (!column) return '';
      const isHeader = index === 0 && table.hasRowHeaders;
      const tag = isHeader ? 'th' : 'td';
      const scope = isHeader ? ' scope="row"' : '';
      return `<${tag}${scope}${alignment(column)}>${renderCell(cell)}</${tag}>`;
    })
    .join('');
}

function renderCell({ runs, grade }: PreparedCell): string {
  const words = renderRuns(runs);
  if (!grade) return words;
  const letter = `<span class="sl-report-letter" aria-hidden="true">${gradeLetters[grade]}</span>`;
  return `<span class="sl-report-grade sl-report-grade-${grade.toLowerCase()}">${letter}${words}</span>`;
}

function alignment({ align }: PreparedColumn): string {
  return align === 'start' ? '' : ` class="sl-report-${align}"`;
}
