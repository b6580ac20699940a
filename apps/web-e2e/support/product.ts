import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Where the built server lies; E2E_API names another build (the client's folder is WEB_ROOT). */
const built = process.env['E2E_API'] ?? 'dist/apps/api';

/** Pino's number of the level "error". */
const errorLevel = 50;

/** A folder of its own for the data of a server. */
export function newDataDir(): string {
  return mkdtempSync(join(tmpdir(), 'sightline-journey-'));
}

/** The built product in a process of its own, in demonstration mode, on a free port. */
export class Product {
  /** What it wrote and should not have: errors of the log, and anything on standard error. */
  readonly faults: string[] = [];
  /** Every line it wrote. */
  readonly log: string[] = [];
  private constructor(
    private process: ChildProcess,
    private readonly dataDir: string,
  ) {}

  private address = '';
  get url(): string {
    return this.address;
  }

  /** Starts on a copy of a filled folder where one is given, else on an empty one. */
  static async start(filled?: string): Promise<Product> {
    const dataDir = newDataDir();
    if (filled) cpSync(filled, dataDir, { recursive: true });
    return Product.on(dataDir);
  }

  /** Starts on the folder itself. */
  static async on(dataDir: string): Promise<Product> {
    const product = new Product(spawnServer(dataDir, '0'), dataDir);
    await product.becomeReady();
    return product;
  }

  /** Dies as in a power cut, and comes back at the same address. */
  async crash(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    const { port } = new URL(this.url);
    this.process.kill('SIGKILL');
    await ended;
    this.process = spawnServer(this.dataDir, port);
    await this.becomeReady();
  }

  /** Stops as an operator would. */
  async stop(): Promise<void> {
    if (this.process.exitCode !== null) return;
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill('SIGTERM');
    await ended;
  }

  async stopAndForget(): Promise<void> {
    await this.stop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  private becomeReady(): Promise<void> {
    const { stdout, stderr } = this.process;
    if (!stdout || !stderr) throw new Error('The output of the server is not piped');
    createInterface(stderr).on('line', (line) => {
      this.log.push(line);
      this.faults.push(line);
    });
    return new Promise((resolve, reject) => {
      createInterface(stdout).on('line', (line) => {
        this.log.push(line);
        const ready = /is ready at (\S+)/.exec(line);
        if (ready?.[1]) {
          this.address = ready[1];
          resolve();
        } else if (levelOf(line) >= errorLevel) {
          this.faults.push(line);
        }
      });
      this.process.once('exit', (code) => {
        reject(new Error(`The server ended with ${code}: ${this.faults.join('\n')}`));
      });
    });
  }
}

function spawnServer(dataDir: string, port: string): ChildProcess {
  return spawn(process.execPath, ['--enable-source-maps', join(built, 'main.js')], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DEMO: 'on',
      DATABASE_URL: '',
      DATA_DIR: dataDir,
      HOST: '127.0.0.1',
      PORT: port,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function levelOf(line: string): number {
  if (!line.startsWith('{')) return 0;
  const { level } = JSON.parse(line) as { level?: number };
  return level ?? 0;
}
