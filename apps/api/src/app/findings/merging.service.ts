import { Injectable } from '@nestjs/common';
import type { FindingView, MergeFindingsDto } from '@sightline/contracts';
import { AuditsService } from '../audits';
import { Clock } from '../platform/clock';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { notFound, stale } from '../platform/errors';
import { TrailService } from '../trail';
import { Finding, Recommendation } from './entities/finding.entity';
import { FindingChecks } from './finding-checks.service';
import {
  factsOf,
  findingSubject,
  keysOf,
  mergedColumns,
  toFindingView,
  writtenColumns,
} from './finding-columns';
import { checkWritable, distinct, refuseFields } from './findings.policy';
import { FindingsRepository } from './findings.repository';

/** Making one finding of several: what rested on any of them rests on the one. */
@Injectable()
export class MergingService {
  constructor(
    private readonly repository: FindingsRepository,
    private readonly audits: AuditsService,
    private readonly checks: FindingChecks,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
  ) {}

  async merge(actor: Actor, id: string, dto: MergeFindingsDto): Promise<FindingView> {
    const seen = await this.repository.find(Finding, actor, id);
    if (!seen) throw notFound('This finding');
    const { auditId } = seen;
    return this.transactor.run(async () => {
      const audit = await this.audits.hold(actor, auditId);
      checkWritable(audit);
      const all = await this.repository.listOf(Finding, auditId);
      const finding = all.find((one) => one.id === id);
      if (!finding) throw notFound('This finding');
      const absorbed = this.absorbed(finding, all, dto);
      await this.checks.check(audit, dto);
      const merged = mergedColumns(finding, dto).mergedKeys;
      const change = {
        ...writtenColumns(dto),
        mergedKeys: distinct([...merged, ...absorbed.flatMap(keysOf)]),
        updatedAt: this.clock.instant(),
      };
      const revision = await this.repository.update(Finding, id, dto.revision, change);
      await this.restOn(auditId, id, new Set(absorbed.map((one) => one.id)));
      for (const one of absorbed) await this.repository.remove(Finding, one.id, one.revision);
      const edited = { ...finding, ...change, revision };
      const facts = { ...factsOf(edited), absorbed: absorbed.map((one) => one.id) };
      this.trail.record('finding.merge', findingSubject(edited), facts);
      return toFindingView(edited);
    });
  }

  private absorbed(finding: Finding, all: readonly Finding[], dto: MergeFindingsDto): Finding[] {
    return dto.absorbs.map(({ id, revision }) => {
      const one = all.find((each) => each.id === id);
      if (!one || id === finding.id) {
        const message = 'Choose other findings of this audit';
        refuseFields([{ field: 'absorbs', message }]);
      }
      if (one?.revision !== revision) throw stale();
      return one;
    });
  }

  /** What rested on a finding that is taken in rests on the one that took it. */
  private async restOn(auditId: string, id: string, gone: ReadonlySet<string>): Promise<void> {
    for (const one of await this.repository.listOf(Recommendation, auditId)) {
      if (!one.findingIds.some((each) => gone.has(each))) continue;
      const findingIds = distinct(one.findingIds.map((each) => (gone.has(each) ? id : each)));
      const updatedAt = this.clock.instant();
      await this.repository.update(Recommendation, one.id, one.revision, { findingIds, updatedAt });
    }
  }
}
