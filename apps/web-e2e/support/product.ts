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
  private constructor(
    private readonly process: ChildProcess,
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
    const child = spawn(process.execPath, ['--enable-source-maps', join(built, 'main.js')], {
      env: {
        ...process.env,
        NODE_ENV: 'production',
        DEMO: 'on',
        DATABASE_URL: '',
        DATA_DIR: dataDir,
        HOST: '127.0.0.1',
        PORT: '0',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const product = new Product(child, dataDir);
    await product.becomeReady();
    return product;
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
    createInterface(stderr).on('line', (line) => this.faults.push(line));
    return new Promise((resolve, reject) => {
      createInterface(stdout).on('line', (line) => {
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

function levelOf(line: string): number {
  if (!line.startsWith('{')) return 0;
  const { level } = JSON.parse(line) as { level?: number };
  return level ?? 0;
}
