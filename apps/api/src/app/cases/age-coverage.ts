import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ageBandLabels } from '@sightline/contracts';
import { listOf, Transactor } from '../platform/database';
import { CoverageSources, type CoverageFacts } from '../programmes';
import { CaseFile } from './entities/case-file.entity';

/** Which age groups the cases of an audit are of. */
@Injectable()
export class AgeCoverage implements OnModuleInit {
  constructor(
    private readonly sources: CoverageSources,
    private readonly transactor: Transactor,
  ) {}

  onModuleInit(): void {
    this.sources.provide('ages', (auditIds) => this.of(auditIds));
  }

  private async of(auditIds: readonly string[]): Promise<CoverageFacts> {
    const byAudit = new Map<string, Set<string>>();
    if (auditIds.length === 0) return { labels: ageBandLabels, byAudit };
    const rest =
      `WHERE audit_id IN ${listOf(auditIds)} AND age_band IS NOT NULL ` +
      "AND status NOT IN ('replaced', 'withdrawn')";
    const rows = await this.transactor.table(CaseFile).pick(['auditId', 'ageBand'], rest, auditIds);
    for (const { auditId, ageBand } of rows) {
      byAudit.set(auditId, (byAudit.get(auditId) ?? new Set()).add(ageBand!));
    }
    return { labels: ageBandLabels, byAudit };
  }
}
