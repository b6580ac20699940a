import { randomFillSync } from 'node:crypto';

const pool = Buffer.alloc(4096);
let taken = pool.length;

/** Random bytes as hex, drawn from the system many at a time: each drawing waits for the kernel. */
export function randomHex(bytes: number): string {
  if (taken + bytes > pool.length) {
    randomFillSync(pool);
    taken = 0;
  }
  const hex = pool.toString('hex', taken, taken + bytes);
  // What has been handed out does not stay behind in memory.
  pool.fill(0, taken, taken + bytes);
  taken += bytes;
  return hex;
}
