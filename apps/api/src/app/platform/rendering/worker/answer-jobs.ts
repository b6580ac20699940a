import { parentPort } from 'node:worker_threads';
import type { RenderAnswer, RenderJob, TaskHandlers } from '../messages';
import { chartsOf, renderFormats } from './render-formats';

/** What this part does itself. */
export const documentTasks: TaskHandlers<'document' | 'charts'> = {
  document: ({ document, formats }) => renderFormats(document, formats),
  charts: chartsOf,
};

/** Answers every job that the server sends to this thread. */
export function answerJobs(handlers: TaskHandlers): void {
  parentPort?.on('message', (job: RenderJob) => {
    void answer(handlers, job).then((message) => {
      parentPort?.postMessage(message, transferable(message));
    });
  });
}

async function answer(
  handlers: TaskHandlers,
  { id, task, given }: RenderJob,
): Promise<RenderAnswer> {
  try {
    const handle = handlers[task] as (given: unknown) => unknown;
    return { id, made: await handle(given) };
  } catch (error) {
    // Whatever a library threw, the server must hear of it: the thread lives on for the next job.
    return { id, fault: error instanceof Error ? error.message : String(error) };
  }
}

/** Bytes are handed over, not copied, where the whole of a buffer is theirs to give. */
function transferable(message: RenderAnswer): ArrayBuffer[] {
  if ('fault' in message) return [];
  return Object.values(message.made as object)
    .filter((value): value is Uint8Array => value instanceof Uint8Array)
    .filter(({ buffer, byteLength }) => buffer.byteLength === byteLength)
    .map(({ buffer }) => buffer)
    .filter((buffer) => buffer instanceof ArrayBuffer);
}
