import { figureToken } from '@sightline/report-model';

/**
 * Words of a person inside the drafted narrative: on one line, and every mark of the narrative's
 * Markdown meant as itself. No text that comes from a return can make a heading or a list.
 */
export function quoted(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\*]|\{(?=\{)/g, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s)/, '$1\\$2')
    .replace(/^(?=[#>+-])/, '\\');
}

/** A figure, bound to the data by its key: in an edited section too it says what the data say. */
export function bound(key: string, text: string): string {
  return figureToken(key, text);
}

export function bold(text: string): string {
  return text === '' ? '' : `**${text}**`;
}

/** A heading of the first level that narrative has; the report sets it under its section. */
export function heading(text: string): string {
  return `# ${text}`;
}

export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

export function numbers(items: readonly string[]): string {
  return items.map((item, index) => `${index + 1}. ${item}`).join('\n');
}

/** Blocks with a blank line between them; those with nothing to say are left out. */
export function blocks(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part.trim() !== '').join('\n\n');
}

/** Sentences of one paragraph; those with nothing to say are left out. */
export function paragraph(...sentences: readonly (string | undefined)[]): string {
  return sentences.filter((part) => part !== undefined && part.trim() !== '').join(' ');
}
