import { identifierKinds, type IdentifierKind } from '@sightline/domain';
import { findIdentifiers } from '../find-identifiers';
import type { IdentifierSpan } from '../identifier-span';
import type { Answer, Passage } from './corpus';

/** How many of one kind there were, were found, and were marked wrongly. */
export interface Tally {
  readonly present: number;
  readonly found: number;
  readonly marks: number;
  readonly rightMarks: number;
}

export interface Measurement {
  readonly passages: number;
  readonly cleanPassages: number;
  readonly cleanMarked: number;
  readonly total: Tally;
  readonly byKind: Readonly<Record<IdentifierKind, Tally>>;
  readonly missed: readonly string[];
  readonly falseMarks: readonly string[];
}

const letters = /[\p{L}\p{N}]/u;

/**
 * Found: marks of the same kind cover every letter and figure of it. Right: the mark touches an
 * identifier of its own kind. A name marked as a school is missed, and is a false mark besides.
 */
export function measure(passages: readonly Passage[]): Measurement {
  const tallies = new Map<IdentifierKind, { -readonly [K in keyof Tally]: number }>();
  for (const kind of identifierKinds) {
    tallies.set(kind, { present: 0, found: 0, marks: 0, rightMarks: 0 });
  }
  const missed: string[] = [];
  const falseMarks: string[] = [];
  let cleanMarked = 0;
  for (const { text, answers } of passages) {
    const spans = findIdentifiers(text);
    if (answers.length === 0 && spans.length > 0) cleanMarked += 1;
    for (const answer of answers) {
      const tally = tallies.get(answer.kind)!;
      tally.present += 1;
      if (isCovered(text, answer, spans)) tally.found += 1;
      else missed.push(`${answer.kind} ${around(text, answer)}`);
    }
    for (const span of spans) {
      const tally = tallies.get(span.kind)!;
      tally.marks += 1;
      if (answers.some((answer) => answer.kind === span.kind && touches(answer, span))) {
        tally.rightMarks += 1;
      } else falseMarks.push(`${span.kind} ${around(text, span)}`);
    }
  }
  const byKind = Object.fromEntries(tallies) as Record<IdentifierKind, Tally>;
  return {
    passages: passages.length,
    cleanPassages: passages.filter(({ answers }) => answers.length === 0).length,
    cleanMarked,
    total: sum(Object.values(byKind)),
    byKind,
    missed,
    falseMarks,
  };
}

export const recall = ({ found, present }: Tally): number => found / present;
export const precision = ({ rightMarks, marks }: Tally): number => rightMarks / marks;

function isCovered(text: string, answer: Answer, spans: readonly IdentifierSpan[]): boolean {
  const same = spans.filter((span) => span.kind === answer.kind && touches(answer, span));
  for (let at = answer.start; at < answer.end; at += 1) {
    if (!letters.test(text[at]!)) continue;
    if (!same.some(({ start, end }) => start <= at && at < end)) return false;
  }
  return true;
}

function touches(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

function around(text: string, { start, end }: { start: number; end: number }): string {
  const before = text.slice(Math.max(0, start - 40), start);
  return `${before}[${text.slice(start, end)}]${text.slice(end, end + 25)}`.replaceAll('\n', '⏎');
}

function sum(tallies: readonly Tally[]): Tally {
  const add = (pick: (tally: Tally) => number): number =>
    tallies.reduce((total, tally) => total + pick(tally), 0);
  return {
    present: add(({ present }) => present),
    found: add(({ found }) => found),
    marks: add(({ marks }) => marks),
    rightMarks: add(({ rightMarks }) => rightMarks),
  };
}
