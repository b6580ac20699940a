import { createHash } from 'node:crypto';
import type { FormDefinition } from '@sightline/form-engine';

/** What a definition is known by: the same for the same JSON. */
export function hashOf(definition: FormDefinition): string {
  return createHash('sha256').update(JSON.stringify(definition)).digest('hex');
}

/** The questions that are answered: guidance is none. */
export function countQuestions(definition: FormDefinition): number {
  return definition.sections
    .flatMap(({ questions }) => questions)
    .filter(({ kind }) => kind !== 'guidance').length;
}
