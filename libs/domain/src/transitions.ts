import type { Permission } from './permissions';

/** One thing a person does that moves a record from one status to another. */
export interface Act<S extends string> {
  readonly from: readonly S[];
  readonly to: S;
  readonly permission: Permission;
  readonly needsReason?: boolean;
}

export type Acts<S extends string, A extends string> = Readonly<Record<A, Act<S>>>;

/** The names of the acts that the status allows. */
export function actsFrom<S extends string, A extends string>(acts: Acts<S, A>, from: S): A[] {
  return (Object.keys(acts) as A[]).filter((name) => acts[name].from.includes(from));
}

/** The status an act leads to, or undefined where the act does not start from this status. */
export function afterAct<S extends string, A extends string>(
  acts: Acts<S, A>,
  name: A,
  from: S,
): S | undefined {
  const act = acts[name];
  return act.from.includes(from) ? act.to : undefined;
}

/** Statuses that no chain of acts reaches from the first one: must be empty, a spec says so. */
export function unreachable<S extends string, A extends string>(
  statuses: readonly S[],
  acts: Acts<S, A>,
  first: S,
): S[] {
  const seen = new Set<S>([first]);
  let grew = true;
  while (grew) {
    grew = false;
    for (const act of Object.values<Act<S>>(acts)) {
      if (!seen.has(act.to) && act.from.some((status) => seen.has(status))) {
        seen.add(act.to);
        grew = true;
      }
    }
  }
  return statuses.filter((status) => !seen.has(status));
}
