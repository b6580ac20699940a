import 'reflect-metadata';
import { loadConfig } from '../app/platform/config';
import { StartUpError } from '../app/platform/errors';
import { proveTrail } from '../app/trail';

/** `npm run trail:verify`: 0 when the trail is proved, 1 when it is broken or cannot be read. */
async function verify(): Promise<void> {
  const config = loadConfig();
  const verdict = await proveTrail(config);
  if (verdict.isSound) {
    process.stdout.write(
      `The trail is whole: ${verdict.entries} entries, ${verdict.checkpoints} checkpoints.\n`,
    );
    return;
  }
  const where = verdict.entry === null ? '' : ` at entry ${verdict.entry}`;
  process.stdout.write(`The trail is broken${where}: ${verdict.reason}.\n`);
  process.exitCode = 1;
}

verify().catch((error: unknown) => {
  const words = error instanceof StartUpError ? error.message : (error as Error).stack;
  process.stderr.write(`${words ?? String(error)}\n`);
  process.exitCode = 1;
});
