import { Injectable } from '@nestjs/common';
import type { EntityTarget } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { outcomeStatuses } from '@sightline/domain';
import { Audit, joinedAudits } from '../audits';
import type { Actor } from '../platform/context';
import { Transactor, updateRevision } from '../platform/database';
import { stale } from '../platform/errors';
import type { Finding, Recommendation } from './entities/finding.entity';

const outcomeOfJoined =
  `(audit.id IN (${joinedAudits.replace('?', ':partnershipId')}) ` +
  'AND audit.status IN (:...outcomeStatuses))';

type Kept = Finding | Recommendation;

/** Every query of findings and recommendations; both stand in an order within their audit. */
@Injectable()
export class FindingsRepository {
  constructor(private readonly transactor: Transactor) {}

  private get manager() {
    return this.transactor.manager;
  }

  /**
   * Whoever reads no findings knows of none; a partnership that joined the audit, once the report is
   * approved.
   */
  async find<T extends Kept>(target: EntityTarget<T>, actor: Actor, id: string): Promise<T | null> {
    if (!actor.permissions.has('finding.read')) return null;
    return this.manager
      .createQueryBuilder(target, 'kept')
      .innerJoin(Audit, 'audit', 'audit.id = kept.audit_id')
      .where('kept.id = :id', { id })
      .andWhere(`(audit.partnership_id = :partnershipId OR ${outcomeOfJoined})`, {
        ...{ partnershipId: actor.partnershipId, outcomeStatuses },
      })
      .getOne();
  }

  /** For callers that have checked that the actor may see the audit. */
  listOf<T extends Kept>(target: EntityTarget<T>, auditId: string): Promise<T[]> {
    const rest = 'WHERE audit_id = ? ORDER BY "position", id';
    return this.transactor.table(target).select(rest, [auditId]);
  }

  async insert<T extends Kept>(target: EntityTarget<T>, kept: T): Promise<void> {
    await this.manager.insert(target, kept as QueryDeepPartialEntity<T>);
  }

  update<T extends Kept>(
    target: EntityTarget<T>,
    id: string,
    revision: number,
    change: Partial<T>,
  ): Promise<number> {
    const set = change as QueryDeepPartialEntity<T>;
    return updateRevision(this.manager, target, { id, revision }, set);
  }

  /** Removes the record if it is still as the person saw it. */
  async remove<T extends Kept>(
    target: EntityTarget<T>,
    id: string,
    revision: number,
  ): Promise<void> {
    const { affected } = await this.manager
      .createQueryBuilder()
      .delete()
      .from(target)
      .where('id = :id AND revision = :revision', { id, revision })
      .execute();
    if (affected !== 1) throw stale();
  }

  /** Positions from 1 in the order given. A place in the order is no change of the words. */
  async setOrder<T extends Kept>(target: EntityTarget<T>, ids: readonly string[]): Promise<void> {
    for (const [index, id] of ids.entries()) {
      const set = { position: index + 1 } as Partial<T> as QueryDeepPartialEntity<T>;
      await this.manager
        .createQueryBuilder()
        .update(target)
        .set(set)
        .where('id = :id', { id })
        .execute();
    }
  }
}
