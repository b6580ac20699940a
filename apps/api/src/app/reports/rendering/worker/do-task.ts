import { liveReport, type LiveReport, type ReportSource } from '../content/live-report';
import { composeReport } from '../content/report-document';
import { Remembered } from '../charts/remembered';
import type { RenderJob } from '../messages';
import { chartsOf, renderFormats } from './render-formats';

/** The page, the PDF and the Word file of one draft are asked for one after another. */
const drafts = new Remembered<LiveReport>(2);

/** Does one job of the rendering thread. */
export async function doTask(job: RenderJob): Promise<unknown> {
  switch (job.task) {
    case 'document':
      return renderFormats(job.given.document, job.given.formats);
    case 'charts':
      return chartsOf(job.given);
    case 'draft':
      return { state: workedOut(job.given).state };
    case 'whole-draft':
      return workedOut(job.given);
    case 'draft-files':
      return renderFormats(
        composeReport(workedOut(job.given.source).content, null),
        job.given.formats,
      );
  }
}

/** Worked out once for as long as nothing it is made from changes. */
function workedOut(source: ReportSource): LiveReport {
  return drafts.of(JSON.stringify(source), () => liveReport(source));
}
