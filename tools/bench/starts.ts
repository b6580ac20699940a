import { quantile, type Figure } from './figures';
import type { BuiltServer } from './server';

const turns = 5;

/** From the start of the process on a migrated database until it says it is ready. */
export async function starts(server: BuiltServer): Promise<Figure[]> {
  const seconds: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    await server.stop();
    seconds.push((await server.start()) / 1000);
  }
  const value = quantile(seconds, 0.5);
  const p95 = quantile(seconds, 0.95);
  return [{ name: 'start', value, unit: 's', bar: 1.5, better: 'lower', n: turns, p95 }];
}
