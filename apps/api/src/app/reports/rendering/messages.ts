import type { ChartDrawings, ReportDocument } from '@sightline/report-model';

/**
 * What a report is rendered to: `screen` is the HTML fragment that the client shows, `html` a file
 * that stands by itself.
 */
export const renderFormats = ['screen', 'html', 'pdf', 'docx'] as const;
export type RenderFormat = (typeof renderFormats)[number];

/** Sent to the worker. Every job is answered once, by its id. */
export interface RenderJob {
  readonly id: number;
  readonly document: ReportDocument;
  readonly formats: readonly RenderFormat[];
  /** Whether to send the charts themselves too. */
  readonly wantsCharts: boolean;
}

/** Sent back by the worker. */
export type RenderAnswer =
  | {
      readonly id: number;
      readonly files: Readonly<Partial<Record<RenderFormat, Uint8Array>>>;
      readonly charts: ChartDrawings;
    }
  | { readonly id: number; readonly fault: string };
