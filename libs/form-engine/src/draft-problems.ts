import { checkShape } from './check-shape';
import { formDefinitionSchema } from './definition-schema';
import { fault, type DefinitionProblem } from './definition-problem';
import { itemAt } from './item-at';
import type { FormDefinition } from './template';
import { validateDefinition } from './validate-definition';

/**
 * Everything that is wrong with a draft, in the order to read it: words that are still missing, then
 * what makes no sense. A draft without an error here can be published.
 */
export function draftProblems(form: FormDefinition): DefinitionProblem[] {
  return [...missingWords(form), ...validateDefinition(form)];
}

/** A draft differs from the published shape in nothing but texts that are blank. */
function missingWords(form: FormDefinition): DefinitionProblem[] {
  return checkShape(formDefinitionSchema, form).map(({ place, message }) => {
    const what = partNames[/\w+$/.exec(place)?.[0] ?? ''];
    const found =
      what && message === 'must not be blank'
        ? fault('blank', place, `${what} is missing`)
        : fault('shape', place, `${place} ${message}`);
    return { ...found, ...itemAt(form, place) };
  });
}

const partNames: Readonly<Record<string, string>> = {
  title: 'The title',
  text: 'The question’s text',
  label: 'A label',
  intro: 'The introduction',
  help: 'The help text',
  prompt: 'The prompt for evidence',
  rule: 'The rule in words',
  source: 'The source',
  descriptor: 'A descriptor',
  evidenceNeeded: 'The evidence a grade needs',
  unitLabel: 'The unit',
};
