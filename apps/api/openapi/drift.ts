/** Where two documents differ, by the path of each difference; at most as many as are asked for. */
export function driftOf(committed: unknown, built: unknown, most = 20): string[] {
  const found: string[] = [];
  compare(committed, built, '', found);
  return found.slice(0, most);
}

function compare(before: unknown, after: unknown, path: string, found: string[]): void {
  if (isRecord(before) && isRecord(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    for (const key of keys) compare(before[key], after[key], `${path}/${key}`, found);
    return;
  }
  const [was, is] = [JSON.stringify(before), JSON.stringify(after)];
  if (was === is) return;
  if (was === undefined) found.push(`${path}: not in the file`);
  else if (is === undefined) found.push(`${path}: in the file only`);
  else found.push(`${path}: ${shortened(was)} in the file, ${shortened(is)} today`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
