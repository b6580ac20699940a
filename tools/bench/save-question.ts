import { setTimeout as pause } from 'node:timers/promises';
import { apiRoot, type ReturnView, type SavedAnswersView } from '@sightline/contracts';
import { quantile, type Figure } from './figures';
import { signInAs } from './people';
import type { BuiltServer } from './server';

const auditors = 50;
const seconds = 20;
const every = 2000;
/** A text that every form has, of a length that people write. */
const question = 'C1';
const words =
  'Reported missing by the placement five times in the window; called to the home each time. ';

/**
 * Fifty auditors at their forms, each saving one question every two seconds, each page following
 * its return as the client's does.
 */
export async function saveQuestion(server: BuiltServer): Promise<Figure[]> {
  const given = await server.withEmptyReturns(auditors);
  const closing = new AbortController();
  const latencies: number[] = [];
  const failures: string[] = [];
  const writers = [];
  for (const { id, agency } of given) {
    const person = await signInAs(server.url, 'Agency auditor', agency);
    const { revision } = await person.get<ReturnView>(`returns/${id}`);
    follow(server.url, id, person.credentials['cookie'] ?? '', closing.signal);
    writers.push({ person, id, revision });
  }
  const end = performance.now() + seconds * 1000;
  await Promise.all(
    writers.map(async ({ person, id, revision }, index) => {
      await pause((index * every) / auditors);
      for (let turn = 1; performance.now() < end; turn += 1) {
        const due = pause(every);
        const started = performance.now();
        try {
          const changes = { [question]: { value: `${words}${turn}` } };
          const body = { revision, changes };
          ({ revision } = await person.patch<SavedAnswersView>(`returns/${id}/answers`, body));
          latencies.push(performance.now() - started);
        } catch (error) {
          failures.push((error as Error).message);
        }
        await due;
      }
    }),
  );
  closing.abort();
  if (failures.length > 0) throw new Error(`${failures.length} saves failed: ${failures[0]}`);
  return [
    {
      ...{ name: 'save-question-50', value: quantile(latencies, 0.95), unit: 'ms p95', bar: 100 },
      ...{ better: 'lower', n: latencies.length },
    },
  ];
}

/** Keeps a line of events open, and reads what comes down it. */
function follow(url: string, id: string, cookie: string, signal: AbortSignal): void {
  const address = `${url}/${apiRoot}/returns/${id}/live?section=C`;
  fetch(address, { headers: { accept: 'text/event-stream', cookie }, signal })
    .then((response) => response.body?.pipeTo(new WritableStream()))
    .catch((error: unknown) => {
      // Hung up at the end; anything else would be a line that broke.
      if (!signal.aborted) throw error;
    });
}
