import { countBand } from '@sightline/domain';
import type { PublishablePhrase, PublishedShare, ShareFigure } from './publication';

/** Nothing is said of a share of fewer cases than this. */
export const smallestShareBase = 3;
/** From this base on the ladder has its words; under it, three. */
export const smallestLadderBase = 10;
/** From this base on a share is also told in steps of five per cent: three counts fit each. */
export const smallestStepBase = 60;
const step = 5;

/** Each word up to its bound in per cent, not in it itself; the edges of Settled 11. */
type Ladder = readonly (readonly [PublishablePhrase, number])[];

const ladder: Ladder = [
  ['few or none', 15],
  ['some', 40],
  ['about half', 60],
  ['most', 85],
  ['almost all or all', Infinity],
];

const shortLadder: Ladder = [
  ['fewer than about half', 40],
  ['about half', 60],
  ['more than about half', Infinity],
];

/**
 * The word for a share, by the band of its base and the share alone. At least three counts fit
 * each word, whatever else is said of the same cases (ADR 38).
 */
export function publishablePhrase(count: number, base: number): PublishablePhrase {
  const rungs = base < smallestLadderBase ? shortLadder : ladder;
  for (const [phrase, bound] of rungs) if (count * 100 < bound * base) return phrase;
  throw new RangeError(`Not a share: ${count} of ${base}`);
}

/** A share as it may be published; undefined where its base is too small for any word. */
export function publishShare({ key, count, base }: ShareFigure): PublishedShare | undefined {
  if (base < smallestShareBase) return undefined;
  return {
    kind: 'share',
    key,
    phrase: publishablePhrase(count, base),
    percent: percentStep(count, base),
    band: countBand(base),
  };
}

/** Steps whose edges are edges of the ladder too, so that word and step together say no more. */
function percentStep(count: number, base: number): string | null {
  if (base < smallestStepBase) return null;
  const from = Math.min(100 - step, Math.floor((count * 100) / (step * base)) * step);
  return `between ${from}% and ${from + step}%`;
}
