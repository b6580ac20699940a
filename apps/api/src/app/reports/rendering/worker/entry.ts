import { parentPort } from 'node:worker_threads';
import type { RenderAnswer, RenderJob } from '../messages';
import { doTask } from './do-task';

/** The thread that renders reports: built as a file of its own, see bundle-worker.mjs. */
parentPort?.on('message', (job: RenderJob) => {
  void answer(job).then((message) => {
    parentPort?.postMessage(message, transferable(message));
  });
});

async function answer(job: RenderJob): Promise<RenderAnswer> {
  try {
    return { id: job.id, made: await doTask(job) };
  } catch (error) {
    // Whatever a library threw, the server must hear of it: the thread lives on for the next job.
    return { id: job.id, fault: error instanceof Error ? error.message : String(error) };
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
