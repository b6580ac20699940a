import type { Server } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Lifecycle } from '../health';
import { AppLogger } from '../logging';

/** Requests still under way after this long are cut off. */
const patience = 10_000;

/** Answers what is under way, signs the trail, closes the database: in this order. */
export async function stop(app: NestExpressApplication): Promise<void> {
  app.get(Lifecycle).drain();
  await closeServer(app.getHttpServer());
  await app.close();
}

/** Stops once on SIGTERM or SIGINT; a second signal ends the process the hard way. */
export function stopOnSignals(app: NestExpressApplication): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      stop(app).catch((error: unknown) => {
        app.get(AppLogger).failure({ task: 'stop' }, error);
        process.exitCode = 1;
      });
    });
  }
}

function closeServer(server: Server): Promise<void> {
  if (!server.listening) return Promise.resolve();
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), patience);
    // A connection that has just been answered stays open for the next request: there is none.
    const sweep = setInterval(() => server.closeIdleConnections(), 20);
    server.close(() => {
      clearTimeout(cut);
      clearInterval(sweep);
      resolve();
    });
  });
}
