import { Worker } from 'node:worker_threads';
import { Inject, Injectable, type OnApplicationShutdown, Optional } from '@nestjs/common';
import type { ChartDrawings, ReportDocument } from '@sightline/report-model';
import { ProblemError } from '../errors';
import { Lifecycle } from '../health';
import type { RenderAnswer, RenderFormat, RenderTask, RenderTasks } from './messages';
import { workerFile } from './worker-file';

export interface RenderingOptions {
  /** The built worker; found or built where this is absent. */
  readonly file?: string;
  /** The thread ends after this long without work, and gives its memory back. */
  readonly idleMilliseconds?: number;
  /** A report that takes longer is given up, and the thread with it. */
  readonly timeoutMilliseconds?: number;
  /** How long a report under way may still take once the server is told to stop. */
  readonly graceMilliseconds?: number;
}

export const RENDERING_OPTIONS = Symbol('rendering options');

interface Waiting {
  readonly resolve: (made: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/**
 * Renders documents and does other slow work in one thread apart, so that the server's event loop is
 * never held. The thread starts with the first task and ends when there has been none for a while.
 */
@Injectable()
export class RenderingWorker implements OnApplicationShutdown {
  private readonly options: RenderingOptions;
  private readonly waiting = new Map<number, Waiting>();
  private thread: Promise<Worker> | undefined;
  private idle: NodeJS.Timeout | undefined;
  private lastId = 0;

  constructor(
    @Optional() @Inject(RENDERING_OPTIONS) options?: RenderingOptions,
    @Optional() private readonly lifecycle?: Lifecycle,
  ) {
    this.options = options ?? {};
    lifecycle?.whenDraining(() => this.windDown());
  }

  /** The document in each of the formats. */
  async render<Format extends RenderFormat>(
    document: ReportDocument,
    formats: readonly Format[],
  ): Promise<Record<Format, Uint8Array>> {
    const files = await this.send('document', { document, formats });
    return files as Record<Format, Uint8Array>;
  }

  /** SVG of every chart of the document, by the id of its figure ('figure-1'). */
  drawCharts(document: ReportDocument): Promise<ChartDrawings> {
    return this.send('charts', document);
  }

  /** Whether a thread is there now: for a readiness page and for tests. */
  get isRunning(): boolean {
    return this.thread !== undefined;
  }

  /** Ends the thread; a later report starts another. */
  async close(): Promise<void> {
    const { thread } = this;
    this.forget(stopping());
    await (await thread)?.terminate();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.close();
  }

  /** Has the thread do a task. */
  async send<Task extends RenderTask>(
    task: Task,
    given: RenderTasks[Task]['given'],
  ): Promise<RenderTasks[Task]['made']> {
    if (this.lifecycle?.isDraining) throw stopping();
    clearTimeout(this.idle);
    this.lastId += 1;
    const id = this.lastId;
    const answer = new Promise<unknown>((resolve, reject) => {
      const limit = this.options.timeoutMilliseconds ?? 60_000;
      const timer = setTimeout(() => this.giveUp(limit), limit);
      this.waiting.set(id, { resolve, reject, timer });
    });
    this.thread ??= this.start();
    this.thread.then(
      (thread) => thread.postMessage({ id, task, given }),
      (error: Error) => this.forget(error),
    );
    return answer as Promise<RenderTasks[Task]['made']>;
  }

  private async start(): Promise<Worker> {
    const file = this.options.file ?? (await workerFile());
    const thread = new Worker(file, {
      name: 'rendering',
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    const isCurrent = async () => (await this.thread) === thread;
    thread.on('message', (answer: RenderAnswer) => this.settle(answer));
    const fail = (reason: string) => async () => {
      if (await isCurrent()) this.forget(new Error(reason));
    };
    thread.on('error', (error) => void fail(`Rendering failed: ${error.message}`)());
    thread.on('exit', () => void fail('The rendering thread ended')());
    thread.unref();
    return thread;
  }

  private settle(answer: RenderAnswer): void {
    const waiting = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    clearTimeout(waiting?.timer);
    if ('fault' in answer) waiting?.reject(new Error(`Rendering failed: ${answer.fault}`));
    else waiting?.resolve(answer.made);
    if (this.waiting.size === 0) this.rest();
  }

  private rest(): void {
    this.idle = setTimeout(() => void this.close(), this.options.idleMilliseconds ?? 20_000);
    this.idle.unref();
  }

  /** Answers those who still wait while their connections are there: the server cuts them later. */
  private windDown(): void {
    const grace = this.options.graceMilliseconds ?? 5_000;
    setTimeout(() => void this.close(), grace).unref();
  }

  private giveUp(limit: number): void {
    const { thread } = this;
    this.forget(new Error(`A report took longer than ${limit / 1000} seconds to render`));
    void thread?.then((worker) => worker.terminate());
  }

  /** Forgets the thread, and answers those who wait for it. */
  private forget(reason: Error): void {
    clearTimeout(this.idle);
    this.thread = undefined;
    for (const { reject, timer } of this.waiting.values()) {
      clearTimeout(timer);
      reject(reason);
    }
    this.waiting.clear();
  }
}

/** Nothing went wrong and nothing is lost: the same request works as soon as the server is back. */
function stopping(): ProblemError {
  const detail = 'Sightline is being restarted. Nothing is lost; ask for the report again shortly.';
  return new ProblemError('server.busy', detail, { retryAfterSeconds: 30 });
}
