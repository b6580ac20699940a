import type { WordingRung } from '@sightline/domain';
import type { Share } from '../audit-figures';
import type { Noun } from './plain-english';

const rungWords: Record<WordingRung, (noun: Noun) => string> = {
  none: ({ one }) => `no ${one}`,
  one: ({ one }) => `one ${one}`,
  few: ({ many }) => `few ${many}`,
  some: ({ many }) => `some ${many}`,
  'about half': ({ many }) => `about half the ${many}`,
  most: ({ many }) => `most ${many}`,
  'almost all': ({ many }) => `almost all ${many}`,
  all: ({ many }) => `all ${many}`,
};

/**
 * A share in the words of the ladder with its count: 'most cases (7 of 9)'. For the restricted
 * rendering, where x of y always stands beside the word (Settled 11). Empty for an empty base.
 */
export function inWords(share: Share, noun: Noun): string {
  return share.rung === null ? '' : `${rungWords[share.rung](noun)} (${countOf(share)})`;
}

/** '7 of 9 returns', or '15 of 24 returns (63%)': to stand in a sentence. */
export function ofNoun({ text, base }: Share, { one, many }: Noun): string {
  const noun = base === 1 ? one : many;
  return text.includes(' (') ? text.replace(' (', ` ${noun} (`) : `${text} ${noun}`;
}

/** '7 of 9', or '15 of 24, 63%': to stand inside brackets or a cell. */
export function countOf({ text }: Share): string {
  return text.replace(/ \((\d+%)\)$/, ', $1');
}
