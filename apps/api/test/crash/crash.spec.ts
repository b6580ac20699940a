import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { PartnershipView } from '@sightline/contracts';
import { demonstrationPassword } from '../../src/app/people';
import { digestOf } from '../../src/app/platform/security';
import { BuiltServer, bodyOf, startApp, type ApiClient } from '../support';

const rounds = 20;
const writers = 8;

/** A session that keeps moving between two partnerships; each move is a write and a trail entry. */
interface Writer {
  readonly client: ApiClient;
  readonly partnerships: readonly PartnershipView[];
  acknowledged: number;
}

interface Promised {
  readonly tokenDigest: string;
  readonly acknowledged: number;
}

const sumOf = (counts: readonly { readonly acknowledged: number }[]): number =>
  counts.reduce((sum, { acknowledged }) => sum + acknowledged, 0);

/** By deeds, not by time: a busy machine writes slowly, and must be killed in mid-work too. */
const until = async (isTrue: () => boolean): Promise<void> => {
  while (!isTrue()) await pause(2);
};

describe('a server that is killed in the middle of its work', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'sightline-crash-'));
  let server: BuiltServer;
  let environment: Record<string, string>;

  beforeAll(async () => {
    server = BuiltServer.build();
    const app = await startApp({ dataDir });
    environment = { DATA_DIR: dataDir, LOG_LEVEL: 'error', CHECKPOINT_EVERY: '25' };
    if (app.databaseUrl) environment['DATABASE_URL'] = app.databaseUrl;
    await app.stop();
  }, 60_000);
  afterAll(async () => {
    await server.remove();
    rmSync(dataDir, { recursive: true, force: true });
  });

  /** One after the other: eight attempts at once would look like guessing. */
  const signInAll = async (clients: readonly ApiClient[]): Promise<Writer[]> => {
    const signedIn: Writer[] = [];
    for (const client of clients) {
      const answer = await client.signIn('ruth.okafor@castle.example', demonstrationPassword);
      signedIn.push({ client, partnerships: bodyOf(answer).partnerships, acknowledged: 0 });
    }
    return signedIn;
  };

  /** Writes until the server is gone. */
  const keepWriting = async (writer: Writer): Promise<void> => {
    for (;;) {
      const next = writer.partnerships[(writer.acknowledged + 1) % 2]!;
      const answer = await writer.client.switchTo(next.id).catch(() => undefined);
      if (answer?.status !== 200) return;
      writer.acknowledged += 1;
    }
  };

  it(`keeps every acknowledged write over ${rounds} rounds, and its trail is whole`, async () => {
    const promised: Promised[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const running = await server.start(environment);
      const writing = await signInAll(Array.from({ length: writers }, () => running.client()));
      const load = Promise.all(writing.map(keepWriting));
      await until(() => sumOf(writing) >= 5 + round * 3);
      expect(await running.end('SIGKILL')).toBeNull();
      await load;
      promised.push(
        ...writing.map(({ client, acknowledged }) => ({
          tokenDigest: digestOf(client.cookie!.split('=')[1]!),
          acknowledged,
        })),
      );
      const verdict = server.run('trail-verify', environment);
      expect(verdict).toMatchObject({ code: 0, output: expect.stringContaining('whole') });
    }
    expect(await lostWrites(promised)).toEqual([]);
    expect(sumOf(promised)).toBeGreaterThan(rounds * writers);
  }, 240_000);

  /** The sessions that have fewer moves on the trail than were acknowledged, or two too many. */
  const lostWrites = async (promised: readonly Promised[]): Promise<string[]> => {
    const app = await startApp({ dataDir, seed: 'none', environment });
    const found = await app.transactor.query<{ token_digest: string; moves: string | number }>(
      'SELECT s.token_digest, count(e.sequence) AS moves FROM sessions s ' +
        `LEFT JOIN trail_entries e ON e.subject_id = s.id AND e.action = 'session.switch' ` +
        'GROUP BY s.token_digest',
    );
    await app.stop();
    const moves = new Map(found.map((row) => [row.token_digest, Number(row.moves)]));
    return promised.flatMap(({ tokenDigest, acknowledged }) => {
      const extra = (moves.get(tokenDigest) ?? -1) - acknowledged;
      return extra === 0 || extra === 1 ? [] : [`${acknowledged} promised, ${extra} more found`];
    });
  };
});
