import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReturnView, SavedAnswersView, TemplateVersionView } from '@sightline/contracts';
import {
  completeAnswers,
  evidenceRuleOf,
  questionOf,
  type FormDefinition,
} from '@sightline/form-engine';
import type { Person } from '../smoke/http';
import type { Figure } from './figures';
import { quantile } from './figures';
import { LeanClient } from './lean-client';
import { signInAs } from './people';
import type { BuiltServer } from './server';

const fields = 64;
const bytes = 8_000;
/** A disk is faster in one second than in the next: rounds are compared, and the middle one told. */
const rounds = 5;
const seconds = 2;
/** Seconds of saves that nobody counts: V8 compiles what it sees often, in thousands of saves. */
const warmUp = 6;
const floorSeconds = 1;

/** One auditor with a return of their own to save. */
interface Writer {
  readonly client: LeanClient;
  readonly returnId: string;
  /** Two sets of answers as JSON, saved in turn. */
  readonly changes: readonly string[];
  revision: number;
}

/** Saving 64 answers (about 8 kB), 1 and 16 clients, against bare inserts of the same bytes. */
export async function saves(server: BuiltServer): Promise<Figure[]> {
  const { writable } = await server.withReturns();
  const writers: Writer[] = [];
  for (const { id, agency } of writable) {
    const person = await signInAs(server.url, 'Agency auditor', agency);
    writers.push(await writerOf(person, new LeanClient(server.url, person.credentials), id));
  }
  const figures: Figure[] = [];
  for (const { clients, bar, ratioBar } of [
    { clients: 1, bar: 110, ratioBar: 0.1 },
    { clients: 16, bar: 210, ratioBar: 0.2 },
  ]) {
    await save(writers, warmUp);
    const latencies: number[] = [];
    const floors: number[] = [];
    const ratios: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const floor = bareInserts(writers[0]!.changes[0]!);
      const found = await save(writers.slice(0, clients), seconds);
      latencies.push(...found);
      floors.push(floor);
      ratios.push(found.length / seconds / floor);
    }
    const [floor, ratio] = [quantile(floors, 0.5), quantile(ratios, 0.5)];
    const value = latencies.length / rounds / seconds;
    figures.push({
      ...{ name: `save-64-${clients}`, value, unit: 'saves/s', bar, better: 'higher' },
      ...{ floor, ratio, ratioBar, n: latencies.length },
      p95: quantile(latencies, 0.95),
    });
  }
  for (const { client } of writers) client.close();
  return figures;
}

async function writerOf(person: Person, client: LeanClient, returnId: string): Promise<Writer> {
  const view = await person.get<ReturnView>(`returns/${returnId}`);
  const { definition } = await person.get<TemplateVersionView>(
    `template-versions/${view.templateVersionId}`,
  );
  const changes = ['first', 'second'].map((word) =>
    JSON.stringify(answerSet(definition, view, word)),
  );
  return { client, returnId, changes, revision: view.revision };
}

/** 64 valid answers whose JSON is about 8 kB. */
function answerSet(definition: FormDefinition, view: ReturnView, word: string) {
  const complete = completeAnswers(definition, view.context, {});
  const chosen = Object.entries(complete).slice(0, fields);
  const mayHaveEvidence = (id: string): boolean => {
    const question = questionOf(definition, id);
    return question !== undefined && evidenceRuleOf(question) !== undefined;
  };
  const withEvidence = chosen.filter(([id]) => mayHaveEvidence(id)).length;
  const left = bytes - JSON.stringify(Object.fromEntries(chosen)).length;
  const words = Math.min(75, Math.floor(left / withEvidence / (word.length + 1)));
  const evidence = `${word} `.repeat(words).trim();
  return Object.fromEntries(
    chosen.map(([id, answer]) => [id, mayHaveEvidence(id) ? { ...answer, evidence } : answer]),
  );
}

async function save(writers: readonly Writer[], duration: number): Promise<number[]> {
  const latencies: number[] = [];
  const end = performance.now() + duration * 1000;
  await Promise.all(
    writers.map(async (writer) => {
      for (let turn = 0; performance.now() < end; turn += 1) {
        const started = performance.now();
        const body = `{"revision":${writer.revision},"changes":${writer.changes[turn % 2]}}`;
        const text = await writer.client.patch(`returns/${writer.returnId}/answers`, body);
        writer.revision = (JSON.parse(text) as SavedAnswersView).revision;
        latencies.push(performance.now() - started);
      }
    }),
  );
  return latencies;
}

/** Inserts a second, of the same bytes into bare SQLite, each its own commit on the disk. */
function bareInserts(content: string): number {
  const Database = createRequire(import.meta.url)('better-sqlite3-multiple-ciphers') as new (
    path: string,
  ) => {
    pragma(text: string): void;
    exec(text: string): void;
    prepare(text: string): { run(...values: unknown[]): void };
    close(): void;
  };
  const folder = mkdtempSync(join(tmpdir(), 'sightline-floor-'));
  const database = new Database(join(folder, 'floor.db'));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('CREATE TABLE answers (id INTEGER PRIMARY KEY, content TEXT NOT NULL)');
  const insert = database.prepare('INSERT INTO answers (content) VALUES (?)');
  let count = 0;
  const end = performance.now() + floorSeconds * 1000;
  while (performance.now() < end) {
    insert.run(content);
    count += 1;
  }
  database.close();
  rmSync(folder, { recursive: true, force: true });
  return count / floorSeconds;
}
