import { isSettingId, settingFacts, type SettingFacts, type SettingValues } from './setting-facts';

/** A text of a definition and where it stands. */
export interface PlacedText {
  readonly place: string;
  readonly text: string;
}

/** Parts of a definition that people read; ids, codes and conditions hold no placeholders. */
const readParts = new Set([
  ...['title', 'intro', 'text', 'help', 'label', 'prompt', 'rule'],
  ...['descriptor', 'evidenceNeeded', 'unitLabel'],
]);

const placeholder = /\{\{([^{}]*)\}\}/g;
const smallNumbers = 'no one two three four five six seven eight nine ten'.split(' ');

/** Whether this stands for a timescale of the partnership: the only settings that texts name. */
export function isPlaceholderName(id: string): boolean {
  return isSettingId(id) && settingFacts[id].group === 'timescales';
}

/** What stands between the braces of each placeholder of a text. */
export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(placeholder)].map(([, name = '']) => name.trim());
}

/** The text with the partnership's own numbers in words; an unknown name stays as it is. */
export function resolveText(text: string, values: SettingValues): string {
  if (!text.includes('{{')) return text;
  return text.replace(
    placeholder,
    (whole, name: string) => settingWords(name.trim(), values) ?? whole,
  );
}

/** The number and what it counts, such as "72 hours" and "one working day". */
export function settingWords(id: string, values: SettingValues): string | undefined {
  if (!isPlaceholderName(id) || !isSettingId(id)) return undefined;
  const { usual, unset, unit }: SettingFacts = settingFacts[id];
  const value = values[id] ?? usual;
  if (value === null) return unset;
  return `${smallNumbers[value] ?? String(value)} ${unit[value === 1 ? 0 : 1]}`;
}

/** Every text of a definition that a person reads, with its place. */
export function readTexts(value: unknown, place = ''): PlacedText[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    const at = Array.isArray(value) ? `${place}[${name}]` : place ? `${place}.${name}` : name;
    if (typeof inner !== 'string') return readTexts(inner, at);
    return readParts.has(name) ? [{ place: at, text: inner }] : [];
  });
}

/** The same value with every text that a person reads resolved; what holds none is shared. */
export function resolveTexts<T>(value: T, values: SettingValues): T {
  if (typeof value !== 'object' || value === null) return value;
  let hasChanged = false;
  const entries = Object.entries(value).map(([name, inner]: [string, unknown]) => {
    const resolved =
      typeof inner === 'string' && readParts.has(name)
        ? resolveText(inner, values)
        : resolveTexts(inner, values);
    hasChanged ||= resolved !== inner;
    return [name, resolved] as const;
  });
  if (!hasChanged) return value;
  return (
    Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries)
  ) as T;
}
