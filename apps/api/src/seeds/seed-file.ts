import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The text of a file of the demonstration; it stands beside this source and beside the bundle. */
export function readSeedFile(path: string): string {
  return readFileSync(join(__dirname, path), 'utf8');
}
