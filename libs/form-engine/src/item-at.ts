import type { DefinitionProblem } from './definition-problem';
import type { FormDefinition } from './template';

/** The section and question that a place in a definition lies in. */
export function itemAt(
  form: FormDefinition,
  place: string,
): Pick<DefinitionProblem, 'sectionId' | 'questionId'> {
  const [, at, within] = /^sections\[(\d+)\](?:\.questions\[(\d+)\])?/.exec(place) ?? [];
  const section = at === undefined ? undefined : form.sections[Number(at)];
  const question = within === undefined ? undefined : section?.questions[Number(within)];
  return {
    ...(section && { sectionId: section.id }),
    ...(question && { questionId: question.id }),
  };
}
