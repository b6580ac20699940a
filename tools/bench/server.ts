import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answers, FormDefinition } from '@sightline/form-engine';
import { nodeFlags } from '../scripts/node-flags.mjs';

/** Where the built server is; another folder where several people build at once. */
const dist = process.env['BENCH_DIST'] ?? 'dist/apps/api';

/** A port that nobody uses now. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Returns that were put into the database to be measured. */
export interface LoadedReturns {
  /** Empty ones, each with the agency whose auditor may write it. */
  readonly writable: readonly { readonly id: string; readonly agency: string }[];
  /** Of the empty ones. */
  readonly auditId: string;
  /** Of the last page of 20. */
  readonly lastCursor: string;
}

const writableReturns = 16;
const filledReturns = 10_000;

/** The built server in a process of its own, on a folder of its own. */
export class BuiltServer {
  private child: ChildProcess | undefined;
  readonly dataDir = mkdtempSync(join(tmpdir(), 'sightline-bench-'));
  private port = 0;
  private loaded: LoadedReturns | undefined;

  /** On SQLite in its own folder, or on the PostgreSQL at this address. */
  constructor(readonly databaseUrl = '') {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  private get environment(): NodeJS.ProcessEnv {
    return {
      ...process.env,
      NODE_ENV: 'production',
      DEMO: 'on',
      DATA_DIR: this.dataDir,
      DATABASE_URL: this.databaseUrl,
      HOST: '127.0.0.1',
      PORT: String(this.port),
      SIGN_INS_PER_MINUTE: '100000',
    };
  }

  /** Starts it and returns the milliseconds until it said it was ready. */
  async start(): Promise<number> {
    this.port = await freePort();
    const started = performance.now();
    this.child = spawn(process.execPath, [...nodeFlags, join(dist, 'main.js')], {
      env: this.environment,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    while (!(await this.isReady())) {
      if (this.child.exitCode !== null) throw new Error('The server ended before it was ready');
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return performance.now() - started;
  }

  async stop(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  /** Stops it once to fill its database, and starts it again. */
  async withReturns(): Promise<LoadedReturns> {
    const sizes = ['--writable', String(writableReturns), '--rows', String(filledReturns)];
    this.loaded ??= await this.load(sizes);
    return this.loaded;
  }

  /** More empty returns, of the usual form or of one of their own. */
  async withEmptyReturns(count: number, form?: FormDefinition): Promise<LoadedReturns['writable']> {
    const options = ['--writable', String(count)];
    if (form) {
      const file = join(this.dataDir, 'bench-form.json');
      writeFileSync(file, JSON.stringify(form));
      options.push('--form', file);
    }
    return (await this.load(options)).writable;
  }

  /** An audit of so many cases, every one of them asked of so many agencies; nothing answered. */
  withGrid(cases: number, agencies: number): Promise<LoadedReturns> {
    const sizes = ['--writable', String(cases * agencies), '--agencies', String(agencies)];
    return this.load(sizes);
  }

  /**
   * An audit at its panel: so many cases, a full return of each from so many agencies, with answers
   * of their own where there are any, a set for each agency in turn.
   */
  async withAuditAtPanel(
    cases: number,
    agencies: number,
    answers?: readonly Answers[],
  ): Promise<string> {
    const options = ['--signed-off', String(cases * agencies), '--agencies', String(agencies)];
    if (answers) {
      const file = join(this.dataDir, 'bench-answers.json');
      writeFileSync(file, JSON.stringify(answers));
      options.push('--answers', file);
    }
    return (await this.load(options)).auditId;
  }

  private async load(options: readonly string[]): Promise<LoadedReturns> {
    await this.stop();
    const loaded = JSON.parse(this.command('load-returns', ...options)) as LoadedReturns;
    await this.start();
    return loaded;
  }

  /** Runs a command of the built product on the stopped server's database; returns what it printed. */
  private command(name: string, ...args: readonly string[]): string {
    const { status, stdout } = spawnSync(process.execPath, [join(dist, `${name}.js`), ...args], {
      env: this.environment,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (status !== 0) throw new Error(`${name} ended with ${status}`);
    return stdout;
  }

  /** Resident memory of the server's process in MB. */
  residentMegabytes(): number {
    const status = readFileSync(`/proc/${this.child?.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
  }

  /** The longest the event loop was held since the last time this was asked, in milliseconds. */
  async longestHold(): Promise<number> {
    const text = await (await fetch(`${this.url}/api/metrics`)).text();
    return Number(/^nodejs_eventloop_lag_max_seconds(?:\{.*\})? (\S+)/m.exec(text)?.[1]) * 1000;
  }

  private async isReady(): Promise<boolean> {
    try {
      return (await fetch(`${this.url}/api/health/ready`)).ok;
    } catch {
      return false; // Nobody listens yet.
    }
  }
}
