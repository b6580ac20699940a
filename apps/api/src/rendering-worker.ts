import { answerJobs, documentTasks } from './app/platform/rendering/worker/answer-jobs';
import { renderFormats } from './app/platform/rendering/worker/render-formats';
import { reportTasks } from './app/reports/content/report-tasks';

// The thread that renders documents: built as a file of its own, see bundle-worker.mjs.
answerJobs({ ...documentTasks, ...reportTasks(renderFormats) });
