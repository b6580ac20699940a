import type { ProblemCode } from '@sightline/contracts';
import type { DefinitionProblem } from '@sightline/form-engine';
import { ProblemError } from '../../platform/errors';
import type { TrailSubject } from '../../trail';
import type { FormDraft } from '../entities/form-draft.entity';
import type { DraftFacts } from '../form-templates.trail';

/** A form that is not taken: every problem by its place. */
export function refusedForm(
  code: Extract<ProblemCode, 'request.invalid' | 'import.refused'>,
  problems: readonly DefinitionProblem[],
): ProblemError {
  const detail =
    code === 'import.refused'
      ? 'Nothing was imported; put the file right and choose it again.'
      : 'Nothing was saved; the form is not one that can be kept.';
  return new ProblemError(code, detail, { fields: fieldsOf(problems), data: { problems } });
}

/** Problems as fields of the definition; those of the whole under "definition". */
export function fieldsOf(problems: readonly DefinitionProblem[]) {
  return problems.map(({ place, message }) => ({ field: place || 'definition', message }));
}

export function draftSubject({ id, title }: FormDraft): TrailSubject {
  return { subjectType: 'form-draft', subjectId: id, label: title };
}

export function draftFacts({ questionCount, contentHash }: FormDraft): DraftFacts {
  return { questions: questionCount, hash: contentHash };
}
