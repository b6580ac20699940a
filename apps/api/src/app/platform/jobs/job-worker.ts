import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { RequestContext } from '../context';
import { Transactor } from '../database';
import { Lifecycle } from '../health';
import { AppLogger } from '../logging';
import { Job } from './job.entity';
import { JobFigures, type JobOutcome } from './job-figures';
import { usualWait } from './job-kind';
import { Jobs } from './jobs';
import { LeaseLost, Leases } from './leases';

/** Milliseconds between looks at the table: work asked for by other replicas is seen by these. */
const lookEvery = 1000;
/** Jobs taken at a time. */
const batch = 5;
/** Jobs under way in one process at a time. */
const usualHands = 4;
const usualAttempts = 8;

/** Does the jobs that are due. Any number of processes may: each job's effect happens once. */
@Injectable()
export class JobWorker implements OnModuleDestroy {
  private hands: Promise<void>[] = [];
  private readonly held = new Set<Job>();
  private readonly resting = new Set<() => void>();
  private keeping: NodeJS.Timeout | undefined;
  private isStopping = false;

  constructor(
    private readonly jobs: Jobs,
    private readonly leases: Leases,
    private readonly transactor: Transactor,
    private readonly context: RequestContext,
    private readonly logger: AppLogger,
    private readonly figures: JobFigures,
    lifecycle: Lifecycle,
  ) {
    jobs.whenAsked(() => this.wake());
    lifecycle.whenDraining(() => this.beginToStop());
  }

  /** Begins to work, until the server goes down. */
  async start(hands = usualHands): Promise<void> {
    await this.transactor.run(() => this.jobs.planDailies());
    this.keeping = setInterval(() => this.keepLeases(), this.leases.last / 3).unref();
    this.hands = Array.from({ length: hands }, () => this.workOn());
  }

  /** Does what is due now, and what that makes due, and answers how many it did. */
  async workOff(): Promise<number> {
    await this.transactor.run(() => this.jobs.planDailies());
    let done = 0;
    for (let turn = 1; turn > 0; done += turn) turn = await this.workBatch();
    return done;
  }

  /** What is under way is finished; what is taken and not begun is for others. */
  async onModuleDestroy(): Promise<void> {
    this.beginToStop();
    await Promise.all(this.hands);
  }

  private beginToStop(): void {
    this.isStopping = true;
    clearInterval(this.keeping);
    this.wake();
  }

  private async workOn(): Promise<void> {
    while (!this.isStopping) {
      const done = await this.workBatch().catch((error: unknown) => {
        // The database is away: what is held stays leased, and is taken again by somebody.
        this.logger.failure({ task: 'jobs' }, error);
        return 0;
      });
      if (done === 0 && !this.isStopping) await this.rest();
    }
  }

  private async workBatch(): Promise<number> {
    const taken = await this.leases.take(this.jobs.kinds, batch);
    for (const job of taken) this.held.add(job);
    try {
      for (const job of taken) {
        if (this.isStopping) await this.leases.release(job);
        else await this.context.run(`job-${job.id}`, () => this.work(job));
        this.held.delete(job);
      }
    } finally {
      for (const job of taken) this.held.delete(job);
    }
    return taken.length;
  }

  private async work(job: Job): Promise<void> {
    const work = this.jobs.workOf(job);
    const mostAttempts = work.mostAttempts ?? usualAttempts;
    try {
      // Whoever took it before died of it, every time, without a word.
      if (job.attempts > mostAttempts) throw new Error('Too many attempts');
      const found = await work.outside?.(dataOf(job));
      await this.transactor.run(async () => {
        await this.leases.complete(job);
        await work.effect(dataOf(job), found);
      });
      this.note(job, 'done');
    } catch (error) {
      if (error instanceof LeaseLost) return this.note(job, 'lost');
      await this.fail(job, error, mostAttempts);
    }
  }

  private async fail(job: Job, error: unknown, mostAttempts: number): Promise<void> {
    const { kind, attempts } = job;
    this.logger.failure({ task: 'job', kind, jobId: job.id, attempts }, error);
    const work = this.jobs.workOf(job);
    if (attempts < mostAttempts) {
      await this.leases.retry(job, codeOf(error), (work.waitAfter ?? usualWait)(attempts));
      return this.note(job, 'retried');
    }
    try {
      await this.transactor.run(async () => {
        await this.leases.giveUp(job, codeOf(error));
        await work.givenUp?.(dataOf(job));
      });
      this.note(job, 'given-up');
    } catch (lost) {
      if (!(lost instanceof LeaseLost)) throw lost;
      this.note(job, 'lost');
    }
  }

  private note(job: Job, outcome: JobOutcome): void {
    this.figures.count(job.kind, outcome);
  }

  private keepLeases(): void {
    for (const job of this.held) {
      this.leases.keep(job).catch((error: unknown) => this.logger.failure({ task: 'jobs' }, error));
    }
  }

  private rest(): Promise<void> {
    return new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        this.resting.delete(end);
        resolve();
      };
      const timer = setTimeout(end, lookEvery);
      this.resting.add(end);
    });
  }

  private wake(): void {
    for (const end of [...this.resting]) end();
  }
}

function dataOf(job: Job): Readonly<Record<string, string | number | boolean | null>> {
  return job.data as Readonly<Record<string, string | number | boolean | null>>;
}

/** The code of an error, such as ECONNREFUSED, or its name; never its words. */
function codeOf(error: unknown): string {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  const known = typeof code === 'string' ? code : name;
  return (typeof known === 'string' ? known : 'unknown').slice(0, 60);
}
