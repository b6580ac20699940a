export {
  type DraftState,
  type LiveReport,
  narratedSections,
  type ReportSource,
} from './content/live-report';
export { digestOf, type ReportContent, type SectionContent } from './content/report-content';
export { composeReport } from './content/report-document';
export { type RenderFormat, renderFormats } from './messages';
export { RENDERING_OPTIONS, type RenderingOptions, RenderingWorker } from './rendering-worker';
