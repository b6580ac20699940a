import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { SamplingInput } from '@sightline/analysis';
import { notRecorded, type SamplingMethod } from '@sightline/sampling';
import { AuditExtensions } from '../audits';
import { Clock } from '../platform/clock';
import { SamplesRepository } from './samples.repository';

/** How a sample was drawn, as the figures need it. */
export interface SamplingFacts {
  readonly sampling: SamplingInput;
  /** Name of a stratum -> how many of the frame could have been drawn from it. */
  readonly frameSizes: ReadonlyMap<string, number>;
}

/** What the method is to the figures: a dip sample is a small random one. */
const kinds: Record<SamplingMethod, SamplingInput['method']> = {
  simple: 'random',
  stratified: 'stratified',
  systematic: 'systematic',
  dip: 'random',
  quota: 'purposive',
  targeted: 'purposive',
  census: 'census',
};

/** What slices to the right ask of samples. */
@Injectable()
export class SamplesService implements OnModuleInit {
  constructor(
    private readonly repository: SamplesRepository,
    private readonly extensions: AuditExtensions,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.extensions.provideDrawn((auditId) => this.isDrawn(auditId));
  }

  /** Whether the cases of the audit come from a draw, so that no others are put in their place. */
  async isDrawn(auditId: string): Promise<boolean> {
    const draws = await this.repository.draws(auditId);
    return draws.some(({ status }) => status === 'confirmed');
  }

  /** How the cases of the audit were chosen; undefined where they were put in without a frame. */
  async factsOf(auditId: string): Promise<SamplingFacts | undefined> {
    const draws = await this.repository.draws(auditId);
    const draw = draws.find(({ status }) => status === 'confirmed');
    if (!draw) return undefined;
    const { design, strata, eligible, drawnAt } = draw;
    return {
      sampling: {
        method: kinds[design.method],
        frameSize: eligible,
        frameDay: this.clock.dayOf(drawnAt),
      },
      frameSizes: new Map(
        design.stratifyBy === null
          ? []
          : strata.map((one) => [one.name || notRecorded, one.eligible]),
      ),
    };
  }
}
