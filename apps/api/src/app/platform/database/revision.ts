import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { stale } from '../errors';

interface Revised extends ObjectLiteral {
  id: string;
  revision: number;
}

/**
 * Changes a record if it is still at the revision the person saw, and moves it to the next.
 * TypeORM's own version column lets a stale `save` through, so it is not used here.
 */
export async function updateRevision<Entity extends Revised>(
  manager: EntityManager,
  target: EntityTarget<Entity>,
  seen: { readonly id: string; readonly revision: number },
  change: QueryDeepPartialEntity<Entity>,
): Promise<number> {
  const revision = seen.revision + 1;
  const { affected } = await manager
    .createQueryBuilder()
    .update(target)
    .set({ ...change, revision })
    .where('id = :id AND revision = :revision', { id: seen.id, revision: seen.revision })
    .execute();
  if (affected !== 1) throw stale();
  return revision;
}
