/** What a person typed for a whole number: the number, nothing, or the words as they stand. */
export function wholeNumber(text: string): number | string | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  return /^-?\d{1,15}$/.test(trimmed) ? Number(trimmed) : trimmed;
}

/** What the box shows for a value; words that are no number stay as they were typed. */
export function numberText(value: unknown): string {
  return typeof value === 'number' || typeof value === 'string' ? `${value}` : '';
}

/**
 * The text of a box after its value changed: what was typed stays where it means the same ("007"),
 * so that nothing is rewritten under the person's hands.
 */
export function keptText(value: unknown, typed: string | undefined): string {
  return typed !== undefined && wholeNumber(typed) === (value ?? null) ? typed : numberText(value);
}
