import { Injectable, type OnModuleInit } from '@nestjs/common';
import { planStatuses } from '@sightline/shipped-templates';
import { listOf, Transactor } from '../platform/database';
import { CoverageSources, type CoverageFacts } from '../programmes';
import { AuditReturn } from './entities/audit-return.entity';

/** Section B belongs to the case and is filled by children’s social care (Settled 5). */
const planQuestion = 'B6';
const handedIn =
  "status IN ('submitted', 'signed-off', 'moderated') " +
  "AND agency_id IN (SELECT id FROM agencies WHERE kind = 'childrens-social-care') " +
  'AND NOT EXISTS (SELECT 1 FROM case_files c WHERE c.id = case_file_id ' +
  "AND c.status IN ('replaced', 'withdrawn'))";

/** Which plans the children of an audit had, as handed in by children’s social care. */
@Injectable()
export class PlanCoverage implements OnModuleInit {
  constructor(
    private readonly sources: CoverageSources,
    private readonly transactor: Transactor,
  ) {}

  onModuleInit(): void {
    this.sources.provide('plans', (auditIds) => this.of(auditIds));
  }

  private async of(auditIds: readonly string[]): Promise<CoverageFacts> {
    const byAudit = new Map<string, Set<string>>();
    if (auditIds.length === 0) return { labels: planStatuses, byAudit };
    const rest = `WHERE audit_id IN ${listOf(auditIds)} AND ${handedIn}`;
    const returns = this.transactor.table(AuditReturn);
    for (const { auditId, answers } of await returns.pick(['auditId', 'answers'], rest, auditIds)) {
      const plan = answers[planQuestion]?.value;
      if (typeof plan !== 'string' || !(plan in planStatuses)) continue;
      byAudit.set(auditId, (byAudit.get(auditId) ?? new Set()).add(plan));
    }
    return { labels: planStatuses, byAudit };
  }
}
