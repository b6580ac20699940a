import { Injectable } from '@nestjs/common';
import { Counter, Gauge } from 'prom-client';
import { Clock } from '../clock';
import { Transactor } from '../database';
import { RequestFigures } from '../health';

/** How one taking of a job ended; `lost` when another worker has it by now. */
export type JobOutcome = 'done' | 'retried' | 'given-up' | 'lost';

interface Backlog {
  readonly kind: string;
  readonly state: string;
  readonly jobs: number | string;
}

/** Prometheus figures of background work: what was done, what waits too long, what was given up. */
@Injectable()
export class JobFigures {
  private readonly taken: Counter<'kind' | 'outcome'>;

  constructor(
    figures: RequestFigures,
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {
    const registers = [figures.registry];
    this.taken = new Counter({
      name: 'sightline_jobs_total',
      help: 'Jobs taken by this process, by how that ended',
      labelNames: ['kind', 'outcome'],
      registers,
    });
    const backlog: Gauge<'kind' | 'state'> = new Gauge({
      name: 'sightline_jobs',
      help: 'Jobs of all processes that are overdue (open) or were given up',
      labelNames: ['kind', 'state'],
      registers,
      collect: (): Promise<void> => this.readBacklog(backlog),
    });
  }

  count(kind: string, outcome: JobOutcome): void {
    this.taken.inc({ kind, outcome });
  }

  private async readBacklog(gauge: Gauge<'kind' | 'state'>): Promise<void> {
    const rows = await this.transactor.query<Backlog>(
      'SELECT kind, state, count(*) AS jobs FROM jobs ' +
        "WHERE state = 'given-up' OR (state = 'open' AND due_at <= ?) GROUP BY kind, state",
      [this.clock.instant()],
    );
    gauge.reset();
    for (const { kind, state, jobs } of rows) gauge.set({ kind, state }, Number(jobs));
  }
}
