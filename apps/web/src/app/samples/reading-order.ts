const words = new Intl.Collator('en-GB', { numeric: true });

/** Groups as people read them: 5-10 before 11-15, and what is not recorded last. */
export function inReadingOrder<Group extends { readonly value: string }>(
  groups: readonly Group[],
): Group[] {
  const isUnknown = ({ value }: Group) => Number(value === '');
  return [...groups].sort((a, b) => isUnknown(a) - isUnknown(b) || words.compare(a.value, b.value));
}
