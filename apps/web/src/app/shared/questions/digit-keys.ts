/** Options that a key can choose; those after the ninth are chosen by arrows or the pointer. */
export const mostDigits = 9;

/** Place of the option that a key from 1 to 9 stands for; undefined for other keys and shortcuts. */
export function digitOf(event: KeyboardEvent): number | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey) return undefined;
  return /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : undefined;
}
