import type { WordingRung } from '@sightline/domain';
import type { Share } from '../audit-figures';
import type { Noun } from './plain-english';

const rungWords: Record<WordingRung, (noun: Noun) => string> = {
  none: ({ one }) => `no ${one}`,
  one: ({ one }) => `one ${one}`,
  few: ({ many }) => `few ${many}`,
  some: ({ many }) => `some ${many}`,
  'about half': ({ many }) => `about half of ${many}`,
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

/** '7 of 9', or '15 of 24, 63%': to stand inside brackets. */
export function countOf({ text }: Share): string {
  return text.replace(/ \((\d+%)\)$/, ', $1');
}
