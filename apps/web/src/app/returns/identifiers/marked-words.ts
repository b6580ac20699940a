import type { IdentifierMarkView, KeptWordsView } from '@sightline/contracts';
import type { findIdentifiers, PreparedLists } from '@sightline/disclosure';
import type { IdentifierKind } from '@sightline/domain';
import {
  mapTexts,
  textsOf,
  type Answer,
  type Answers,
  type Question,
} from '@sightline/form-engine';

/** What is fetched when there is a text to look at, and not before. */
export interface Detector {
  readonly find: typeof findIdentifiers;
  readonly lists: PreparedLists;
}

/** Marked words of an answer, with a little of the text around them. */
export interface MarkedWords {
  readonly part: string;
  readonly words: string;
  readonly before: string;
  readonly after: string;
  readonly start: number;
  readonly kind: IdentifierKind;
  readonly reason: string;
  readonly replacements: readonly string[];
}

const around = 28;

/** Codes of options and numbers are no texts: only what a person wrote is looked at. */
export function writtenTexts(question: Question | undefined, answer: Answer | null) {
  const isWritten = question?.kind === 'text' || question?.kind === 'rows';
  return textsOf(answer).filter(({ part }) => isWritten || part !== 'value');
}

/** What is marked in an answer. */
export function markedIn(
  { find, lists }: Detector,
  question: Question | undefined,
  answer: Answer | null,
): MarkedWords[] {
  return writtenTexts(question, answer).flatMap(({ part, text }) =>
    find(text, lists).map(({ start, end, kind, reason, replacements }) => ({
      ...{ part, start, kind, reason, replacements, ...surroundings(text, start, end) },
    })),
  );
}

/** The same from what the server marked, for those who read the form and do not write it. */
export function markedBy(
  { part, start, end, kind, reason }: IdentifierMarkView,
  answer: Answer | null,
): MarkedWords | undefined {
  const text = textsOf(answer).find((placed) => placed.part === part)?.text;
  if (text === undefined || end > text.length) return undefined;
  return { part, start, kind, reason, replacements: [], ...surroundings(text, start, end) };
}

/** The answer with the marked words taken out, or others put in their place. */
export function withoutWords(
  answer: Answer,
  { part, words, start }: MarkedWords,
  instead = '',
): Answer | null {
  return mapTexts(answer, (text, at) => {
    if (at !== part) return text;
    // Somebody may have typed before it since it was marked.
    const from = text.startsWith(words, start) ? start : text.indexOf(words);
    if (from < 0) return text;
    const head = text.slice(0, from);
    const tail = text.slice(from + words.length);
    const opens = head.trim() === '' || /[.!?]\s+$/.test(head);
    // "her mother Zofia" says the role already.
    const isSaid = head.trimEnd().toLowerCase().endsWith(` ${instead.toLowerCase()}`);
    const isGone = instead === '' || isSaid;
    const joined = isGone ? closed(head, tail) : head + cased(instead, opens) + tail;
    return joined === '' ? null : joined;
  });
}

/** A key under which words that stay are known, however they are spaced. */
export function keyOf(questionId: string, words: string): string {
  return `${questionId} ${words.trim().replace(/\s+/g, ' ').toLowerCase()}`;
}

/** Of what the server told: why which words stay. */
export function keptWords(
  marks: readonly IdentifierMarkView[],
  answers: Answers,
): ReadonlyMap<string, KeptWordsView> {
  const kept = new Map<string, KeptWordsView>();
  for (const mark of marks) {
    const words = mark.kept && markedBy(mark, answers[mark.questionId] ?? null)?.words;
    if (mark.kept && words) kept.set(keyOf(mark.questionId, words), mark.kept);
  }
  return kept;
}

function surroundings(text: string, start: number, end: number) {
  const before = text.slice(Math.max(0, start - around), start);
  const after = text.slice(end, end + around);
  return {
    words: text.slice(start, end),
    // Whole words only, so that what is shown can be read.
    before: start > around ? before.replace(/^\S*/, '…') : before,
    after: end + around < text.length ? after.replace(/\S*$/, '…') : after,
  };
}

/** No two spaces or commas, and no space before a full stop, where words went. */
function closed(head: string, tail: string): string {
  if (head.trim() === '') return head + tail.trimStart();
  const isDoubled = /\s$/.test(head) && /^[\s.,;:!?)]/.test(tail);
  const start = isDoubled ? head.trimEnd() : head;
  return (/^[.,;:!?]/.test(tail) ? start.replace(/[,;:]$/, '') : start) + tail;
}

function cased(words: string, opens: boolean): string {
  return opens ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}
