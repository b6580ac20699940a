import type { IdentifierKind } from '@sightline/domain';

/** Words of a text that may say who somebody is; offsets are UTF-16 units, end exclusive. */
export interface IdentifierSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: IdentifierKind;
  /** Why they are marked, for the writer, in plain words. */
  readonly reason: string;
  /** Roles and general words that may stand instead, the likeliest first. */
  readonly replacements: readonly string[];
}

/** A span before anybody looked whether another one holds the same words. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly kind: IdentifierKind;
  readonly reason: string;
  /** A role that the words beside it give away: "mother" after "her mother". */
  readonly role?: string;
}
