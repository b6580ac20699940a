import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import type { Actor } from '../../platform/context';
import { Transactor } from '../../platform/database';
import { stale } from '../../platform/errors';
import { EarlierProgress, EnteredFigures } from '../entities/earlier.entity';

/** Queries of entered figures and of judged progress, for callers that have checked the audit. */
@Injectable()
export class EarlierRepository {
  constructor(private readonly transactor: Transactor) {}

  private get manager() {
    return this.transactor.manager;
  }

  async enteredOf(auditId: string): Promise<EnteredFigures | null> {
    const rest = 'WHERE audit_id = ?';
    const [found] = await this.transactor.table(EnteredFigures).select(rest, [auditId]);
    return found ?? null;
  }

  /** The figures that hold an entered recommendation, for those who read findings. */
  async enteredWith(actor: Actor, recommendationId: string): Promise<EnteredFigures | null> {
    if (!actor.permissions.has('finding.read')) return null;
    const rest =
      'WHERE audit_id IN (SELECT id FROM audits WHERE partnership_id = ?) ' +
      'AND recommendations LIKE ?';
    const values = [actor.partnershipId, `%"id":"${recommendationId}"%`];
    const [found] = await this.transactor.table(EnteredFigures).select(rest, values);
    return found ?? null;
  }

  async insertEntered(entered: EnteredFigures): Promise<void> {
    await this.manager.insert(EnteredFigures, entered);
  }

  /** At the revision that the person saw. */
  async updateEntered(
    auditId: string,
    seen: number,
    change: Partial<EnteredFigures>,
  ): Promise<number> {
    const revision = seen + 1;
    const set = { ...change, revision } as QueryDeepPartialEntity<EnteredFigures>;
    const where = { auditId, revision: seen };
    const { affected } = await this.manager.update(EnteredFigures, where, set);
    if (affected !== 1) throw stale();
    return revision;
  }

  progressOf(auditId: string): Promise<EarlierProgress[]> {
    const rest = 'WHERE audit_id = ? ORDER BY recommendation_id';
    return this.transactor.table(EarlierProgress).select(rest, [auditId]);
  }

  async insertProgress(judged: EarlierProgress): Promise<void> {
    await this.manager.insert(EarlierProgress, judged);
  }

  async updateProgress({ auditId, recommendationId, ...judged }: EarlierProgress): Promise<void> {
    const where = { auditId, recommendationId, revision: judged.revision - 1 };
    const { affected } = await this.manager.update(EarlierProgress, where, judged);
    if (affected !== 1) throw stale();
  }
}
