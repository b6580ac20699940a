/** What an act was done to. */
export interface TrailSubject {
  readonly subjectType: string;
  readonly subjectId: string;
  /** What people call it, such as a case reference; kept with the data and deleted with it. */
  readonly label?: string;
  readonly auditId?: string;
  /** The partnership whose trail shows the entry; the actor's own unless told. */
  readonly partnershipId?: string;
}

/**
 * Every act on the trail and the facts it keeps. Each slice adds its own in `<slice>.trail.ts`:
 *
 *     declare module '../trail/trail-data' {
 *       interface TrailData {
 *         'return.submit': { readonly revision: number };
 *       }
 *     }
 *
 * Facts are ids, statuses, counts and digests; never the words of an answer, never identity.
 */
export interface TrailData {
  /** The demonstration's people and audits were loaded. */
  'demonstration.load': { readonly accounts: number };
}

export type TrailAction = keyof TrailData;
