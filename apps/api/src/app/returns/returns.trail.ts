import type {
  ConcernStatus,
  IdentifierDecision,
  IdentifierKind,
  NilKind,
  ReturnAct,
  ReturnStatus,
} from '@sightline/domain';

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
    /** No words and no digest of them: what is removed is nobody's to find again. */
    'return.words-removed': { readonly questions: readonly string[]; readonly saves: number };
    'return.words-decided': {
      readonly questionId: string;
      readonly kind: IdentifierKind;
      readonly decision: IdentifierDecision;
    };
    'return.concern': {
      readonly is: ConcernStatus;
      readonly concernId: string;
    };
    'return.answer-history': { readonly status: ReturnStatus };
    /** The reason is kept with the return: the trail holds no words of it. */
    'return.extend': { readonly from: string; readonly to: string };
    'return.remind': { readonly status: ReturnStatus };
    'return.comment': { readonly questionId: string; readonly kind: string };
    'return.comment-resolved': { readonly questionId: string };
    /** The digest of the content that was signed: the words are not in it to be found. */
    'return.sign': { readonly digest: string };
    /** Neither the day nor a place. */
    'return.area-move': { readonly direction: string; readonly answerable: string };
    'return.area-decision': { readonly decision: string };
    /** Not who of the agency it was: the trail keeps its facts when their names may go. */
    'return.enter': { readonly status: ReturnStatus };
    'return.confirm': { readonly means: string; readonly day: string };
    /** The kind alone: which school it is says where a child is. */
    'return.name-setting': { readonly kind: string | null };
    'return.history': { readonly status: ReturnStatus };
    'grid.due-days': { readonly day: string; readonly returns: number };
  }
}

export {};
