/** What the keyboard can be asked for anywhere in the form. */
export type FormCommand = 'next-open' | 'next' | 'previous' | 'find' | 'help' | 'keys';

/** By the key and not its letter: with Option on a Mac the letter is another. */
const commands: Readonly<Record<string, FormCommand>> = {
  KeyN: 'next-open',
  ArrowDown: 'next',
  ArrowUp: 'previous',
  KeyF: 'find',
  KeyH: 'help',
  KeyK: 'keys',
};

/** The command of an Alt key; undefined for keys that belong to the field or the browser. */
export function commandOf(event: KeyboardEvent): FormCommand | undefined {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
  const isList = (event.target as Element | null)?.tagName === 'SELECT';
  // Alt and an arrow opens a list.
  if (isList && event.code.startsWith('Arrow')) return undefined;
  return commands[event.code];
}

/** The keys as the panel shows them. */
export const formKeys: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  { keys: ['Alt', 'N'], does: 'Go to the next question that is not answered' },
  { keys: ['Alt', '↓'], does: 'Go to the next question' },
  { keys: ['Alt', '↑'], does: 'Go to the question before' },
  { keys: ['Alt', 'F'], does: 'Find a question by its words' },
  { keys: ['Alt', 'H'], does: 'Show or hide the help of the question you are at' },
  { keys: ['1 – 9'], does: 'Choose that answer or grade' },
  { keys: ['↑', '↓'], does: 'Move through the answers of a question' },
  { keys: ['Space'], does: 'Choose the answer, or tick the box, that you are at' },
  { keys: ['Tab'], does: 'Go on to the evidence, the help and the next question' },
  { keys: ['Esc'], does: 'Close what is open above the form' },
  { keys: ['Alt', 'K'], does: 'Show or hide this list' },
];
