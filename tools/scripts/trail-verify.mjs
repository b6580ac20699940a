// npm run trail:verify: proves the trail of DATA_DIR (and DATABASE_URL) from outside the server,
// which may be running. Exit 0 when it is whole, 1 when it is broken, with the first broken entry.
// With --entry and --hash, as a report has them on its last page, that they are the trail's too.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fail, root, run } from './steps.mjs';

const command = join(root, 'dist/apps/api/trail-verify.js');
if (!existsSync(command)) fail('nothing is built yet: run "npm run build" first.');
process.exit(await run(process.execPath, [command, ...process.argv.slice(2)]));
