import type { ReportDocument } from '@sightline/report-model';
import { Remembered } from '../../platform/collections';
import type { Files, RenderFormat, TaskHandlers } from '../../platform/rendering';
import { liveReport, type LiveReport, type ReportSource } from './live-report';
import { composeReport } from './report-document';

declare module '../../platform/rendering/messages' {
  interface RenderTasks {
    /** Works a draft out from what the database holds. */
    readonly draft: { readonly given: ReportSource; readonly made: Pick<LiveReport, 'state'> };
    readonly 'whole-draft': { readonly given: ReportSource; readonly made: LiveReport };
    readonly 'draft-files': {
      readonly given: { readonly source: ReportSource; readonly formats: readonly RenderFormat[] };
      readonly made: Files;
    };
  }
}

type Render = (document: ReportDocument, formats: readonly RenderFormat[]) => Promise<Files>;

/** The page, the PDF and the Word file of one draft are asked for one after another. */
const drafts = new Remembered<LiveReport>(2);

/** What the rendering thread does for reports. */
export function reportTasks(render: Render): TaskHandlers<'draft' | 'whole-draft' | 'draft-files'> {
  return {
    draft: (source) => ({ state: workedOut(source).state }),
    'whole-draft': workedOut,
    'draft-files': ({ source, formats }) =>
      render(composeReport(workedOut(source).content, null), formats),
  };
}

/** Worked out once for as long as nothing it is made from changes. */
function workedOut(source: ReportSource): LiveReport {
  return drafts.of(JSON.stringify(source), () => liveReport(source));
}
