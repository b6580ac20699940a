import type { ChartDrawings, PreparedChart, PreparedDocument } from '@sightline/report-model';
import { zipSync } from 'fflate';
import { withFixedTimes } from '../word/fixed-archive';
import { chartImage } from './chart-image';

/**
 * Every chart of a document as PNG and SVG, ready for slides, with what each shows in words: a slide
 * needs its alternative text too.
 */
export function chartArchive(document: PreparedDocument, drawings: ChartDrawings): Uint8Array {
  const charts = document.blocks.filter((block): block is PreparedChart => block.kind === 'chart');
  const files: Record<string, Uint8Array> = {
    'alternative-text.txt': new TextEncoder().encode(alternativeText(document, charts)),
  };
  for (const { id, title } of charts) {
    const svg = drawings[id];
    if (svg === undefined) continue;
    const name = fileName(id, title);
    files[`${name}.svg`] = new TextEncoder().encode(svg);
    files[`${name}.png`] = chartImage(svg).png;
  }
  return withFixedTimes(zipSync(files));
}

function alternativeText({ metadata }: PreparedDocument, charts: readonly PreparedChart[]): string {
  const { title, marking, version } = metadata;
  const head = [title, [marking, version].filter((line) => line !== '').join(' · ')];
  const said = charts.map(({ id, label, title: of, altText }) =>
    [fileName(id, of), `${label}. ${of}`, altText].join('\n'),
  );
  return `${[head.join('\n'), ...said].join('\n\n')}\n`;
}

/** 'figure-2-panels-judgements': plain letters, for every system. */
function fileName(id: string, title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/[^a-zA-Z0-9\s-]/g, '')
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '-')
    .slice(0, 50);
  return plain === '' ? id : `${id}-${plain}`;
}
