import { hash } from 'node:crypto';
import { randomHex } from '../platform/clock';

/** What an entry commits to. Its data stand apart, so that they can be deleted. */
export interface ChainEntry {
  readonly sequence: number;
  readonly at: string;
  readonly action: string;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly auditId: string | null;
  readonly partnershipId: string | null;
  readonly dataDigest: string;
  readonly previousHash: string;
}

export interface ChainHead {
  readonly sequence: number;
  readonly hash: string;
}

/** Before the first entry. */
export const emptyChain: ChainHead = { sequence: 0, hash: '0'.repeat(64) };

const sha256 = (value: unknown): string => hash('sha256', JSON.stringify(value), 'hex');

export function newSalt(): string {
  return randomHex(16);
}

/** Salted, so that a short fact cannot be guessed back from its digest once it is deleted. */
export function digestOfData(salt: string, label: string | null, data: string): string {
  return sha256([salt, label, data]);
}

/** The entry's hash: over everything it says and the hash before it. */
export function hashOfEntry(entry: ChainEntry): string {
  return sha256([
    entry.sequence,
    entry.at,
    entry.action,
    entry.actorId,
    entry.actorName,
    entry.subjectType,
    entry.subjectId,
    entry.auditId,
    entry.partnershipId,
    entry.dataDigest,
    entry.previousHash,
  ]);
}
