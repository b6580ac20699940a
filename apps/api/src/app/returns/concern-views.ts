import type { ConcernStepView, ConcernView } from '@sightline/contracts';
import { actsFrom, concernActs, isOverdueConcern, type ConcernAct } from '@sightline/domain';
import { holdsRole, type Actor } from '../platform/context';
import type { AuditReturn } from './entities/audit-return.entity';
import type { SafeguardingConcern } from './entities/safeguarding-concern.entity';
import { isSpoc } from './returns.policy';

/** What somebody may do with a concern now. Whoever raised it does not acknowledge it as well. */
export function concernActsOf(
  actor: Actor,
  auditReturn: AuditReturn,
  { status, raisedById }: SafeguardingConcern,
): ConcernAct[] {
  if (!isSpoc(actor, { auditReturn }) && !holdsRole(actor, 'chair')) return [];
  if (status === 'raised' && raisedById === actor.accountId) return [];
  return actsFrom(concernActs, status);
}

/** The accounts whose names the steps of concerns give. */
export function peopleOf(concerns: readonly SafeguardingConcern[]): string[] {
  return concerns
    .flatMap((one) => [one.raisedById, one.acknowledgedById, one.actionedById, one.closedById])
    .filter((id) => id !== null);
}

/** What is worked out around a concern for its reader. */
interface ConcernFacts {
  readonly acts: readonly ConcernAct[];
  /** Whether marked words of it wait for a decision. */
  readonly isUndecided: boolean;
  readonly now: string;
}

export function toConcernView(
  concern: SafeguardingConcern,
  names: ReadonlyMap<string, string>,
  { acts, isUndecided, now }: ConcernFacts,
): ConcernView {
  const step = (
    at: string | null,
    by: string | null,
    words: string | null,
  ): ConcernStepView | null => (at && by ? { at, by: names.get(by) ?? '', words } : null);
  const { id, status, acknowledgeBy, raisedAt, raisedById, words } = concern;
  return {
    ...{ id, status, acknowledgeBy, acts },
    raised: { at: raisedAt, by: names.get(raisedById) ?? '', words, isUndecided },
    isOverdue: isOverdueConcern(concern, now),
    acknowledged: step(concern.acknowledgedAt, concern.acknowledgedById, null),
    actioned: step(concern.actionedAt, concern.actionedById, concern.action),
    closed: step(concern.closedAt, concern.closedById, concern.outcome),
  };
}
