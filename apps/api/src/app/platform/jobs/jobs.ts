import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '../clock';
import { Transactor } from '../database';
import { Job } from './job.entity';
import { JobKind, type JobData, type JobWork } from './job-kind';

/** Work asked for now, to be done later. */
export interface NewJob<Data extends JobData> {
  /** The same kind and key asked for again is the same job, done once. At most 200 characters. */
  readonly key: string;
  readonly data: Data;
  /** ISO 8601 in UTC; at once unless told. */
  readonly dueAt?: string;
}

/** Work done once a day. */
export interface DailyWork {
  /** Hour of the day in London. */
  readonly hour: number;
  readonly effect: (today: string) => Promise<void>;
}

type AnyWork = JobWork<JobData, unknown>;
type Daily = JobKind<{ readonly day: string }>;

/**
 * Background work. Ask inside the run that makes it necessary, and both are committed or neither:
 *
 *     export const sendDigest = new JobKind<{ readonly accountId: string }>('digest.send');
 *
 *     onModuleInit(): void {
 *       this.jobs.handle(sendDigest, { effect: ({ accountId }) => this.write(accountId) });
 *     }
 *
 *     await this.jobs.enqueue(sendDigest, { key: `${accountId}:${day}`, data: { accountId } });
 *
 * A slice may ask for work that one to its right does: the kind stands left, the handler right.
 */
@Injectable()
export class Jobs {
  private readonly works = new Map<string, AnyWork>();
  private readonly dailies: { readonly kind: Daily; readonly hour: number }[] = [];
  private readonly listeners: (() => void)[] = [];

  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Says, at start, how a kind of job is done. */
  handle<Data extends JobData, Found>(kind: JobKind<Data>, work: JobWork<Data, Found>): void {
    if (this.works.has(kind.name)) throw new Error(`${kind.name} is done twice`);
    this.works.set(kind.name, work as AnyWork);
  }

  /** Says, at start, what is done once a day by one of the replicas; a missed day is not made up. */
  everyDay(name: string, { hour, effect }: DailyWork): void {
    const kind: Daily = new JobKind(name);
    this.dailies.push({ kind, hour });
    this.handle(kind, {
      effect: async () => {
        await this.planDaily(kind, hour);
        await effect(this.clock.today());
      },
      mostAttempts: Number.POSITIVE_INFINITY,
    });
  }

  /** Asks for work inside a run; false where the same has been asked for before. */
  async enqueue<Data extends JobData>(kind: JobKind<Data>, job: NewJob<Data>): Promise<boolean> {
    const now = this.clock.instant();
    const dueAt = job.dueAt ?? now;
    const added = await this.transactor.change(
      'INSERT INTO jobs (id, kind, unique_key, data, state, due_at, next_at, attempts, fence, ' +
        "created_at) VALUES (?, ?, ?, ?, 'open', ?, ?, 0, 0, ?) " +
        'ON CONFLICT (kind, unique_key) DO NOTHING',
      [this.ids.next(), kind.name, job.key, JSON.stringify(job.data), dueAt, dueAt, now],
    );
    if (dueAt <= now) this.transactor.afterCommit(() => this.listeners.forEach((wake) => wake()));
    return added === 1;
  }

  /** Takes back what has not been done, inside a run; a worker that is at it cannot finish. */
  async cancel<Data extends JobData>(kind: JobKind<Data>, key: string): Promise<boolean> {
    const where = "DELETE FROM jobs WHERE kind = ? AND unique_key = ? AND state = 'open'";
    return (await this.transactor.change(where, [kind.name, key])) === 1;
  }

  /** Told, once committed, that this process has asked for work that is due. */
  whenAsked(wake: () => void): void {
    this.listeners.push(wake);
  }

  /** The kinds that this process can do. */
  get kinds(): readonly string[] {
    return [...this.works.keys()];
  }

  workOf({ kind }: Pick<Job, 'kind'>): AnyWork {
    const work = this.works.get(kind);
    if (!work) throw new Error(`Nobody does ${kind}`);
    return work;
  }

  /** Asks for the next turn of everything that is done once a day. */
  async planDailies(): Promise<void> {
    for (const { kind, hour } of this.dailies) await this.planDaily(kind, hour);
  }

  private async planDaily(kind: Daily, hour: number): Promise<void> {
    const dueAt = this.clock.nextAt(hour);
    const day = this.clock.dayOf(dueAt);
    await this.enqueue(kind, { key: day, data: { day }, dueAt });
  }
}
