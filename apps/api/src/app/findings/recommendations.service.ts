import { Injectable } from '@nestjs/common';
import type {
  EditRecommendationDto,
  OrderDto,
  RecommendationView,
  WriteRecommendationDto,
} from '@sightline/contracts';
import { AuditsService } from '../audits';
import { Clock, Ids } from '../platform/clock';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { notFound } from '../platform/errors';
import { TrailService } from '../trail';
import { Finding, Recommendation } from './entities/finding.entity';
import {
  changedColumns,
  checkOrder,
  checkWritable,
  distinct,
  nextPosition,
  refuseFields,
  unknownProblems,
} from './findings.policy';
import { FindingsRepository } from './findings.repository';

const longestLabel = 200;

/** Writing what should change; a recommendation rests on findings of the same audit. */
@Injectable()
export class RecommendationsService {
  constructor(
    private readonly repository: FindingsRepository,
    private readonly audits: AuditsService,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async list(actor: Actor, auditId: string): Promise<RecommendationView[]> {
    await this.audits.seeOutcome(actor, auditId);
    return (await this.repository.listOf(Recommendation, auditId)).map(toRecommendationView);
  }

  async add(
    actor: Actor,
    auditId: string,
    dto: WriteRecommendationDto,
  ): Promise<RecommendationView> {
    return this.transactor.run(async () => {
      checkWritable(await this.audits.hold(actor, auditId));
      await this.check(auditId, dto);
      const recommendation: Recommendation = {
        ...{ id: this.ids.next(), auditId, ...writtenColumns(dto) },
        position: nextPosition(await this.repository.listOf(Recommendation, auditId)),
        updatedAt: this.clock.instant(),
        revision: 1,
      };
      await this.repository.insert(Recommendation, recommendation);
      const subject = recommendationSubject(recommendation);
      this.trail.record('recommendation.add', subject, factsOf(recommendation));
      return toRecommendationView(recommendation);
    });
  }

  async edit(actor: Actor, id: string, dto: EditRecommendationDto): Promise<RecommendationView> {
    const { auditId } = await this.demand(actor, id);
    return this.transactor.run(async () => {
      checkWritable(await this.audits.hold(actor, auditId));
      const recommendation = await this.demand(actor, id);
      await this.check(auditId, dto);
      const change = writtenColumns(dto);
      const changed = changedColumns<Recommendation>(recommendation, change);
      const updatedAt = this.clock.instant();
      const revision = await this.repository.update(Recommendation, id, dto.revision, {
        ...change,
        updatedAt,
      });
      const edited = { ...recommendation, ...change, updatedAt, revision };
      const facts = { ...factsOf(edited), changed };
      this.trail.record('recommendation.edit', recommendationSubject(edited), facts);
      return toRecommendationView(edited);
    });
  }

  async remove(actor: Actor, id: string, revision: number): Promise<void> {
    const { auditId } = await this.demand(actor, id);
    await this.transactor.run(async () => {
      checkWritable(await this.audits.hold(actor, auditId));
      const recommendation = await this.demand(actor, id);
      await this.repository.remove(Recommendation, id, revision);
      const subject = recommendationSubject(recommendation);
      this.trail.record('recommendation.remove', subject, factsOf(recommendation));
    });
  }

  async order(actor: Actor, auditId: string, { ids }: OrderDto): Promise<RecommendationView[]> {
    await this.transactor.run(async () => {
      const audit = await this.audits.hold(actor, auditId);
      checkWritable(audit);
      checkOrder(ids, await this.repository.listOf(Recommendation, auditId));
      await this.repository.setOrder(Recommendation, ids);
      const subject = { subjectType: 'audit', subjectId: auditId, label: audit.theme, auditId };
      this.trail.record('recommendation.order', subject, { recommendations: ids.length });
    });
    return this.list(actor, auditId);
  }

  private async demand(actor: Actor, id: string): Promise<Recommendation> {
    const recommendation = await this.repository.find(Recommendation, actor, id);
    if (!recommendation) throw notFound('This recommendation');
    return recommendation;
  }

  private async check(auditId: string, dto: WriteRecommendationDto): Promise<void> {
    const { findingIds } = dto;
    const known = (await this.repository.listOf(Finding, auditId)).map(({ id }) => id);
    const isRefused = dto.isAccepted === false && !dto.answerReason?.trim();
    refuseFields([
      ...unknownProblems('findingIds', findingIds, known, 'Choose findings of this audit'),
      ...(isRefused ? [{ field: 'answerReason', message: 'Say why it is not accepted' }] : []),
    ]);
  }
}

function writtenColumns(dto: WriteRecommendationDto) {
  return {
    text: dto.text.trim(),
    rationale: dto.rationale.trim(),
    findingIds: distinct(dto.findingIds),
    priority: dto.priority,
    addressedTo: dto.addressedTo.trim(),
    isAccepted: dto.isAccepted ?? null,
    answerReason: dto.answerReason?.trim() || null,
  };
}

function factsOf({ priority, findingIds, isAccepted }: Recommendation) {
  return { priority, findings: findingIds.length, isAccepted };
}

function recommendationSubject({ id, text, auditId }: Recommendation) {
  const label = text.slice(0, longestLabel);
  return { subjectType: 'recommendation', subjectId: id, label, auditId };
}

function toRecommendationView(recommendation: Recommendation): RecommendationView {
  const { id, auditId, text, rationale, findingIds, priority } = recommendation;
  const { addressedTo, isAccepted, position, revision } = recommendation;
  return {
    ...{ id, auditId, text, rationale, findingIds, priority },
    ...{ addressedTo, isAccepted, position, revision },
    answerReason: recommendation.answerReason ?? '',
  };
}
