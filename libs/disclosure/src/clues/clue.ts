import type { ClueKind } from '@sightline/domain';

/** Words that must be replaced before publishing, or confirmed; offsets are UTF-16 units. */
export interface Clue {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: ClueKind;
}

/** Names that the partnership knows: clues that no pattern finds. */
export interface KnownNames {
  readonly agencies: readonly string[];
  /** Case references of the audit. */
  readonly references: readonly string[];
  /** Published anyway: the partnership's own name. */
  readonly isPublic: readonly string[];
}
