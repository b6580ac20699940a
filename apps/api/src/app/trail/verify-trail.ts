import type { KeyObject } from 'node:crypto';
import { digestOfData, emptyChain, hashOfEntry, type ChainEntry, type ChainHead } from './chain';
import { isSigned, type Checkpoint } from './checkpoint-file';

/** An entry as it stands in the database, with its data where they are not deleted. */
export interface StoredEntry extends ChainEntry {
  readonly hash: string;
  readonly salt: string | null;
  readonly label: string | null;
  readonly data: string | null;
}

export type Verdict =
  | { readonly isSound: true; readonly entries: number; readonly checkpoints: number }
  | { readonly isSound: false; readonly entry: number | null; readonly reason: string };

const broken = (entry: number | null, reason: string): Verdict => ({
  isSound: false,
  entry,
  reason,
});

/** Proves the chain and its checkpoints, or names the first entry at which they break. */
export async function verifyTrail(
  entries: AsyncIterable<StoredEntry>,
  checkpoints: readonly (Checkpoint | null)[],
  publicKey: KeyObject,
  printed?: ChainHead,
): Promise<Verdict> {
  const forged = checkpoints.findIndex((point) => !point || !isSigned(point, publicKey));
  if (forged >= 0) return broken(null, `line ${forged + 1} of the checkpoints is not signed`);
  const heads = headsOf(checkpoints as readonly Checkpoint[]);
  if (typeof heads === 'number') return broken(heads, 'two checkpoints disagree about it');

  let head = emptyChain;
  const empty = heads.get(0);
  if (empty !== undefined && empty !== head.hash) return broken(null, 'a checkpoint of nothing');
  for await (const entry of entries) {
    const fault = faultOf(entry, head, heads) ?? misprintOf(entry, printed);
    if (fault) return broken(Math.min(entry.sequence, head.sequence + 1), fault);
    head = entry;
  }
  const counted = Math.max(0, ...heads.keys());
  if (counted > head.sequence) {
    return broken(head.sequence + 1, `it is missing: a checkpoint counted ${counted} entries`);
  }
  if (printed && printed.sequence > head.sequence) {
    return broken(printed.sequence, 'it is missing: a report was printed with it');
  }
  if (head.sequence > 0 && heads.size === 0) {
    return broken(null, 'there is no checkpoint: the end of the trail cannot be proved');
  }
  return { isSound: true, entries: head.sequence, checkpoints: checkpoints.length };
}

/** The head each checkpoint signed, by count; or the count at which two disagree. */
function headsOf(checkpoints: readonly Checkpoint[]): Map<number, string> | number {
  const heads = new Map<number, string>();
  for (const { count, head } of checkpoints) {
    if (heads.has(count) && heads.get(count) !== head) return count;
    heads.set(count, head);
  }
  return heads;
}

function misprintOf({ sequence, hash }: StoredEntry, printed?: ChainHead): string | undefined {
  const isOther = printed?.sequence === sequence && printed.hash !== hash;
  return isOther ? 'it is not what the report was printed with' : undefined;
}

function faultOf(
  entry: StoredEntry,
  before: { readonly sequence: number; readonly hash: string },
  heads: ReadonlyMap<number, string>,
): string | undefined {
  if (entry.sequence !== before.sequence + 1) return 'it is missing or out of its place';
  if (entry.previousHash !== before.hash) return 'it does not follow the entry before it';
  if (entry.hash !== hashOfEntry(entry)) return 'it was changed';
  if (entry.data !== null && entry.salt !== null) {
    const digest = digestOfData(entry.salt, entry.label, entry.data);
    if (digest !== entry.dataDigest) return 'its data were changed';
  }
  const signed = heads.get(entry.sequence);
  if (signed !== undefined && signed !== entry.hash) return 'it is not what a checkpoint signed';
  return undefined;
}
