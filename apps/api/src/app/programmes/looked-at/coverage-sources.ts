import { Injectable } from '@nestjs/common';

/** Words that can be looked at, with their labels, and which of them each audit has. */
export interface CoverageFacts {
  readonly labels: Readonly<Record<string, string>>;
  readonly byAudit: ReadonlyMap<string, ReadonlySet<string>>;
}

export type CoverageSource = (auditIds: readonly string[]) => Promise<CoverageFacts>;

/** What only slices to the right know of the children of an audit; they register at the start. */
@Injectable()
export class CoverageSources {
  private readonly sources = new Map<'ages' | 'plans', CoverageSource>();

  provide(key: 'ages' | 'plans', source: CoverageSource): void {
    this.sources.set(key, source);
  }

  async of(key: 'ages' | 'plans', auditIds: readonly string[]): Promise<CoverageFacts> {
    const none: CoverageFacts = { labels: {}, byAudit: new Map() };
    return (await this.sources.get(key)?.(auditIds)) ?? none;
  }
}
