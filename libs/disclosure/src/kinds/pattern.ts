import type { IdentifierKind } from '@sightline/domain';
import type { Found } from '../identifier-span';

/**
 * A way to find one kind. Every repetition in a pattern is bounded and begins at an edge, so that a
 * text of a million characters is read once, not once for each place in it.
 */
export interface Pattern {
  readonly kind: IdentifierKind;
  /** Global. Where it has a group called "mark", that is what is marked, not the whole match. */
  readonly matches: RegExp;
  readonly reason: string;
  /** Whether it is one after all; the second is what stands before it, at most 60 characters. */
  readonly holds?: (match: string, before: string, after: string) => boolean;
}

const sight = 60;

/** What a pattern finds in the text, in order. */
export function* foundBy(
  { kind, matches, reason, holds }: Pattern,
  text: string,
): Generator<Found> {
  for (const match of text.matchAll(matches)) {
    const words = match.groups?.['mark'] ?? match[0];
    const start = match.index + match[0].indexOf(words);
    const end = start + words.length;
    const before = text.slice(Math.max(0, start - sight), start);
    if (holds && !holds(words, before, text.slice(end, end + sight))) continue;
    yield { start, end, kind, reason };
  }
}
