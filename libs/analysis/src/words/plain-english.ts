/** 'a, b and c'. */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** A noun in both its numbers. */
export interface Noun {
  readonly one: string;
  readonly many: string;
}

export const nouns = {
  agency: { one: 'agency', many: 'agencies' },
  answer: { one: 'answer', many: 'answers' },
  case: { one: 'case', many: 'cases' },
  child: { one: 'child', many: 'children' },
  comment: { one: 'comment', many: 'comments' },
  grade: { one: 'grade', many: 'grades' },
  pair: { one: 'pair', many: 'pairs' },
  return: { one: 'return', many: 'returns' },
  disagreement: { one: 'disagreement', many: 'disagreements' },
  entry: { one: 'entry', many: 'entries' },
  recommendation: { one: 'recommendation', many: 'recommendations' },
  standard: { one: 'standard', many: 'standards' },
  theme: { one: 'theme', many: 'themes' },
  workingDay: { one: 'working day', many: 'working days' },
} as const satisfies Record<string, Noun>;

/** 'no cases', 'one case', '3 cases'. */
export function counted(count: number, noun: Noun): string {
  if (count === 0) return `no ${noun.many}`;
  return count === 1 ? `one ${noun.one}` : `${count} ${noun.many}`;
}

/** '1 working day', '20.5 working days': in figures, the noun in its number. */
export function numbered(count: number, { one, many }: Noun): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** '2 of 3 cases', '1 of 1 case'. */
export function ofTotal(count: number, total: number, noun: Noun): string {
  return `${count} of ${numbered(total, noun)}`;
}

/** Words as they stand inside a sentence: the first letter small, but never that of 'CIN' or 'A&E'. */
export function insideSentence(text: string): string {
  return /^\p{Lu}(?![\p{Lu}\p{N}&])/u.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

/** The verb that goes with a count: 'was' for one, 'were' for any other. */
export function verb(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}

/** The text with its first letter large, also where it begins with a figure. */
export function capitalised(text: string): string {
  const start = /^\{\{[\w.:-]+\|/.exec(text)?.[0].length ?? 0;
  return text.slice(0, start) + text.charAt(start).toUpperCase() + text.slice(start + 1);
}

/** A sentence from its parts: the first letter large, a full stop at the end where none is. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  if (trimmed === '') return '';
  const start = capitalised(trimmed);
  return /[.!?…]["”’)]?$/.test(start) ? start : `${start}.`;
}

/** Words up to the first full stop with a new sentence behind it; the rest is said elsewhere. */
export function firstSentence(text: string): string {
  return /^.*?[.!?…](?=\s+\p{Lu})/su.exec(text)?.[0] ?? text;
}

/** A p as it is printed: three places, and never nought. */
export function probability(p: number): string {
  return p < 0.001 ? 'less than 0.001' : p.toFixed(3);
}

/** Words on one line and no longer than so many characters, cut at a word. */
export function shortened(text: string, longest: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
