import { hash, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '../config';
import { StartUpError } from '../errors';
import { createSecretFile, readSecretFile, shredFile } from './key-files';
import { keyBytes, seal, unseal } from './sealing';

/** What keys are for; each purpose is a folder of the store. */
export const keyPurposes = ['audits', 'frames', 'partnerships', 'digests'] as const;
export type KeyPurpose = (typeof keyPurposes)[number];

/** Names one key: a purpose and the id of the record whose data it seals. */
export interface KeyName {
  readonly purpose: KeyPurpose;
  readonly id: string;
}

/** A key in the open, for as long as one piece of work needs it. */
export interface OpenKey {
  readonly key: Buffer;
  /** Says which key it is, and nothing of what it is. */
  readonly fingerprint: string;
}

/** Thrown where what is asked for can never be opened again. */
export class KeyGoneError extends Error {
  override readonly name = 'KeyGoneError';
}

/**
 * Keys that are outside the database and its backups, each sealed under a master key that is
 * outside them too. A key is on the disk before it seals anything, so nothing is ever sealed under
 * a key that a power cut took; a destroyed key leaves a mark and is never made again. Nothing is
 * remembered in memory: what is destroyed is destroyed for every server at once.
 */
@Injectable()
export class KeyStore {
  private readonly folder: string;

  constructor(config: AppConfig) {
    this.folder = config.keyDir ?? join(config.dataDir, 'keys');
    this.refuseIfMasterIsLost();
  }

  /** The key of that name, made the first time. */
  make(name: KeyName): OpenKey {
    const known = this.find(name);
    if (known) return known;
    if (this.isDestroyed(name)) throw new KeyGoneError('This key has been destroyed');
    const made = randomBytes(keyBytes).toString('base64');
    createSecretFile(this.pathOf(name), `${seal(this.master(), placeOf(name), made)}\n`);
    return this.open(name);
  }

  /** The key of that name, which must be there. */
  open(name: KeyName): OpenKey {
    const found = this.find(name);
    if (!found) throw new KeyGoneError('There is no such key');
    return found;
  }

  find(name: KeyName): OpenKey | undefined {
    const sealed = readSecretFile(this.pathOf(name));
    if (sealed === undefined) return undefined;
    const key = Buffer.from(unseal(this.master(), placeOf(name), sealed), 'base64');
    return { key, fingerprint: fingerprintOf(key) };
  }

  /** Whether the key was there and is no more. */
  isDestroyed(name: KeyName): boolean {
    return existsSync(this.markOf(name)) && !existsSync(this.pathOf(name));
  }

  /** Destroys the key: the mark first, so that nothing can make it anew in between. */
  destroy(name: KeyName): void {
    createSecretFile(this.markOf(name), 'destroyed\n');
    shredFile(this.pathOf(name));
  }

  private pathOf(name: KeyName): string {
    return this.fileOf(name, 'key');
  }

  private markOf(name: KeyName): string {
    return this.fileOf(name, 'destroyed');
  }

  private fileOf({ purpose, id }: KeyName, ending: 'key' | 'destroyed'): string {
    if (!/^[\w-]+$/.test(id)) throw new Error('A key is named by the id of a record');
    return join(this.folder, purpose, `${id}.${ending}`);
  }

  private get masterPath(): string {
    return join(this.folder, 'master.key');
  }

  private master(): Buffer {
    const known = readSecretFile(this.masterPath);
    if (known === undefined) {
      this.refuseIfMasterIsLost();
      createSecretFile(this.masterPath, `${randomBytes(keyBytes).toString('hex')}\n`);
      return this.master();
    }
    if (!/^[0-9a-f]{64}$/.test(known)) {
      throw new StartUpError(
        `The key file ${this.masterPath} does not hold a key of 64 hex digits.`,
      );
    }
    return Buffer.from(known, 'hex');
  }

  private refuseIfMasterIsLost(): void {
    if (existsSync(this.masterPath)) return;
    const orphan = keyPurposes.find((purpose) => {
      const folder = join(this.folder, purpose);
      return existsSync(folder) && readdirSync(folder).some((file) => file.endsWith('.key'));
    });
    if (!orphan) return;
    throw new StartUpError(
      `There are keys in ${join(this.folder, orphan)} but the master key ${this.masterPath} ` +
        'is missing.\nPut the master key back from where you keep it; without it the vault ' +
        'cannot be opened.',
    );
  }
}

const placeOf = ({ purpose, id }: KeyName): string => `key|${purpose}|${id}`;

function fingerprintOf(key: Buffer): string {
  // Of a key derived from the key: the fingerprint is printed on certificates.
  const derived = Buffer.from(hkdfSync('sha256', key, '', 'fingerprint', keyBytes));
  return hash('sha256', derived, 'hex')
    .slice(0, 32)
    .replace(/(.{4})(?=.)/g, '$1 ');
}
