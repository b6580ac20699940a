import type { Page, ReturnRowView } from '@sightline/contracts';
import { quantile, timed, type Figure } from './figures';
import { signInAs } from './people';
import type { BuiltServer } from './server';

const turns = 100;

/** First and last page of 10,000 returns, all filled in; an empty route is the floor. */
export async function lists(server: BuiltServer): Promise<Figure[]> {
  const { lastCursor } = await server.withReturns();
  const coordinator = await signInAs(server.url, 'Audit co-ordinator');
  const floor = await median(() => fetch(`${server.url}/api/health/live`));
  const figures: Figure[] = [];
  for (const [name, path] of [
    ['list-first', 'returns?limit=20'],
    ['list-last', `returns?limit=20&cursor=${lastCursor}`],
  ] as const) {
    const page = await coordinator.get<Page<ReturnRowView>>(path);
    if (page.items.length !== 20) throw new Error(`${name} has ${page.items.length} rows`);
    const times: number[] = [];
    for (let turn = 0; turn < turns; turn += 1)
      times.push(await timed(() => coordinator.get(path)));
    const value = quantile(times, 0.5);
    figures.push({
      ...{ name, value, unit: 'ms p50', bar: 20, better: 'lower', floor, ratio: value / floor },
      ...{ n: turns, p95: quantile(times, 0.95) },
    });
  }
  return figures;
}

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) times.push(await timed(work));
  return quantile(times, 0.5);
}
