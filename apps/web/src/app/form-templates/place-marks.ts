import type { DraftCommentView } from '@sightline/contracts';
import type { DefinitionProblem, FormDefinition } from '@sightline/form-engine';
import type { PlaceMark } from './components/outline';
import { keyOfPlace, placeOf, placeOfQuestion, type Place } from './places';

const nothing: PlaceMark = { errors: 0, warnings: 0, comments: 0 };

/** What stands out at each place of the form; a section also shows what is wrong inside it. */
export function marksOf(
  form: FormDefinition,
  problems: readonly DefinitionProblem[],
  comments: readonly DraftCommentView[],
): ReadonlyMap<string, PlaceMark> {
  const marks = new Map<string, PlaceMark>();
  const add = (place: Place, part: keyof PlaceMark) => {
    for (const key of keysOf(place)) {
      const mark = marks.get(key) ?? nothing;
      marks.set(key, { ...mark, [part]: mark[part] + 1 });
    }
  };
  for (const problem of problems) {
    add(placeOf(problem), problem.severity === 'error' ? 'errors' : 'warnings');
  }
  for (const comment of comments) add(placeOfComment(form, comment), 'comments');
  return marks;
}

function keysOf(place: Place): readonly string[] {
  const own = keyOfPlace(place);
  return place.kind === 'question' ? [own, `${place.section}`] : [own];
}

/** Where a comment belongs; to the form as a whole where what it was about is gone or renamed. */
export function placeOfComment(
  form: FormDefinition,
  { questionId, sectionId }: DraftCommentView,
): Place {
  if (questionId !== null) return placeOfQuestion(form, questionId);
  const section = form.sections.findIndex(({ id }) => id === sectionId);
  return section < 0 ? { kind: 'form' } : { kind: 'section', section };
}
