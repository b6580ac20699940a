import type { Found } from '../identifier-span';
import { fold } from '../lists/lookup';
import type { PreparedLists } from '../lists/kept-lists';

const words = /[\p{L}\p{M}\p{N}]+/gu;
const mostApart = 3;

/** Schools and persons that the partnership has listed, however they are capitalised. */
export function* keptWords(text: string, { byFirstWord }: PreparedLists): Generator<Found> {
  if (byFirstWord.size === 0) return;
  const found = [...text.matchAll(words)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
    folded: word.length > 60 ? '' : fold(word),
  }));
  for (let at = 0; at < found.length; at += 1) {
    for (const phrase of byFirstWord.get(found[at]!.folded) ?? []) {
      const last = at + phrase.words.length - 1;
      if (last >= found.length) continue;
      const isHere = phrase.words.every(
        (word, place) =>
          found[at + place]!.folded === word &&
          (place === 0 || found[at + place]!.start - found[at + place - 1]!.end <= mostApart),
      );
      if (!isHere) continue;
      yield {
        start: found[at]!.start,
        end: found[last]!.end,
        kind: phrase.kind,
        reason:
          phrase.kind === 'school'
            ? 'This school is on the partnership’s list.'
            : 'This person is never to be named.',
      };
      break;
    }
  }
}
