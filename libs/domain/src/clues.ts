/**
 * What in people's words may tell more than a publication lets out, the surest first: a figure bound
 * into the words, a case, a count, another number, an agency, a place, a person.
 */
export const clueKinds = [
  'figure',
  'case',
  'count',
  'number',
  'agency',
  'place',
  'person',
] as const;
export type ClueKind = (typeof clueKinds)[number];

/** Counts of the audit, its figures and its cases are never confirmed, only replaced. */
export function isConfirmableClue(kind: ClueKind): boolean {
  return kind !== 'count' && kind !== 'case' && kind !== 'figure';
}
