import { checkShape } from './check-shape';
import { formDefinitionSchema, mostQuestions, schemaVersion } from './definition-schema';
import type { DefinitionProblem, DefinitionProblemCode } from './definition-problem';
import type { FormDefinition } from './template';
import type { JsonSchema } from './json-schema';
import { hiddenCharacterAt } from './text-checks';

/** A template that has the right shape, or what is wrong and where. */
export type ParsedDefinition =
  | { readonly ok: true; readonly form: FormDefinition }
  | RefusedDefinition;

interface RefusedDefinition {
  readonly ok: false;
  readonly problems: readonly DefinitionProblem[];
}

/** Reads a template from the text of a file. */
export function readDefinition(text: string): ParsedDefinition {
  return readWith(text, parseDefinition);
}

/** Reads JSON text, and takes what it holds. */
export function readWith(
  text: string,
  take: (json: unknown) => ParsedDefinition,
): ParsedDefinition {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    // SyntaxError: the only thing JSON.parse throws for a text.
    const reason = error instanceof Error ? error.message : '';
    return refused([problem('not-json', '', `This file is not JSON (${reason})`)]);
  }
  return take(json);
}

/**
 * Takes unknown JSON as a template where its shape is right: unknown properties and wrong types are
 * refused, each with its place. Whether the template makes sense is for validateDefinition().
 */
export function parseDefinition(json: unknown): ParsedDefinition {
  return parseAs(json, formDefinitionSchema);
}

/** Takes unknown JSON as a template where it has the shape and no hidden characters. */
export function parseAs(json: unknown, schema: JsonSchema): ParsedDefinition {
  const refusal = shapeRefusal(json, schema);
  if (refusal) return refusal;
  const hidden = hiddenTexts(json, '');
  return hidden.length > 0 ? refused(hidden) : { ok: true, form: json as FormDefinition };
}

/** What is wrong with the version, the size or the shape of a template; undefined for nothing. */
export function shapeRefusal(json: unknown, schema: JsonSchema): RefusedDefinition | undefined {
  const early = versionProblem(json) ?? sizeProblem(json);
  if (early) return refused([early]);
  const faults = checkShape(schema, json);
  if (faults.length === 0) return undefined;
  const problems = faults.map(({ place, message }) =>
    problem('shape', place, `${place === '' ? 'The template' : place} ${message}`),
  );
  return refused(problems);
}

/** A template that is not taken, and why. */
export function refused(problems: readonly DefinitionProblem[]): RefusedDefinition {
  return { ok: false, problems };
}

function problem(code: DefinitionProblemCode, place: string, message: string): DefinitionProblem {
  return { code, severity: 'error', place, message };
}

/** A later version may have another shape altogether: say that, not fifty faults of shape. */
function versionProblem(json: unknown): DefinitionProblem | undefined {
  const version = propertyOf(json, 'schemaVersion');
  if (version === undefined || version === schemaVersion) return undefined;
  const said = typeof version === 'number' ? `version ${version}` : 'an unknown version';
  const message =
    `This template is in ${said} of the template format; ` +
    `this system reads version ${schemaVersion}`;
  return problem('schema-version', 'schemaVersion', message);
}

function sizeProblem(json: unknown): DefinitionProblem | undefined {
  const sections = propertyOf(json, 'sections');
  if (!Array.isArray(sections)) return undefined;
  const count = sections.reduce<number>((total, section) => {
    const questions = propertyOf(section, 'questions');
    return total + (Array.isArray(questions) ? questions.length : 0);
  }, 0);
  if (count <= mostQuestions) return undefined;
  return problem('too-many-questions', 'sections', tooManyQuestions(count));
}

/** Said of a form with more questions than it may hold. */
export function tooManyQuestions(count: number): string {
  return `The template has ${count} questions; it may have at most ${mostQuestions}`;
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

function hiddenTexts(value: unknown, place: string): DefinitionProblem[] {
  if (typeof value === 'string') {
    if (hiddenCharacterAt(value) < 0) return [];
    return [problem('hidden-characters', place, `${place} holds a hidden character; remove it`)];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    hiddenTexts(inner, Array.isArray(value) ? `${place}[${name}]` : joined(place, name)),
  );
}

function joined(place: string, name: string): string {
  return place === '' ? name : `${place}.${name}`;
}
