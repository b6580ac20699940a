import type { IdentifierKind } from '@sightline/domain';
import { measuredCleanFrames } from './corpus-clean';
import { measuredFrames } from './corpus-frames';
import { corpusGivenNames, corpusSchools, corpusStreets, corpusSurnames } from './corpus-names';
import { identifierIn, plainIn, type Drawn } from './corpus-values';
import { Chance } from './chance';
import { everydayGivenNames, everydaySurnames } from './everyday-names';
import { developmentCleanFrames, developmentFrames } from './development-frames';

/** Words that a reader would call an identifier, and where they stand. */
export interface Answer {
  readonly start: number;
  readonly end: number;
  readonly kind: IdentifierKind;
}

export interface Passage {
  readonly text: string;
  readonly answers: readonly Answer[];
}

/**
 * `development` is what the detector was worked on with; `measured` has other names, streets and
 * sentences and is only counted. A quarter of the names, streets and schools is for development.
 */
export type Split = 'development' | 'measured';

export function partOf<T>(list: readonly T[], split: Split): readonly T[] {
  return list.filter((_, index) => (index % 4 === 0) === (split === 'development'));
}

interface Stock {
  readonly identifying: readonly string[];
  readonly clean: readonly string[];
  readonly words: Drawn;
}

/** Names in no list of the detector, or names that many people have and its lists mostly know. */
export type NamesOf = 'nobody listed' | 'everyday';

/** Passages of one to four sentences: half with identifiers among clean sentences, half clean. */
export function corpus(
  split: Split,
  size: number,
  { seed = 20170928, names = 'nobody listed' }: { seed?: number; names?: NamesOf } = {},
): readonly Passage[] {
  const isEveryday = names === 'everyday';
  const chance = new Chance(seed + (split === 'measured' ? 1 : 0));
  const stock: Stock = {
    identifying: split === 'measured' ? measuredFrames : developmentFrames,
    clean: split === 'measured' ? measuredCleanFrames : developmentCleanFrames,
    words: {
      given: isEveryday ? everydayGivenNames : partOf(corpusGivenNames, split),
      surnames: isEveryday ? everydaySurnames : partOf(corpusSurnames, split),
      streets: partOf(corpusStreets, split),
      schools: partOf(corpusSchools, split),
    },
  };
  return Array.from({ length: size }, (_, index) => passage(chance, stock, index));
}

function passage(chance: Chance, stock: Stock, index: number): Passage {
  const isClean = index % 2 === 1;
  const frames = Array.from({ length: 1 + chance.below(isClean ? 4 : 3) }, () =>
    chance.pick(stock.clean),
  );
  if (!isClean) {
    // Every frame comes in its turn, so that no kind is left to luck.
    const turn = stock.identifying[(index / 2) % stock.identifying.length]!;
    frames.splice(chance.below(frames.length + 1), chance.below(2), turn);
  }
  let text = '';
  const answers: Answer[] = [];
  for (const frame of frames) {
    if (text !== '') text += chance.below(8) === 0 ? '\n' : ' ';
    text = filled(chance, stock, frame, text, answers);
  }
  return { text, answers };
}

function filled(
  chance: Chance,
  { words }: Stock,
  frame: string,
  before: string,
  answers: Answer[],
): string {
  let text = before;
  for (const [index, part] of frame.split(/[{}]/).entries()) {
    if (index % 2 === 0) {
      text += part;
      continue;
    }
    const identifier = identifierIn(part, chance, words);
    if (identifier) {
      const { kind, words: written } = identifier;
      answers.push({ start: text.length, end: text.length + written.length, kind });
      text += written;
    } else {
      text += plainIn(part, chance);
    }
  }
  return text;
}
