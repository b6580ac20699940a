import {
  dependantsOf,
  newQuestion,
  proposeQuestionId,
  type EditOperation,
  type FormDefinition,
} from '@sightline/form-engine';
import type { Place } from './places';
import type { Question as Asked } from '../shared/ui/confirm';

/** What an edit is about afterwards, where that is one place. */
export function followEdit(operation: EditOperation): Place | undefined {
  switch (operation.edit) {
    case 'add-question':
      return { kind: 'question', ...operation.at };
    case 'move-question':
      return { kind: 'question', ...operation.to };
    case 'move-section':
      return { kind: 'section', section: operation.to };
    case 'add-section':
      return { kind: 'section', section: operation.at };
    default:
      return undefined;
  }
}

/** Where something stands after it was moved, to be read out. */
export function wordsForMove(form: FormDefinition, place: Place): string {
  if (place.kind === 'form') return '';
  const section = form.sections[place.section];
  if (!section) return '';
  if (place.kind === 'section') {
    return `${section.title || section.id} is now section ${place.section + 1} of ${form.sections.length}`;
  }
  const id = section.questions[place.question]?.id ?? 'The question';
  const count = section.questions.length;
  return `${id} is now question ${place.question + 1} of ${count} in ${section.title || section.id}`;
}

/** A new question behind the one that is shown, or at the end of the section. */
export function newQuestionAt(
  form: FormDefinition,
  section: number,
  usedIds: Iterable<string>,
  shown: Place,
): EditOperation {
  const isHere = shown.kind === 'question' && shown.section === section;
  const last = form.sections[section]?.questions.length ?? 0;
  const question = isHere ? shown.question + 1 : last;
  const id = proposeQuestionId(form, section, usedIds);
  return {
    edit: 'add-question',
    at: { section, question },
    question: newQuestion(form, 'compliance', id),
  };
}

/** What to ask before something goes that others look at or that holds much; else undefined. */
export function removalWords(form: FormDefinition, place: Place): Asked | undefined {
  if (place.kind === 'form') return undefined;
  const section = form.sections[place.section];
  if (!section) return undefined;
  if (place.kind === 'section') {
    const count = section.questions.length;
    if (count === 0) return undefined;
    return {
      title: `Remove “${section.title || section.id}”?`,
      message: `Its ${count === 1 ? 'question goes' : `${count} questions go`} with it. Undo brings them back.`,
      verb: 'Remove the section',
      isDangerous: true,
    };
  }
  const id = section.questions[place.question]?.id ?? '';
  const { questionIds, sectionIds } = dependantsOf(form, id);
  const names = [...questionIds, ...sectionIds.map((one) => `section ${one}`)];
  if (names.length === 0) return undefined;
  return {
    title: `Remove ${id}?`,
    message: `The conditions of ${names.join(', ')} look at it and will have to be changed.`,
    verb: 'Remove the question',
    isDangerous: true,
  };
}
