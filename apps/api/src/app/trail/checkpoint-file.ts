import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, truncateSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder, writeSecretFile } from '../platform/database';
import { StartUpError } from '../platform/errors';

/** What the chain looked like at an instant, signed, kept outside the database. */
export interface Checkpoint {
  readonly count: number;
  readonly head: string;
  readonly at: string;
  readonly signature: string;
}

export interface CheckpointFiles {
  readonly checkpoints: string;
  readonly key: string;
}

export function checkpointFiles(dataDir: string): CheckpointFiles {
  return {
    checkpoints: join(dataDir, 'trail', 'checkpoints.jsonl'),
    key: join(dataDir, 'keys', 'trail.key'),
  };
}

const signedBytes = (point: Omit<Checkpoint, 'signature'>): Buffer =>
  Buffer.from(JSON.stringify(['sightline trail checkpoint', point.count, point.head, point.at]));

export function signCheckpoint(point: Omit<Checkpoint, 'signature'>, key: KeyObject): Checkpoint {
  return { ...point, signature: sign(null, signedBytes(point), key).toString('base64') };
}

/** Whether the key's owner signed exactly this. */
export function isSigned(point: Checkpoint, publicKey: KeyObject): boolean {
  return verify(null, signedBytes(point), publicKey, Buffer.from(point.signature, 'base64'));
}

/** The key that signs; made when there is neither a key nor anything it should have signed. */
export function signingKey(files: CheckpointFiles): KeyObject {
  if (!existsSync(files.key)) {
    if (existsSync(files.checkpoints)) {
      throw new StartUpError(
        `The checkpoints ${files.checkpoints} are there but their key ${files.key} is missing.\n` +
          'Put the key file back from your backup.',
      );
    }
    const { privateKey } = generateKeyPairSync('ed25519');
    writeSecretFile(files.key, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  }
  return createPrivateKey(readFileSync(files.key, 'utf8'));
}

/** The key that checks signatures; never makes one. */
export function verificationKey(files: CheckpointFiles): KeyObject {
  if (!existsSync(files.key)) {
    throw new StartUpError(`There is no key ${files.key}: the checkpoints cannot be checked.`);
  }
  return createPublicKey(readFileSync(files.key, 'utf8'));
}

/** Adds a line and returns once it is on the disk. */
export async function appendCheckpoint(path: string, point: Checkpoint): Promise<void> {
  const isNew = !existsSync(path);
  if (isNew) mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, 'a', 0o600);
  try {
    await file.write(`${JSON.stringify(point)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  if (isNew) syncFolder(dirname(path));
}

/** The lines as they stand; `null` for one that is no checkpoint. */
export function readCheckpoints(path: string): (Checkpoint | null)[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => parseCheckpoint(line));
}

/** A server that was killed while it wrote leaves half a line: it was never a checkpoint. */
export function dropHalfLine(path: string): void {
  if (!existsSync(path)) return;
  const content = readFileSync(path);
  const whole = content.lastIndexOf(0x0a) + 1;
  if (whole < content.length) truncateSync(path, whole);
}

function parseCheckpoint(line: string): Checkpoint | null {
  try {
    const point = JSON.parse(line) as Partial<Checkpoint>;
    const isWhole =
      typeof point.count === 'number' &&
      typeof point.head === 'string' &&
      typeof point.at === 'string' &&
      typeof point.signature === 'string';
    return isWhole ? (point as Checkpoint) : null;
  } catch {
    // A SyntaxError: the line was tampered with; verification names it.
    return null;
  }
}
