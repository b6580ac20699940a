import { Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import { AppConfig } from '../config';
import { Database, listOf, Transactor } from '../database';
import { Job } from './job.entity';

/** The job is no longer this worker's: what was to be committed with it is taken back. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
}

/**
 * Who may do a job. A lease is an instant and a number: when the instant has passed anybody may
 * take the job, which raises the number, and whoever holds the old number can commit nothing.
 * Clocks decide only how soon a dead worker's job is taken again, never whether it is done twice.
 */
@Injectable()
export class Leases {
  /** Milliseconds that a taken job is its worker's alone; kept up while the worker is at it. */
  readonly last: number;

  constructor(
    config: AppConfig,
    private readonly transactor: Transactor,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    this.last = config.jobLeaseSeconds * 1000;
  }

  /** Takes the most overdue jobs of those kinds that nobody holds; none, mostly. */
  async take(kinds: readonly string[], most: number): Promise<Job[]> {
    const open =
      `WHERE state = 'open' AND next_at <= ? AND kind IN ${listOf(kinds)} ` +
      `ORDER BY next_at LIMIT ${most}`;
    const given = [this.clock.instant(), ...kinds];
    const jobs = this.transactor.table(Job);
    // Looking costs a reading; taking, even nothing, would cost everybody a turn at writing.
    if ((await jobs.pick(['id'], open, given)).length === 0) return [];
    return this.transactor.run(async () => {
      const found = await jobs.select(`${open}${this.database.forUpdateOfFree}`, given);
      const nextAt = this.leaseEnd();
      for (const job of found) {
        job.attempts += 1;
        job.fence += 1;
        const { attempts, fence } = job;
        await jobs.update({ nextAt, attempts, fence }, 'id = ?', [job.id]);
      }
      return found;
    });
  }

  /** Says that the worker is still at it; nothing where the lease is lost. */
  async keep(job: Job): Promise<void> {
    await this.transactor.run(() => this.change(job, { nextAt: this.leaseEnd() }));
  }

  /**
   * Ends the job inside the run of its effect, before it: the row stays locked until the commit, so
   * nobody can take it meanwhile.
   */
  async complete(job: Job): Promise<void> {
    await this.end(job, 'done');
  }

  async giveUp(job: Job, lastFailure: string): Promise<void> {
    await this.end(job, 'given-up', lastFailure);
  }

  /** Lets go of a job that failed, to be tried again in so many seconds. */
  async retry(job: Job, lastFailure: string, seconds: number): Promise<void> {
    const nextAt = new Date(this.clock.now().getTime() + seconds * 1000).toISOString();
    await this.transactor.run(() => this.change(job, { nextAt, lastFailure }));
  }

  /** Lets go of a job that was taken and not begun. */
  async release(job: Job): Promise<void> {
    const attempts = job.attempts - 1;
    await this.transactor.run(() => this.change(job, { nextAt: job.dueAt, attempts }));
  }

  private async end(job: Job, state: Job['state'], lastFailure?: string): Promise<void> {
    const endedAt = this.clock.instant();
    if ((await this.change(job, { state, endedAt, lastFailure })) !== 1) {
      throw new LeaseLost(`${job.kind} is no longer this worker's`);
    }
  }

  private change(job: Job, change: Partial<Job>): Promise<number> {
    return this.transactor
      .table(Job)
      .update(change, "id = ? AND fence = ? AND state = 'open'", [job.id, job.fence]);
  }

  private leaseEnd(): string {
    return new Date(this.clock.now().getTime() + this.last).toISOString();
  }
}
