// npm run schedules -- [--count 300] [--seed 1]
// Random schedules of the client's own store against a real server: people who type, lose the
// network, reload, have two tabs, meet each other, and a server that is killed under them.
import { parseArgs } from 'node:util';
import { hastenTime, pass, speed } from './fast-clock';
import { shareReturns, type SharedReturn } from './returns';
import { Schedule } from './schedule';
import { Seeded } from './seeded';
import { Server } from './server';

/** Schedules that run at the same time, on one server. */
const atOnce = 30;

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
  },
});

hastenTime();
const began = performance.now();
const server = new Server();
let passed = 0;
let failed = 0;
try {
  await server.start();
  const given = await server.withReturns(Number(values.count));
  const shared = await shareReturns(server.url, given);
  const first = Number(values.seed);
  for (let at = 0; at < shared.length; at += atOnce) {
    await runTogether(shared.slice(at, at + atOnce), first + at);
  }
} finally {
  await server.remove();
}
const seconds = Math.round((performance.now() - began) / 1000);
process.stdout.write(`${passed} of ${passed + failed} schedules passed in ${seconds} s\n`);
process.exit(failed === 0 ? 0 : 1);

/** Some schedules at a time, and a server that is killed once or twice under all of them. */
async function runTogether(returns: readonly SharedReturn[], firstSeed: number): Promise<void> {
  let isOver = false;
  const kills = killNowAndThen(new Seeded(firstSeed ^ 0x5eed), () => isOver);
  const schedules = returns.map(
    ({ id, people }, index) => new Schedule(firstSeed + index, id, people),
  );
  await Promise.all(schedules.map(report));
  isOver = true;
  await kills;
}

async function report(schedule: Schedule): Promise<void> {
  const faults = await schedule.run().catch((error: unknown) => [String((error as Error).stack)]);
  if (faults.length === 0) {
    passed += 1;
    return;
  }
  failed += 1;
  process.stdout.write(`Seed ${schedule.seed} failed: ${faults.join('; ')}\n  ${schedule.story}\n`);
}

async function killNowAndThen(random: Seeded, isOver: () => boolean): Promise<void> {
  for (let kills = random.between(1, 2); kills > 0; kills -= 1) {
    await pass(random.between(500, 2500) * speed);
    if (!isOver()) await server.killAndRestart();
  }
}
