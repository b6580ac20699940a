import { createHash } from 'node:crypto';
import { findIdentifiers, type PreparedLists } from '@sightline/disclosure';
import { mapTexts, textsOf, type Answer, type TextPlace } from '@sightline/form-engine';
import { questionsAfter } from './entities/answer-stamps';
import type { AuditReturn } from './entities/audit-return.entity';
import type {
  IdentifierCheck,
  IdentifierDecided,
  StoredMark,
} from './entities/identifier-records.entity';

/** What stands in a save where words were taken out. */
export const removedWords = '[removed]';

/** Of marked words, so that a decision can name them; the same words in another return differ. */
export function digestOf(returnId: string, words: string): string {
  const plain = words.trim().replace(/\s+/g, ' ').toLowerCase();
  return createHash('sha256').update(`${returnId}:${plain}`).digest('hex');
}

/** The marks of one answer. */
export function marksOf(
  returnId: string,
  questionId: string,
  answer: Answer | undefined,
  lists: PreparedLists,
): StoredMark[] {
  return textsOf(answer).flatMap(({ part, text }) =>
    findIdentifiers(text, lists).map(({ start, end, kind, reason }) => ({
      ...{ questionId, part, start, end, kind, reason },
      digest: digestOf(returnId, text.slice(start, end)),
    })),
  );
}

/** Questions that changed after the check was made; all of them where it was made by older lists. */
export function questionsSince(
  { answers, stamps }: AuditReturn,
  before: IdentifierCheck | undefined,
  listsRevision: number,
): ReadonlySet<string> {
  if (before?.listsRevision !== listsRevision) return new Set(Object.keys(answers));
  return questionsAfter(stamps, before.revision);
}

/** Whether nobody has said that these words stay. */
export function isUndecided(mark: StoredMark, decided: readonly IdentifierDecided[]): boolean {
  return !decided.some(
    ({ questionId, digest }) => questionId === mark.questionId && digest === mark.digest,
  );
}

/** Where texts stand that must not leave the return yet. */
export function withheldPlaces(
  marks: readonly StoredMark[],
  decided: readonly IdentifierDecided[],
): TextPlace[] {
  return marks
    .filter((mark) => isUndecided(mark, decided))
    .map(({ questionId, part }) => ({ questionId, part }));
}

/** A saved change without the marked words that the answer no longer has; undefined if it had none. */
export function withoutRemoved(
  returnId: string,
  saved: Answer | null,
  present: ReadonlySet<string>,
  lists: PreparedLists,
): Answer | undefined {
  let isChanged = false;
  const left = mapTexts(saved, (text) => {
    let clean = '';
    let last = 0;
    for (const { start, end } of findIdentifiers(text, lists)) {
      if (present.has(digestOf(returnId, text.slice(start, end)))) continue;
      clean += text.slice(last, start) + removedWords;
      last = end;
    }
    if (last > 0) isChanged = true;
    return clean + text.slice(last);
  });
  return isChanged && left ? left : undefined;
}
