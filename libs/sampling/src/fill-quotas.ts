import { rowReference, type FrameRow } from './frame';
import type { Quota } from './sample-design';
import { sha256Hex } from './sha-256';

/**
 * Fills quotas greedily: at each step the row that serves most quotas still open, of equals the one
 * whose hash of seed and reference is the lowest. A row with a value whose quota is full is left.
 */
export function fillQuotas(
  rows: readonly FrameRow[],
  quotas: readonly Quota[],
  size: number,
  seed: string,
  mayTake: (row: FrameRow) => boolean,
  take: (row: FrameRow) => void,
): void {
  const open = quotas.map((quota) => ({ ...quota }));
  const shuffled = rows
    .map((row) => ({ row, key: sha256Hex([`${seed},${rowReference(row.number)}`]) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ row }) => row);
  for (let taken = 0; taken < size; taken += 1) {
    const best = bestOf(shuffled, open, mayTake);
    if (!best) return;
    take(best);
    for (const quota of open) if (best[quota.attribute] === quota.value) quota.count -= 1;
  }
}

function bestOf(
  rows: readonly FrameRow[],
  open: readonly Quota[],
  mayTake: (row: FrameRow) => boolean,
): FrameRow | undefined {
  let best: FrameRow | undefined;
  let most = -1;
  for (const row of rows) {
    if (!mayTake(row)) continue;
    const met = open.filter(({ attribute, value }) => row[attribute] === value);
    if (met.some(({ count }) => count <= 0) || met.length <= most) continue;
    best = row;
    most = met.length;
  }
  return best;
}
