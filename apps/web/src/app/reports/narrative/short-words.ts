const longest = 110;

/** Words as long as a list of options shows them. */
export function shortWords(words: string): string {
  return words.length > longest ? `${words.slice(0, longest - 1)}…` : words;
}
