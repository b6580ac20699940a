import type { ThemeReasonView } from '@sightline/contracts';
import { namesRecord, reasonKindLabels, reasonKinds, type ReasonKind } from '@sightline/domain';

/** A reason of a programme file, before what it names is looked up. */
export interface ReasonInFile {
  readonly kind: ReasonKind;
  /** Name of the review, or "2016/17: Child sexual exploitation"; empty where the kind names none. */
  readonly link: string;
  readonly words: string;
}

const longestWords = 500;

/** The reasons of an audit as one cell: a reason a line, its parts between bars. */
export function toReasonsCell(reasons: readonly ThemeReasonView[]): string {
  return reasons
    .map(({ kind, review, audit, words }) => {
      const link = review?.name ?? (audit ? `${audit.yearLabel}: ${audit.theme}` : '');
      const parts = namesRecord(kind) ? [kind, link, words] : [kind, words];
      return parts.join(' | ').trim();
    })
    .join('\n');
}

/** Reads such a cell; says what is wrong with it. */
export function readReasonsCell(cell: string, say: (message: string) => void): ReasonInFile[] {
  const lines = cell.split(/\r?\n/).flatMap((line) => line.trim() || []);
  return lines.flatMap((line) => {
    const [name = '', ...rest] = line.split('|').map((part) => part.trim());
    const kind = kindOf(name);
    if (!kind) {
      say(`“${name}” is none of ${reasonKinds.join(', ')}`);
      return [];
    }
    const isLinked = namesRecord(kind);
    const link = isLinked ? (rest[0] ?? '') : '';
    const words = rest.slice(isLinked ? 1 : 0).join(' | ');
    if (isLinked && !link) say(`Name what it comes from: “${kind} | … | words”`);
    if (!isLinked && words.length < 3) say(`Say the reason: “${kind} | words”`);
    if (words.length > longestWords) say(`Keep a reason to ${longestWords} characters`);
    return [{ kind, link, words }];
  });
}

function kindOf(text: string): ReasonKind | undefined {
  const wanted = text.toLowerCase();
  return reasonKinds.find(
    (kind) => kind === wanted || reasonKindLabels[kind].toLowerCase() === wanted,
  );
}
