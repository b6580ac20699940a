import type { NilKind, ReturnAct, ReturnStatus } from '@sightline/domain';

declare module '../trail/trail-data' {
  interface TrailData {
    'return.issue-all': {
      readonly returns: number;
      readonly cases: number;
      readonly agencies: number;
    };
    'return.open': { readonly status: ReturnStatus };
    'return.known-check': { readonly involvement: string; readonly nilKind: NilKind | null };
    'return.allocate': { readonly accountIds: readonly string[] };
    'return.save': {
      readonly revision: number;
      readonly questions: readonly string[];
      /** SHA-256 of the changes in JSON: the words themselves are never on the trail. */
      readonly digest: string;
    };
    'return.act': {
      readonly act: ReturnAct;
      readonly from: ReturnStatus;
      readonly to: ReturnStatus;
      readonly reason: string | null;
    };
    'return.concern': { readonly is: 'raised' | 'closed' };
    'grid.due-days': { readonly day: string; readonly returns: number };
  }
}

export {};
