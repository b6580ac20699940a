import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ApiClient } from './api-client';

const root = join(__dirname, '../../../..');

/** The server as it is shipped, built for the tests of one spec file. */
export class BuiltServer {
  private readonly started: ServerProcess[] = [];

  private constructor(private readonly folder: string) {}

  static build(): BuiltServer {
    const folder = `tmp/test-api-${process.pid}`;
    execFileSync(process.execPath, ['tools/scripts/build-api.mjs', '--out', folder], {
      cwd: root,
      stdio: 'pipe',
    });
    return new BuiltServer(join(root, folder));
  }

  /** Starts a process and answers once it says that it is ready. */
  async start(environment: Record<string, string>): Promise<ServerProcess> {
    const child = spawn(process.execPath, [join(this.folder, 'main.js')], {
      env: { PATH: process.env['PATH'], PORT: '0', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const server = new ServerProcess(child);
    this.started.push(server);
    await server.ready;
    return server;
  }

  /** Runs a built command to its end. */
  run(
    command: string,
    environment: Record<string, string>,
    given: readonly string[] = [],
  ): { code: number; output: string } {
    try {
      const output = execFileSync(
        process.execPath,
        [join(this.folder, `${command}.js`), ...given],
        {
          env: { PATH: process.env['PATH'], ...environment },
          encoding: 'utf8',
          stdio: 'pipe',
        },
      );
      return { code: 0, output };
    } catch (error) {
      // A command that exits with another code than 0 throws what it printed.
      const { status, stdout, stderr } = error as {
        status: number;
        stdout: string;
        stderr: string;
      };
      return { code: status, output: stdout + stderr };
    }
  }

  /** Starts a built command, to be killed or awaited. */
  spawn(
    command: string,
    environment: Record<string, string>,
    given: readonly string[] = [],
  ): SpawnedCommand {
    const child = spawn(process.execPath, [join(this.folder, `${command}.js`), ...given], {
      env: { PATH: process.env['PATH'], ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(child, 'exit');
    const saidSomething = Promise.race([once(child.stdout, 'data'), ended]);
    return { kill: (signal) => void child.kill(signal), saidSomething, ended };
  }

  /** Ends what a failed test left running, and removes what was built. */
  async remove(): Promise<void> {
    await Promise.all(this.started.map((server) => server.end('SIGKILL')));
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A built command under way. */
export interface SpawnedCommand {
  readonly kill: (signal: NodeJS.Signals) => void;
  /** Its first words, or its end where it had none. */
  readonly saidSomething: Promise<unknown>;
  readonly ended: Promise<unknown>;
}

/** A running server in a process of its own. */
export class ServerProcess {
  output = '';
  url = '';
  readonly ready: Promise<void>;
  private readonly exited: Promise<number | null>;

  constructor(private readonly child: ChildProcess) {
    this.exited = once(child, 'exit').then(([code]) => code as number | null);
    this.ready = new Promise((resolve, reject) => {
      const read = (chunk: Buffer): void => {
        this.output += chunk.toString();
        const url = /ready at (\S+)/.exec(this.output)?.[1];
        if (url && !this.url) {
          this.url = url;
          resolve();
        }
      };
      child.stdout?.on('data', read);
      child.stderr?.on('data', read);
      child.once('exit', () => reject(new Error(`The server did not start:\n${this.output}`)));
    });
  }

  client(): ApiClient {
    return new ApiClient(this.url);
  }

  /** Ends the process by the signal; answers its exit code, null where the signal ended it. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    this.child.kill(signal);
    return this.exited;
  }
}
