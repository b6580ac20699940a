import type { PreparedChart } from '@sightline/report-model';
import { ImageRun, InternalHyperlink, Paragraph, TextRun } from 'docx';
import type { ChartImage } from '../charts/chart-image';
import { wordCaption } from './word-table';
import { wordNotes } from './word-text';

/** Pixels, at 96 an inch, of the text's width. */
const widest = 604;

/** A drawing of many rows is made smaller, so that its page holds all of it. */
const tallest = 800;

/** Caption, picture with its words for those who cannot see it, where the figures are. */
export function wordChart(chart: PreparedChart, image: ChartImage): Paragraph[] {
  const scale = Math.min(1, widest / image.width, tallest / image.height);
  const { altText, label, table, title } = chart;
  return [
    wordCaption(chart.id, label, title),
    new Paragraph({
      keepNext: true,
      children: [
        new ImageRun({
          type: 'png',
          data: image.png,
          transformation: { width: image.width * scale, height: image.height * scale },
          // Word repairs a document whose pictures share a number.
          altText: { id: label.replaceAll(/\D/g, ''), name: label, title, description: altText },
        }),
      ],
    }),
    ...wordNotes(chart.notes),
    new Paragraph({
      style: 'Note',
      children: [
        new TextRun('The figures are in '),
        new InternalHyperlink({
          anchor: table.id,
          children: [new TextRun({ text: table.label, style: 'Hyperlink' })],
        }),
        new TextRun('.'),
      ],
    }),
  ];
}
