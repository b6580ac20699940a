import type { AssignmentView, RegisteredPersonView } from '@sightline/contracts';
import type { PersonState } from '@sightline/domain';
import { groupBy } from '../../platform/collections';
import type { Actor } from '../../platform/context';
import { mayGive } from './register.policy';
import type { RegisterRow } from './register.repository';

type When = AssignmentView['when'];

/** When a role is held, as seen from that day. */
export function whenOf({ fromDay, toDay }: Pick<RegisterRow, 'fromDay' | 'toDay'>, today: string) {
  if (toDay !== null && (toDay < today || toDay < fromDay)) return 'over' satisfies When;
  return fromDay > today ? ('later' satisfies When) : ('now' satisfies When);
}

/** People with their roles, as the reader may see and change them. */
export function toRegister(
  actor: Actor,
  rows: readonly RegisterRow[],
  invitedUntil: ReadonlyMap<string, string>,
  today: string,
): RegisteredPersonView[] {
  return [...groupBy(rows, ({ accountId }) => accountId).values()].map((held) => {
    const [{ accountId: id, name, email, hasPassword }] = held;
    const roles = held.map((row) => toAssignmentView(actor, row, today));
    const open = roles.filter(({ when }) => when !== 'over');
    return {
      ...{ id, name, email, roles },
      state: stateOf(open, Boolean(hasPassword)),
      invitedUntil: invitedUntil.get(id) ?? null,
      mayChange: open.length > 0 && open.every(({ mayChange }) => mayChange),
    };
  });
}

function toAssignmentView(actor: Actor, row: RegisterRow, today: string): AssignmentView {
  const { id, role, agencyId, agencyName, fromDay, toDay, standsInForId } = row;
  const when = whenOf(row, today);
  return {
    ...{ id, role, fromDay, toDay, when },
    agency: agencyId === null ? null : { id: agencyId, name: agencyName ?? '' },
    standsInFor: (standsInForId && { id: standsInForId, name: row.standsInForName ?? '' }) || null,
    mayChange: when !== 'over' && mayGive(actor, role, agencyId),
  };
}

function stateOf(open: readonly AssignmentView[], hasPassword: boolean): PersonState {
  if (open.length === 0) return 'left';
  if (!hasPassword) return 'invited';
  return open.some(({ when }) => when === 'now') ? 'active' : 'coming';
}
