/** What may be wrong with a template, by stable code. */
export const definitionProblemCodes = [
  'not-json',
  'schema-version',
  'shape',
  'blank',
  'hidden-characters',
  'unknown-placeholder',
  'too-many-questions',
  'no-questions',
  'empty-section',
  'duplicate-id',
  'reserved-id',
  'unknown-scale',
  'empty-scale',
  'unused-scale',
  'empty-options',
  'duplicate-code',
  'unknown-code',
  'empty-rule',
  'limits',
  'empty-table',
  'duplicate-measure',
  'condition-empty',
  'condition-unknown-question',
  'condition-later-question',
  'condition-cycle',
  'condition-guidance',
  'condition-operator',
  'condition-answer',
  'required-twice',
  'never-required',
  'asked-of-nobody',
  'dead-question',
] as const;
export type DefinitionProblemCode = (typeof definitionProblemCodes)[number];

/** A problem with a template. Errors stop it being published; warnings are shown. */
export interface DefinitionProblem {
  readonly code: DefinitionProblemCode;
  readonly severity: 'error' | 'warning';
  /** Path in the definition: sections[2].questions[0].options; empty for the whole. */
  readonly place: string;
  readonly sectionId?: string;
  readonly questionId?: string;
  readonly message: string;
}

/** A problem of one question, with its place inside that question. */
export type QuestionFault = Pick<DefinitionProblem, 'code' | 'severity' | 'place' | 'message'>;

/** A fault that stops publication. */
export function fault(code: DefinitionProblemCode, place: string, message: string): QuestionFault {
  return { code, severity: 'error', place, message };
}

/** A fault that is shown and stops nothing. */
export function caution(
  code: DefinitionProblemCode,
  place: string,
  message: string,
): QuestionFault {
  return { code, severity: 'warning', place, message };
}
