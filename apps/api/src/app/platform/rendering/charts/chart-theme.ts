import { paper } from '@sightline/report-model';
import type { Config } from 'vega-lite';

/** Pixels from edge to edge of every chart: the width of the text at the scale of the page. */
export const chartWidth = 620;

export const fontSize = 13;
export const smallFontSize = 12;
export const lineHeight = 15;

/** How every chart looks; colours come from the palette of the report. */
export const chartConfig: Config = {
  aria: false,
  background: paper.surface,
  font: 'Source Sans 3',
  padding: 4,
  view: { stroke: null },
  axis: {
    domain: false,
    ticks: false,
    grid: false,
    labelFontSize: fontSize,
    labelColor: paper.ink,
    labelLimit: 0,
    labelPadding: 8,
    titleColor: paper.inkSoft,
    titleFontSize: smallFontSize,
    titleFontWeight: 'normal',
  },
  axisQuantitative: {
    grid: true,
    gridColor: paper.line,
    gridWidth: 0.6,
    labelColor: paper.inkSoft,
    labelFontSize: smallFontSize,
    tickMinStep: 1,
    format: 'd',
  },
  legend: {
    orient: 'top',
    direction: 'horizontal',
    title: null,
    labelFontSize: fontSize,
    labelColor: paper.ink,
    labelLimit: 0,
    symbolType: 'square',
    symbolSize: 220,
    symbolStrokeWidth: 0.8,
    columnPadding: 18,
    offset: 10,
  },
  text: { font: 'Source Sans 3', fontSize, color: paper.ink },
};
