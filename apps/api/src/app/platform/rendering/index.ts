export {
  type Files,
  type RenderFormat,
  renderFormats,
  type RenderTasks,
  type TaskHandlers,
} from './messages';
export { RENDERING_OPTIONS, type RenderingOptions, RenderingWorker } from './rendering-worker';
