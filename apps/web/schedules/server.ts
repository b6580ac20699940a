import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pass, speed } from './fast-clock';

const built = process.env['SCHEDULES_API'] ?? 'dist/apps/api';

/** The built server in a process of its own, which may be killed and comes back at its address. */
export class Server {
  private readonly dataDir = mkdtempSync(join(tmpdir(), 'sightline-schedules-'));
  private child: ChildProcess | undefined;
  private port = 0;

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  constructor() {
    // However the run ends, no server is left behind.
    process.on('exit', () => this.child?.kill('SIGKILL'));
  }

  private get environment(): NodeJS.ProcessEnv {
    return {
      ...process.env,
      ...{ NODE_ENV: 'production', DEMO: 'on', LOG_LEVEL: 'error', DATABASE_URL: '' },
      ...{ DATA_DIR: this.dataDir, HOST: '127.0.0.1', PORT: String(this.port) },
      SIGN_INS_PER_MINUTE: '100000',
    };
  }

  async start(): Promise<void> {
    this.port ||= await freePort();
    this.child = spawn(process.execPath, [join(built, 'main.js')], {
      env: this.environment,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    while (!(await this.isReady())) {
      if (this.child.exitCode !== null) throw new Error('The server ended before it was ready');
      await pass(20 * speed);
    }
  }

  /** Empty returns, each with the agency whose people may write it; starts the server anew. */
  async withReturns(count: number): Promise<readonly { id: string; agency: string }[]> {
    await this.end('SIGTERM');
    const command = [join(built, 'load-returns.js'), '--writable', String(count)];
    const { status, stdout } = spawnSync(process.execPath, command, {
      env: this.environment,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (status !== 0) throw new Error(`load-returns ended with ${status}`);
    await this.start();
    return (JSON.parse(stdout) as { writable: { id: string; agency: string }[] }).writable;
  }

  /** As a power cut ends it; then it starts again. */
  async killAndRestart(): Promise<void> {
    await this.end('SIGKILL');
    await this.start();
  }

  async remove(): Promise<void> {
    await this.end('SIGTERM');
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  private async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (!this.child || this.child.exitCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill(signal);
    await ended;
  }

  private async isReady(): Promise<boolean> {
    try {
      return (await fetch(`${this.url}/api/health/ready`)).ok;
    } catch {
      return false; // Nobody listens yet.
    }
  }
}

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
