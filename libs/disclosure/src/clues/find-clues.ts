import type { ClueKind } from '@sightline/domain';
import { findIdentifiers } from '../find-identifiers';
import type { Clue, KnownNames } from './clue';
import { countedNouns, numberSource, oneOfAFamily, plainNumberSource } from './number-words';

/** A space inside a paragraph or an item of a list: what stands in the next one is not counted. */
const gap = '(?:[^\\S\\n]|\\n(?!\\s*(?:\\n|[-*>#]|\\d+[.)])))+';

/** Words between a number and what it counts: 'three of the recent cases'. */
const between = `(?:${gap}(?:of|the|these|those|their|our|its|such|more|other|[a-z'’-]+ed|[a-z'’-]+)){0,3}?`;

/** 'Twelve months about any child': how long, and not how many. */
const notALength = `(?!${gap}(?:working${gap})?(?:minutes?|hours?|days?|weeks?|months?|years?|terms?)\\b)`;

/** 'Every child has a named nurse': in advice it says what is to be, and counts nobody. */
const saysWhatIsToBe = /^(?:every|each|all|no|only|single|one)\b/iu;

/** 'A girl who hid under the stairs', 'a new baby': one family, told from the others. */
const someone = new RegExp(
  `\\b(?:an?|another|this|that)(?:${gap}[a-z'’-]+){0,2}?${gap}(?:${oneOfAFamily})\\b`,
  'giu',
);

/** What words are for: they tell what was found, or advise. */
export type WordsFor = 'finding' | 'advice';

const countedThings = new RegExp(
  `\\b${numberSource}${notALength}${between}${gap}(?:${countedNouns})\\b`,
  'giu',
);

const counts: readonly RegExp[] = [
  // 'seven of nine', '1 in 3', '4 out of ten'.
  new RegExp(
    `\\b${plainNumberSource}\\s+(?:out\\s+of|of|in)(?:\\s+(?:the|these|those|every|all))?\\s+` +
      `${plainNumberSource}\\b`,
    'giu',
  ),
  new RegExp(`\\b${plainNumberSource}\\s*(?:%|per\\s?cent\\b|percent\\b)`, 'giu'),
];

/** Numbers that count nothing of the audit: years, days, sections of an Act, ages in a name. */
const harmless: readonly RegExp[] = [
  /\b\d{1,2}(?:st|nd|rd|th)?\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s+(?:19|20)\d\d)?\b/giu,
  /\b(?:19|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?\b/gu,
  /\b(?:section|sections|article|regulation|chapter|part|schedule|s)\.?\s?\d+[A-Za-z]{0,2}\b/giu,
  /\bone\s+(?:another|day)\b|\b(?:no|at)\s+one\s+(?:else|time)\b|\bone-page\b/giu,
];

const numbers = new RegExp(`\\b${plainNumberSource}\\b`, 'giu');

/** A name after a word of place, not at the start of a sentence. */
const places =
  /\b(?:in|at|from|near|around|across|outside|to)\s+((?:\p{Lu}[\p{Ll}’'-]+)(?:\s+(?:upon|on|under|\p{Lu}[\p{Ll}’'-]+))*)/gu;

/** Words with a capital that follow 'in' and 'at' and name no place. */
const noPlaces =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Easter|Christmas|Working|Keeping|England|Sightline|Good|Outstanding|Requires|Inadequate|Children|Act)\b/u;

/**
 * What in a text that people wrote may give a hidden count, an agency, a place or a person away: in
 * order, without overlaps. The surest kind is kept where two hold the same words.
 */
export function findClues(text: string, names: KnownNames, wordsFor: WordsFor = 'finding'): Clue[] {
  const free = spansOf(text, names.isPublic);
  const found = [...allClues(text, names, wordsFor)].filter(
    ({ start, end }) => !free.some((span) => span.start <= start && end <= span.end),
  );
  const kept: Clue[] = [];
  for (const clue of found) {
    if (kept.every(({ start, end }) => clue.end <= start || end <= clue.start)) kept.push(clue);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function* allClues(
  text: string,
  { agencies, references }: KnownNames,
  wordsFor: WordsFor,
): Generator<Clue> {
  // A figure bound into the words by its key: {{judged.good|7 of 9}}.
  yield* matches(text, /\{\{[^{}]*\}\}/gu, 'figure');
  yield* named(text, references, 'case');
  for (const pattern of counts) yield* matches(text, pattern, 'count');
  for (const clue of matches(text, countedThings, 'count')) {
    const isAdvice = wordsFor === 'advice' && saysWhatIsToBe.test(clue.text);
    yield isAdvice ? { ...clue, kind: 'number' } : clue;
  }
  yield* named(text, agencies, 'agency');
  for (const match of text.matchAll(places)) {
    const [whole, name = ''] = match;
    const start = match.index + whole.length - name.length;
    if (!noPlaces.test(name)) yield clueAt(text, start, start + name.length, 'place');
  }
  for (const { start, end } of findIdentifiers(text)) yield clueAt(text, start, end, 'person');
  yield* matches(text, someone, 'person');
  const harmlessSpans = harmless.flatMap((pattern) => [...matches(text, pattern, 'number')]);
  for (const clue of matches(text, numbers, 'number')) {
    const isHarmless = harmlessSpans.some(
      ({ start, end }) => start <= clue.start && clue.end <= end,
    );
    const isListMark =
      /(?:^|\n)\s*$/.test(text.slice(0, clue.start)) && /^[.)]\s/.test(text.slice(clue.end));
    if (!isHarmless && !isListMark) yield clue;
  }
}

function* matches(text: string, pattern: RegExp, kind: ClueKind): Generator<Clue> {
  for (const match of text.matchAll(pattern)) {
    yield clueAt(text, match.index, match.index + match[0].length, kind);
  }
}

function* named(text: string, names: readonly string[], kind: ClueKind): Generator<Clue> {
  for (const { start, end } of spansOf(text, names)) yield clueAt(text, start, end, kind);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where the names stand, the longest first; a name of one word counts as it is written only. */
function spansOf(text: string, names: readonly string[]): Span[] {
  const longestFirst = [...new Set(names)]
    .filter((name) => name.trim().length > 1)
    .sort((a, b) => b.length - a.length);
  return longestFirst.flatMap((name) => {
    const words = name.trim().split(/\s+/).map(escaped).join('\\s+').replace(/['’]/g, "['’]");
    const flags = /\s/.test(name.trim()) ? 'giu' : 'gu';
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, flags);
    return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
    }));
  });
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

function clueAt(text: string, start: number, end: number, kind: ClueKind): Clue {
  return { start, end, text: text.slice(start, end), kind };
}
