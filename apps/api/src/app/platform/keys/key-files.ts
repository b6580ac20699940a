import { randomBytes, randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from '../database';

/**
 * Writes a new file that only its owner may read, and does not return before it is on the disk.
 * False where there is one already: of two servers that make the same key, one wins.
 */
export function createSecretFile(path: string, content: string): boolean {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const unfinished = `${path}.${randomUUID()}.new`;
  writeSynced(unfinished, content, 'wx');
  try {
    linkSync(unfinished, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    unlinkSync(unfinished);
    syncFolder(folder);
  }
}

/** Writes over the file before its name goes, and does not return before both are on the disk. */
export function shredFile(path: string): void {
  if (!existsSync(path)) return;
  writeSynced(path, randomBytes(statSync(path).size).toString('base64'), 'r+');
  unlinkSync(path);
  syncFolder(dirname(path));
}

/** What the file holds; undefined where there is none. */
export function readSecretFile(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return undefined;
  }
}

function writeSynced(path: string, content: string, flags: 'wx' | 'r+'): void {
  const file = openSync(path, flags, 0o600);
  try {
    writeSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
