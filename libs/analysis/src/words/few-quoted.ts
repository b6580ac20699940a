import type { Quotation } from '../audit-figures';

/** As many as a person reads under one heading; the appendix holds all of them. */
export const mostQuoted = 3;

interface Levelled extends Quotation {
  readonly level?: string | null;
}

/**
 * The few that are quoted: what is for the whole partnership first, then from as many agencies and
 * cases as there are; the same words once. The order of the others is kept.
 */
export function fewQuoted<Note extends Levelled>(
  notes: readonly Note[],
  most = mostQuoted,
): readonly Note[] {
  const left = distinctNotes(notes);
  const few: Note[] = [];
  while (few.length < most && left.length > 0) {
    const best = Math.max(...left.map((note) => weightOf(note, few)));
    const index = left.findIndex((note) => weightOf(note, few) === best);
    few.push(...left.splice(index, 1));
  }
  return few;
}

/** How many are not among the few. */
export function leftOut(notes: readonly Quotation[], most = mostQuoted): number {
  return Math.max(0, distinctNotes(notes).length - most);
}

/** 'And 4 more, in the appendix.' */
export function moreInAppendix(notes: readonly Quotation[], most = mostQuoted): string | undefined {
  const count = leftOut(notes, most);
  return count === 0 ? undefined : `And ${count} more, in the appendix.`;
}

function weightOf(note: Levelled, few: readonly Levelled[]): number {
  const isForAll = note.level === 'partnership';
  const isNewAgency = few.every(({ agencyId }) => agencyId !== note.agencyId);
  const isNewCase = few.every(({ caseId }) => caseId !== note.caseId);
  return (isNewAgency ? 4 : 0) + (isForAll ? 2 : 0) + (isNewCase ? 1 : 0);
}

function distinctNotes<Note extends Quotation>(notes: readonly Note[]): Note[] {
  const seen = new Set<string>();
  return notes.filter(({ text }) => !seen.has(text) && seen.add(text));
}
