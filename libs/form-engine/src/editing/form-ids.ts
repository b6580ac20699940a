import { compileForm } from '../compile';
import { idPattern, longestId } from '../definition-schema';
import type { FormDefinition } from '../template';

const isId = new RegExp(idPattern, 'u');

/** Whether a text can be the id of a question or a section, the code of an answer, or a key. */
export function isFormId(text: string): boolean {
  return text.length <= longestId && isId.test(text);
}

/** A key made of a title: "Children in care" -> "children-in-care". */
export function keyOf(title: string): string {
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[’'\p{M}]/gu, '');
  const key = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return key.slice(0, longestKey).replace(/-+$/, '') || 'form';
}

/** Shorter than an id may be, so that a number fits behind it. */
const longestKey = 50;

/** Every question id of a form. */
export function questionIds(form: FormDefinition): string[] {
  return compileForm(form).places.map(({ question }) => question.id);
}

/**
 * An id for a new question of the section: its letters and the number after the highest that it
 * ever had. Ids of "used" are not proposed again, though the questions are gone: answers to a
 * removed question must never be read as answers to another (ADR 9).
 */
export function proposeQuestionId(
  form: FormDefinition,
  sectionAt: number,
  used: Iterable<string> = [],
): string {
  const section = form.sections[sectionAt];
  const prefix = prefixOf(section?.questions.map(({ id }) => id) ?? [], section?.id ?? 'Q');
  return numbered(prefix, [...questionIds(form), ...used]);
}

/** An id for a new section, a scale, an answer or a column beside those there are. */
export function proposeId(prefix: string, taken: Iterable<string>): string {
  return numbered(isFormId(prefix) ? prefix : 'X', [...taken]);
}

/** The letters before the number of the section's last numbered question, else the section's id. */
function prefixOf(ids: readonly string[], sectionId: string): string {
  const last = ids.filter((id) => /\d$/.test(id)).at(-1);
  const prefix = (last ?? sectionId).replace(/\d+$/, '');
  const ended = last === undefined && /\d$/.test(sectionId) ? `${sectionId}.` : prefix;
  return isFormId(ended) && ended.length <= longestKey ? ended : 'Q';
}

function numbered(prefix: string, taken: readonly string[]): string {
  const known = new Set(taken);
  let next = 1;
  for (const id of known) {
    const rest = id.startsWith(prefix) ? id.slice(prefix.length) : '';
    if (/^\d{1,9}$/.test(rest)) next = Math.max(next, Number(rest) + 1);
  }
  while (known.has(`${prefix}${next}`)) next += 1;
  return `${prefix}${next}`;
}
