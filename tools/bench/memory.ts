import type { Figure } from './figures';
import type { BuiltServer } from './server';

/** What the process holds of the machine's memory once the loads before this are over. */
export function memory(server: BuiltServer): Promise<Figure[]> {
  const value = server.residentMegabytes();
  return Promise.resolve([{ name: 'memory', value, unit: 'MB', bar: 200, better: 'lower', n: 1 }]);
}
