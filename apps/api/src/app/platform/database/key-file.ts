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

/** Where the key is, what it opens, and the mark that there has been a database here. */
export interface KeyedFiles {
  readonly key: string;
  readonly database: string;
  readonly made: string;
}

/** The database's key; made on the first run only, when there is no database yet. */
export function databaseKey(files: KeyedFiles): string {
  refuseIfLost(files);
  if (!existsSync(files.key)) writeSecretFile(files.key, `${randomBytes(32).toString('hex')}\n`);
  const key = readFileSync(files.key, 'utf8').trim();
  if (!/^[0-9a-f]{64}$/.test(key)) {
    throw new StartUpError(`The key file ${files.key} does not hold a key of 64 hex digits.`);
  }
  return key;
}

/** Whoever mislaid the key or the database must not find a new, empty one in its place. */
function refuseIfLost({ key, database, made }: KeyedFiles): void {
  if (existsSync(database) && !existsSync(key)) {
    throw new StartUpError(
      `The database ${database} is there but its key ${key} is missing.\n` +
        'Put the key file back from your backup; without it the database cannot be opened.',
    );
  }
  if (!existsSync(database) && existsSync(made)) {
    throw new StartUpError(
      `There was a database at ${database} and now it is gone.\n` +
        'Put it back from your backup, or name another folder in DATA_DIR to begin afresh.',
    );
  }
}
