import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EarlierRecommendationInput } from '@sightline/analysis';
import type { EarlierRecommendationView, JudgeProgressDto } from '@sightline/contracts';
import { AuditsService, type Audit } from '../../audits';
import { AuditFiguresService } from '../../moderation';
import { PeopleService } from '../../people';
import { Clock } from '../../platform/clock';
import type { Actor } from '../../platform/context';
import { Transactor } from '../../platform/database';
import { notFound, stale } from '../../platform/errors';
import { TrailService } from '../../trail';
import type { EarlierProgress } from '../entities/earlier.entity';
import { Finding, Recommendation } from '../entities/finding.entity';
import { checkWritable, distinct } from '../findings.policy';
import { FindingsRepository } from '../findings.repository';
import { EarlierRepository } from './earlier.repository';

type Recommended = Pick<
  EarlierRecommendationView,
  'id' | 'text' | 'addressedTo' | 'isFromReturns' | 'questionIds'
>;

const longestLabel = 200;

/** What an audit makes of each recommendation of the audit before it. */
@Injectable()
export class ProgressService implements OnModuleInit {
  constructor(
    private readonly repository: EarlierRepository,
    private readonly findings: FindingsRepository,
    private readonly audits: AuditsService,
    private readonly figures: AuditFiguresService,
    private readonly people: PeopleService,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.figures.provideEarlier((audit) => this.earlier(audit));
  }

  async list(actor: Actor, auditId: string): Promise<EarlierRecommendationView[]> {
    const audit = await this.audits.demand(actor, auditId);
    const judged = await this.repository.progressOf(auditId);
    const names = await this.people.namesById(judged.map(({ judgedById }) => judgedById));
    return (await this.recommendedBefore(audit)).map((one) => {
      const own = judged.find(({ recommendationId }) => recommendationId === one.id);
      return {
        ...one,
        progress: own?.progress ?? null,
        note: own?.note ?? '',
        judgedBy: own ? (names.get(own.judgedById) ?? '') : null,
        judgedAt: own?.judgedAt ?? null,
        revision: own?.revision ?? 0,
      };
    });
  }

  async judge(
    actor: Actor,
    auditId: string,
    recommendationId: string,
    dto: JudgeProgressDto,
  ): Promise<EarlierRecommendationView[]> {
    await this.transactor.run(async () => {
      const audit = await this.audits.hold(actor, auditId);
      const earlier = await this.recommendedBefore(audit);
      const recommended = earlier.find(({ id }) => id === recommendationId);
      if (!recommended) throw notFound('This earlier recommendation');
      checkWritable(audit);
      const known = await this.repository.progressOf(auditId);
      const existing = known.find((one) => one.recommendationId === recommendationId);
      if ((existing?.revision ?? 0) !== dto.revision) throw stale();
      const judged: EarlierProgress = {
        ...{ auditId, recommendationId, progress: dto.progress, note: dto.note.trim() },
        judgedById: actor.accountId,
        judgedAt: this.clock.instant(),
        revision: dto.revision + 1,
      };
      if (existing) await this.repository.updateProgress(judged);
      else await this.repository.insertProgress(judged);
      const label = recommended.text.slice(0, longestLabel);
      this.trail.record(
        'recommendation.judge-progress',
        { subjectType: 'recommendation', subjectId: recommendationId, label, auditId },
        { from: existing?.progress ?? null, to: dto.progress },
      );
    });
    return this.list(actor, auditId);
  }

  private async earlier(audit: Audit): Promise<EarlierRecommendationInput[]> {
    const judged = await this.repository.progressOf(audit.id);
    return (await this.recommendedBefore(audit)).map((one) => {
      const own = judged.find(({ recommendationId }) => recommendationId === one.id);
      return { ...one, progress: own?.progress ?? null, note: own?.note ?? null };
    });
  }

  /** As they were written here, beside the items their findings rest on; or as they were entered. */
  private async recommendedBefore({ reAuditOfId }: Audit): Promise<Recommended[]> {
    if (!reAuditOfId) return [];
    const entered = await this.repository.enteredOf(reAuditOfId);
    if (entered) {
      return entered.recommendations.map((one) => ({ ...one, isFromReturns: false }));
    }
    const findings = await this.findings.listOf(Finding, reAuditOfId);
    const recommendations = await this.findings.listOf(Recommendation, reAuditOfId);
    return recommendations.map(({ id, text, addressedTo, findingIds }) => ({
      ...{ id, text, addressedTo, isFromReturns: true },
      questionIds: distinct(
        findings
          .filter((finding) => findingIds.includes(finding.id))
          .flatMap(({ questionIds }) => questionIds),
      ),
    }));
  }
}
