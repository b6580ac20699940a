import type { Found } from '../identifier-span';
import { personNumberReason, type PreparedLists } from '../lists/kept-lists';
import { fold } from '../lists/lookup';

const words = /[\p{L}\p{M}\p{N}]+/gu;
const capital = /^\p{Lu}/u;
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
      if (phrase.needsCapital && !capital.test(text.slice(found[at]!.start))) continue;
      const isHere = phrase.words.every(
        (word, place) =>
          found[at + place]!.folded === word &&
          (place === 0 || found[at + place]!.start - found[at + place - 1]!.end <= mostApart),
      );
      if (!isHere) continue;
      const { kind, reason } = phrase;
      yield { start: found[at]!.start, end: found[last]!.end, kind, reason };
      break;
    }
  }
}

const sign = /[\p{L}\p{N}]/u;
/** Blanks, dashes, dots and strokes inside a number; more than that and it is two numbers. */
const between = /^[\s\-./]{0,3}$/;

/** Numbers of the child, however their digits are grouped. */
export function* keptNumbers(text: string, { numbers }: PreparedLists): Generator<Found> {
  if (numbers.length === 0) return;
  const signs = [...text.matchAll(new RegExp(sign, 'gu'))].map(({ index, 0: written }) => ({
    start: index,
    end: index + written.length,
    small: written.toLowerCase(),
  }));
  for (const number of numbers) {
    const wanted = [...number];
    for (let at = 0; at + wanted.length <= signs.length; at += 1) {
      if (signs[at]!.small !== wanted[0]) continue;
      const run = signs.slice(at, at + wanted.length);
      if (!run.every(({ small }, place) => small === wanted[place])) continue;
      const [start, end] = [run[0]!.start, run.at(-1)!.end];
      if (touches(text, start, end) || !isOneNumber(text, run)) continue;
      yield { start, end, kind: 'reference', reason: personNumberReason };
    }
  }
}

/** Whether it is part of a longer word or number. */
function touches(text: string, start: number, end: number): boolean {
  return sign.test(text.slice(start - 1, start)) || sign.test(text.slice(end, end + 1));
}

function isOneNumber(
  text: string,
  run: readonly { readonly start: number; readonly end: number }[],
): boolean {
  return run.every(
    ({ start }, place) => place === 0 || between.test(text.slice(run[place - 1]!.end, start)),
  );
}
