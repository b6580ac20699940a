import type { ChartDrawings, ReportDocument } from '@sightline/report-model';

/**
 * What a document is rendered to: `screen` is the HTML fragment that the client shows, `html` a file
 * that stands by itself; `xlsx`, `csv` and `json` hold its tables as data, `charts` is an archive of
 * its charts as pictures.
 */
export const renderFormats = [
  'screen',
  'html',
  'pdf',
  'docx',
  'xlsx',
  'csv',
  'json',
  'charts',
] as const;
export type RenderFormat = (typeof renderFormats)[number];

export type Files = Readonly<Partial<Record<RenderFormat, Uint8Array>>>;

/**
 * What the worker does, and what comes of it. A slice with slow work of its own adds it here
 * (`declare module`), and its handlers to apps/api/src/rendering-worker.ts.
 */
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
}

export type RenderTask = keyof RenderTasks;

/** How the tasks of some part of the product are done in the thread. */
export type TaskHandlers<Task extends RenderTask = RenderTask> = {
  readonly [Each in Task]: (
    given: RenderTasks[Each]['given'],
  ) => RenderTasks[Each]['made'] | Promise<RenderTasks[Each]['made']>;
};

/** Sent to the worker. Every job is answered once, by its id. */
export interface RenderJob {
  readonly id: number;
  readonly task: RenderTask;
  readonly given: unknown;
}

/** Sent back by the worker. */
export type RenderAnswer =
  | { readonly id: number; readonly made: unknown }
  | { readonly id: number; readonly fault: string };
