import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { StartUpError } from '../errors';

/** Writes a file that only its owner may read, and does not return before it is on the disk. */
export function writeSecretFile(path: string, content: string): void {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const unfinished = `${path}.new`;
  const file = openSync(unfinished, 'w', 0o600);
  writeSync(file, content);
  fsyncSync(file);
  closeSync(file);
  renameSync(unfinished, path);
  syncFolder(folder);
}

/** Makes a new name in a folder survive a power cut. */
export function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

/** The database's key; made on the first run only, when there is no database yet. */
export function databaseKey(keyFile: string, databaseFile: string): string {
  if (!existsSync(keyFile)) {
    if (existsSync(databaseFile)) {
      throw new StartUpError(
        `The database ${databaseFile} is there but its key ${keyFile} is missing.\n` +
          'Put the key file back from your backup; without it the database cannot be opened.',
      );
    }
    writeSecretFile(keyFile, `${randomBytes(32).toString('hex')}\n`);
  }
  const key = readFileSync(keyFile, 'utf8').trim();
  if (!/^[0-9a-f]{64}$/.test(key)) {
    throw new StartUpError(`The key file ${keyFile} does not hold a key of 64 hex digits.`);
  }
  return key;
}
