const known: readonly (readonly [RegExp, string])[] = [
  [/recent|new|under 12/i, 'recent'],
  [/some time|established|12 months or more|long/i, 'established'],
];

/** A stable key for a stratum's name; those that shipped forms ask about keep their known keys. */
export function stratumKey(label: string, index: number): string {
  const shipped = known.find(([pattern]) => pattern.test(label));
  if (shipped) return shipped[1];
  const key = label
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '')
    .slice(0, 30);
  return key.length >= 2 ? key : `stratum-${index + 1}`;
}

/** Keys of several names, no two the same. */
export function stratumKeys(labels: readonly string[]): string[] {
  const keys: string[] = [];
  labels.forEach((label, index) => {
    const key = stratumKey(label, index);
    keys.push(keys.includes(key) ? `stratum-${index + 1}` : key);
  });
  return keys;
}
