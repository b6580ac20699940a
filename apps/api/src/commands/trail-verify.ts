import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { loadConfig } from '../app/platform/config';
import { StartUpError } from '../app/platform/errors';
import { proveTrail } from '../app/trail';

/** What stands on the last page of a report: `--entry 1234 --hash 9f2c…`. */
function printedCheckpoint(): { readonly sequence: number; readonly hash: string } | undefined {
  const options = { entry: { type: 'string' }, hash: { type: 'string' } } as const;
  const { entry, hash } = parseArgs({ options }).values;
  if (entry === undefined && hash === undefined) return undefined;
  if (!/^\d+$/.test(entry ?? '') || !/^[0-9a-f]{64}$/i.test(hash ?? '')) {
    throw new StartUpError(
      'Give both as the report has them: --entry, a number, and --hash, 64 figures and letters.',
    );
  }
  return { sequence: Number(entry), hash: hash!.toLowerCase() };
}

/** `npm run trail:verify`: 0 when the trail is proved, 1 when it is broken or cannot be read. */
async function verify(): Promise<void> {
  const config = loadConfig();
  const printed = printedCheckpoint();
  const verdict = await proveTrail(config, printed);
  if (verdict.isSound) {
    process.stdout.write(
      `The trail is whole: ${verdict.entries} entries, ${verdict.checkpoints} checkpoints.\n`,
    );
    if (printed) process.stdout.write(`Entry ${printed.sequence} is what the report says.\n`);
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
