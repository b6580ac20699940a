import 'reflect-metadata';
import { createApp } from './app/create-app';
import { loadConfig } from './app/platform/config';
import { StartUpError } from './app/platform/errors';
import { stopOnSignals } from './app/platform/http';
import { JobWorker } from './app/platform/jobs';
import { seedDemonstration } from './seeds';

/** Files of this process are for its own user only. */
const ownerOnly = 0o077;

async function start(): Promise<void> {
  process.umask(ownerOnly);
  const config = loadConfig();
  const app = await createApp(config);
  stopOnSignals(app);
  try {
    if (config.demo) await seedDemonstration(app);
    await app.listen(config.port, config.host);
    await app.get(JobWorker).start();
  } catch (error) {
    await app.close();
    throw error;
  }
  process.stdout.write(`Sightline is ready at ${await app.getUrl()}\n`);
}

start().catch((error: unknown) => {
  const words = error instanceof StartUpError ? error.message : (error as Error).stack;
  process.stderr.write(`${words ?? String(error)}\n`);
  process.exitCode = 1;
});
