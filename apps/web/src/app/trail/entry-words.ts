/** The facts of an entry on one line: "from issued, to in-progress". */
export function factWords(data: Readonly<Record<string, unknown>> | null): string {
  if (!data) return 'the data is past its retention and deleted';
  return Object.entries(data)
    .filter(([key, value]) => value !== null && value !== '' && !/digest|hash/i.test(key))
    .map(([key, value]) => `${keyWords(key)} ${valueWords(value)}`)
    .join(', ');
}

function keyWords(key: string): string {
  return key.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}

function valueWords(value: unknown): string {
  if (Array.isArray(value)) {
    if (value.length > 6) return `${value.length} in all`;
    return value.map((item) => valueWords(item)).join(' ');
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}
