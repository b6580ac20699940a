import { createApp } from './app/create-app';
import { loadConfig } from './app/platform/config';
import { StartUpError } from './app/platform/errors';
import { stopOnSignals } from './app/platform/http';
import { seedDemonstration } from './seeds';

async function start(): Promise<void> {
  const config = loadConfig(process.env);
  const app = await createApp(config);
  if (config.demo) await seedDemonstration(app);
  await app.listen(config.port, config.host);
  stopOnSignals(app);
  process.stdout.write(`Sightline is ready at ${await app.getUrl()}\n`);
}

start().catch((error: unknown) => {
  const words = error instanceof StartUpError ? error.message : (error as Error).stack;
  process.stderr.write(`${words ?? String(error)}\n`);
  process.exitCode = 1;
});
