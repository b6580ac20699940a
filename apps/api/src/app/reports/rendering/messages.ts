import type { ChartDrawings, ReportDocument } from '@sightline/report-model';
import type { LiveReport, ReportSource } from './content/live-report';

/**
 * What a report is rendered to: `screen` is the HTML fragment that the client shows, `html` a file
 * that stands by itself.
 */
export const renderFormats = ['screen', 'html', 'pdf', 'docx'] as const;
export type RenderFormat = (typeof renderFormats)[number];

export type Files = Readonly<Partial<Record<RenderFormat, Uint8Array>>>;

/** What the worker does, and what comes of it. */
export interface RenderTasks {
  /** Renders a document. */
  readonly document: {
    readonly given: {
      readonly document: ReportDocument;
      readonly formats: readonly RenderFormat[];
    };
    readonly made: Files;
  };
  readonly charts: { readonly given: ReportDocument; readonly made: ChartDrawings };
  /** Works a draft out from what the database holds. */
  readonly draft: { readonly given: ReportSource; readonly made: Pick<LiveReport, 'state'> };
  readonly 'whole-draft': { readonly given: ReportSource; readonly made: LiveReport };
  readonly 'draft-files': {
    readonly given: { readonly source: ReportSource; readonly formats: readonly RenderFormat[] };
    readonly made: Files;
  };
}

export type RenderTask = keyof RenderTasks;

/** Sent to the worker. Every job is answered once, by its id. */
export type RenderJob<Task extends RenderTask = RenderTask> = {
  readonly [Each in Task]: {
    readonly id: number;
    readonly task: Each;
    readonly given: RenderTasks[Each]['given'];
  };
}[Task];

/** Sent back by the worker. */
export type RenderAnswer =
  | { readonly id: number; readonly made: unknown }
  | { readonly id: number; readonly fault: string };
