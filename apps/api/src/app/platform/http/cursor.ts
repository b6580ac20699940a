import { ProblemError } from '../errors';

/** The place in a list after which the next page begins, opaque to whoever carries it. */
export function encodeCursor(parts: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** Reads back a cursor of so many parts; one that was tampered with is a malformed request. */
export function decodeCursor(cursor: string, length: number): (string | number)[] {
  const parts = parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  const isSound =
    Array.isArray(parts) &&
    parts.length === length &&
    parts.every((part) => typeof part === 'string' || typeof part === 'number');
  if (!isSound) throw new ProblemError('request.malformed', 'The page of the list is not known.');
  return parts;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A SyntaxError: not one of our cursors.
    return undefined;
  }
}
