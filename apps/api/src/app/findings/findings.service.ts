import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AcceptedFinding, AgreedRecommendation } from '@sightline/analysis';
import type { EditFindingDto, FindingView, OrderDto, WriteFindingDto } from '@sightline/contracts';
import { AuditExtensions, AuditsService, type Audit } from '../audits';
import { Clock, Ids } from '../platform/clock';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { notFound, ProblemError } from '../platform/errors';
import { TrailService } from '../trail';
import { Finding, Recommendation } from './entities/finding.entity';
import { FindingChecks } from './finding-checks.service';
import {
  factsOf,
  findingSubject,
  mergedColumns,
  toFindingView,
  writtenColumns,
} from './finding-columns';
import {
  changedColumns,
  checkOrder,
  checkWritable,
  distinct,
  nextPosition,
} from './findings.policy';
import { FindingsRepository } from './findings.repository';

/** Writing what an audit found; each finding names the figures, cases and agencies behind it. */
@Injectable()
export class FindingsService implements OnModuleInit {
  constructor(
    private readonly repository: FindingsRepository,
    private readonly audits: AuditsService,
    private readonly extensions: AuditExtensions,
    private readonly checks: FindingChecks,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  onModuleInit(): void {
    this.extensions.provideStep('findings', (audit) => this.blockers(audit));
    this.extensions.guardAct('approve', async (audit) => {
      const findings = await this.repository.listOf(Finding, audit.id);
      return findings.length > 0 ? [] : ['No finding has been written yet.'];
    });
  }

  async list(actor: Actor, auditId: string): Promise<FindingView[]> {
    await this.audits.seeOutcome(actor, auditId);
    return (await this.repository.listOf(Finding, auditId)).map(toFindingView);
  }

  async add(actor: Actor, auditId: string, dto: WriteFindingDto): Promise<FindingView> {
    return this.transactor.run(async () => {
      const audit = await this.audits.hold(actor, auditId);
      checkWritable(audit);
      await this.checks.check(audit, dto);
      const finding: Finding = {
        ...{ id: this.ids.next(), auditId, ...writtenColumns(dto) },
        candidateKey: dto.candidateKey ?? null,
        mergedKeys: distinct(dto.mergedKeys ?? []),
        position: nextPosition(await this.repository.listOf(Finding, auditId)),
        updatedAt: this.clock.instant(),
        revision: 1,
      };
      await this.repository.insert(Finding, finding);
      const { candidateKey } = finding;
      this.trail.record('finding.add', findingSubject(finding), {
        ...factsOf(finding),
        candidateKey,
      });
      return toFindingView(finding);
    });
  }

  async edit(actor: Actor, id: string, dto: EditFindingDto): Promise<FindingView> {
    const { auditId } = await this.demand(actor, id);
    return this.transactor.run(async () => {
      const audit = await this.audits.hold(actor, auditId);
      checkWritable(audit);
      const finding = await this.demand(actor, id);
      await this.checks.check(audit, dto);
      const change = { ...writtenColumns(dto), ...mergedColumns(finding, dto) };
      const changed = changedColumns<Finding>(finding, change);
      const updatedAt = this.clock.instant();
      const revision = await this.repository.update(Finding, id, dto.revision, {
        ...change,
        updatedAt,
      });
      const edited = { ...finding, ...change, updatedAt, revision };
      const facts = { ...factsOf(edited), changed };
      this.trail.record('finding.edit', findingSubject(edited), facts);
      return toFindingView(edited);
    });
  }

  /** Removes a finding, unless a recommendation rests on it. */
  async remove(actor: Actor, id: string, revision: number): Promise<void> {
    const { auditId } = await this.demand(actor, id);
    await this.transactor.run(async () => {
      checkWritable(await this.audits.hold(actor, auditId));
      const finding = await this.demand(actor, id);
      const resting = (await this.repository.listOf(Recommendation, auditId)).filter(
        ({ findingIds }) => findingIds.includes(id),
      );
      if (resting.length > 0) {
        const count =
          resting.length === 1 ? 'A recommendation' : `${resting.length} recommendations`;
        const verb = resting.length === 1 ? 'rests' : 'rest';
        const detail = `${count} ${verb} on this finding; change that first.`;
        throw new ProblemError('record.in-use', detail);
      }
      await this.repository.remove(Finding, id, revision);
      this.trail.record('finding.remove', findingSubject(finding), factsOf(finding));
    });
  }

  async order(actor: Actor, auditId: string, { ids }: OrderDto): Promise<FindingView[]> {
    await this.transactor.run(async () => {
      const audit = await this.audits.hold(actor, auditId);
      checkWritable(audit);
      checkOrder(ids, await this.repository.listOf(Finding, auditId));
      await this.repository.setOrder(Finding, ids);
      const subject = { subjectType: 'audit', subjectId: auditId, label: audit.theme, auditId };
      this.trail.record('finding.order', subject, { findings: ids.length });
    });
    return this.list(actor, auditId);
  }

  /** What the narrative of a report speaks of; the caller has checked the right to see it. */
  async forReport(auditId: string): Promise<{
    readonly findings: AcceptedFinding[];
    readonly recommendations: AgreedRecommendation[];
  }> {
    const findings = await this.repository.listOf(Finding, auditId);
    const recommendations = await this.repository.listOf(Recommendation, auditId);
    return {
      findings: findings.map(({ id, kind, title, evidence, soWhat, caseIds, agencyIds }) => ({
        ...{ id, kind, title, evidence, soWhat, caseIds, agencyIds },
      })),
      recommendations: recommendations.map((one) => {
        const { text, rationale, priority, addressedTo, findingIds, isAccepted } = one;
        const answerReason = one.answerReason ?? '';
        return { text, rationale, priority, addressedTo, findingIds, isAccepted, answerReason };
      }),
    };
  }

  private async demand(actor: Actor, id: string): Promise<Finding> {
    const finding = await this.repository.find(Finding, actor, id);
    if (!finding) throw notFound('This finding');
    return finding;
  }

  private async blockers(audit: Audit): Promise<string[]> {
    const findings = await this.repository.listOf(Finding, audit.id);
    if (findings.length === 0) return ['Write the findings'];
    const recommendations = await this.repository.listOf(Recommendation, audit.id);
    return recommendations.length > 0 ? [] : ['Write a recommendation that rests on the findings'];
  }
}
