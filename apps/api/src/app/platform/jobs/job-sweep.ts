import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../clock';
import { Transactor } from '../database';
import { Jobs } from './jobs';

/** Days that a finished job is remembered, and with it that its key was asked for. */
const remembered = 60;
const day = 24 * 3_600_000;

/** Forgets jobs that were done long ago; those given up stay until somebody has looked. */
@Injectable()
export class JobSweep implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.everyDay('jobs.sweep', { hour: 3, effect: () => this.sweep() });
  }

  private async sweep(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - remembered * day).toISOString();
    await this.transactor.change("DELETE FROM jobs WHERE state = 'done' AND next_at < ?", [before]);
  }
}
