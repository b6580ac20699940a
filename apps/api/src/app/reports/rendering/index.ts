export { type RenderFormat, renderFormats } from './messages';
export { RENDERING_OPTIONS, type RenderingOptions, RenderingWorker } from './rendering-worker';
