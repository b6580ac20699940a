import type { Answer } from '@sightline/form-engine';

/** Answers changed on this page and not yet on the server; null clears one. */
export type Edits = ReadonlyMap<string, Answer | null>;

/** What a save sends. */
export type Changes = Readonly<Record<string, Answer | null>>;

/** The answer with some parts changed; null where nothing is left of it. */
export function withParts(
  answer: Answer | null | undefined,
  change: Partial<Answer>,
): Answer | null {
  const { value, evidence, naReason, other } = { value: null, ...answer, ...change };
  if (value === null && !evidence && !naReason && !other) return null;
  return {
    value,
    ...(evidence ? { evidence } : undefined),
    ...(naReason ? { naReason } : undefined),
    ...(other ? { other } : undefined),
  };
}

/** Whether two answers say the same; the order of their parts says nothing. */
export function isSameAnswer(a: Answer | null | undefined, b: Answer | null | undefined): boolean {
  return a === b || plain(a ?? null) === plain(b ?? null);
}

function plain(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
