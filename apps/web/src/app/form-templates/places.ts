import {
  compileForm,
  questionAt,
  type DefinitionProblem,
  type FormDefinition,
  type Question,
  type Section,
} from '@sightline/form-engine';

/** What the editor shows: the form as a whole, a section, or a question, by where it stands. */
export type Place =
  | { readonly kind: 'form' }
  | { readonly kind: 'section'; readonly section: number }
  | { readonly kind: 'question'; readonly section: number; readonly question: number };

export const wholeForm: Place = { kind: 'form' };

export function samePlace(a: Place, b: Place): boolean {
  return keyOfPlace(a) === keyOfPlace(b);
}

/** A place as a word, for maps: "form", "2", "2.3". */
export function keyOfPlace(place: Place): string {
  if (place.kind === 'form') return 'form';
  return place.kind === 'section' ? `${place.section}` : `${place.section}.${place.question}`;
}

/** Where a problem lies: its path in the definition begins with the place. */
export function placeOf({ place }: Pick<DefinitionProblem, 'place'>): Place {
  const [, section, question] = /^sections\[(\d+)\](?:\.questions\[(\d+)\])?/.exec(place) ?? [];
  if (section === undefined) return wholeForm;
  if (question === undefined) return { kind: 'section', section: Number(section) };
  return { kind: 'question', section: Number(section), question: Number(question) };
}

/** The parts of a question or a section that problems of it are about: "askedOf", "key". */
export function faultyParts(
  problems: readonly Pick<DefinitionProblem, 'place'>[],
): ReadonlySet<string> {
  const names = problems.map(
    ({ place }) => /^sections\[\d+\](?:\.questions\[\d+\])?\.(\w+)/.exec(place)?.[1] ?? '',
  );
  return new Set(names);
}

/** Where a question stands, by its id; the form as a whole where it has none. */
export function placeOfQuestion(form: FormDefinition, questionId: string): Place {
  const path = compileForm(form).byId.get(questionId)?.path;
  return path === undefined ? wholeForm : placeOf({ place: path });
}

/** The place itself, or the nearest that the form has. */
export function nearestPlace(form: FormDefinition, place: Place): Place {
  if (place.kind === 'form') return place;
  const section = form.sections[place.section];
  if (!section) return wholeForm;
  if (place.kind === 'section' || questionAt(form, place)) return place;
  const last = section.questions.length - 1;
  return last < 0
    ? { kind: 'section', section: place.section }
    : { kind: 'question', section: place.section, question: last };
}

/** Where two states of a form differ first: where undo has its effect. Undefined: nowhere in it. */
export function changedPlace(before: FormDefinition, after: FormDefinition): Place | undefined {
  const section = firstDifference(before.sections, after.sections);
  if (section < 0) return undefined;
  const [was, is] = [before.sections[section], after.sections[section]];
  if (!was || !is || was.id !== is.id) return { kind: 'section', section };
  const question = firstDifference(was.questions, is.questions);
  return question < 0 ? { kind: 'section', section } : { kind: 'question', section, question };
}

function firstDifference<Item extends Section | Question>(
  before: readonly Item[],
  after: readonly Item[],
): number {
  const length = Math.max(before.length, after.length);
  for (let at = 0; at < length; at += 1) if (before[at] !== after[at]) return at;
  return -1;
}
