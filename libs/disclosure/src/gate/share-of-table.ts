import { percentOf } from '@sightline/domain';
import { suppressed, type CountsWithTotal, type PublishablePhrase } from './publication';
import { publishablePhrase } from './publish-shares';

/** What a sentence, a chart's label or an alt text may say of some categories of a table. */
export type ShareOfTable =
  | { readonly kind: 'exact'; readonly count: number; readonly percent: string | undefined }
  | { readonly kind: 'words'; readonly phrase: PublishablePhrase };

/**
 * A share of a published table, from what was published of it and nothing else: exact where the
 * reader can add it up, in a word where every count it could be has that word, else undefined.
 */
export function shareOfTable(
  { counts, total }: CountsWithTotal,
  categories: readonly number[],
): ShareOfTable | undefined {
  const among = new Set(categories);
  const hidden = [...counts.keys()].filter((index) => counts[index] === suppressed);
  const hiddenSum = total - told(counts);
  const isIn = hidden.filter((index) => among.has(index)).length;
  const least = told(counts.filter((_, index) => among.has(index)));
  if (isIn === 0 || isIn === hidden.length) {
    const count = isIn === 0 ? least : least + hiddenSum;
    return { kind: 'exact', count, percent: percentOf(count, total) };
  }
  const phrase = publishablePhrase(least, total);
  return phrase === publishablePhrase(least + hiddenSum, total)
    ? { kind: 'words', phrase }
    : undefined;
}

function told(counts: CountsWithTotal['counts']): number {
  return counts.reduce<number>((sum, count) => sum + (count === suppressed ? 0 : count), 0);
}
