import { Injectable } from '@nestjs/common';
import type { DataProtectionGateView } from '@sightline/contracts';
import { dataProtectionLabels } from '@sightline/domain';
import { DataProtectionService, PeopleService } from '../people';
import { Clock } from '../platform/clock';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { ProblemError } from '../platform/errors';
import { TrailService } from '../trail';
import type { Audit } from './entities/audit.entity';
import { IssueException } from './entities/issue-exception.entity';

/** Before agencies are asked: the papers are in force, or the co-ordinator says why not. */
@Injectable()
export class IssueGate {
  constructor(
    private readonly papers: DataProtectionService,
    private readonly people: PeopleService,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
  ) {}

  /** Passes inside the run that issues, and keeps the reason where one was needed. */
  async pass(actor: Actor, audit: Audit, reason: string | undefined): Promise<void> {
    const missing = await this.papers.gapsOf(audit.partnershipId);
    if (missing.length === 0) return;
    const names = missing.map((kind) => dataProtectionLabels[kind].toLowerCase()).join(' and ');
    if (!reason) {
      throw new ProblemError('audit.incomplete', `The ${names} is not in force.`, {
        fields: [{ field: 'withoutPapers', message: `Say why you issue without: ${names}` }],
      });
    }
    await this.transactor.table(IssueException).insert([
      {
        ...{ auditId: audit.id, missing, reason: reason.trim() },
        ...{ at: this.clock.instant(), accountId: actor.accountId },
      },
    ]);
    const { id: auditId, partnershipId } = audit;
    const subject = { subjectType: 'audit', subjectId: auditId, auditId, partnershipId };
    this.trail.record('audit.issue-without-papers', subject, { missing });
  }

  /** What the scope page shows of it. */
  async view(audit: Audit): Promise<DataProtectionGateView> {
    const [records, gaps, [kept]] = await Promise.all([
      this.papers.recordsOf(audit.partnershipId),
      this.papers.gapsOf(audit.partnershipId),
      this.transactor.table(IssueException).select('WHERE audit_id = ?', [audit.id]),
    ]);
    const names = await this.people.namesById(kept ? [kept.accountId] : []);
    return {
      gaps,
      records: records.map(({ kind, title, agreedOn, reviewBy }) => ({
        ...{ kind, title, agreedOn, reviewBy },
      })),
      exception: kept
        ? {
            ...{ missing: kept.missing, reason: kept.reason, at: kept.at },
            by: names.get(kept.accountId) ?? '',
          }
        : null,
    };
  }
}
