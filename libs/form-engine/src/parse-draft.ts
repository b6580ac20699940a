import { draftDefinitionSchema } from './definition-schema';
import type { DefinitionProblemCode } from './definition-problem';
import {
  parseAs,
  readWith,
  refused,
  shapeRefusal,
  type ParsedDefinition,
} from './parse-definition';
import type { FormDefinition } from './template';
import { cleanText } from './text-checks';
import { validateDefinition } from './validate-definition';

/**
 * Takes unknown JSON as a draft: the shape and the limits of a template, texts blank or not. Hidden
 * characters are taken out, since a draft is typed and pasted into.
 */
export function parseDraft(json: unknown): ParsedDefinition {
  const refusal = shapeRefusal(json, draftDefinitionSchema);
  return refusal ?? { ok: true, form: cleaned(json) as FormDefinition };
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, cleaned(inner)]));
}

const unreadable: readonly DefinitionProblemCode[] = [
  'duplicate-id',
  'reserved-id',
  'condition-cycle',
];

/**
 * Reads a draft from the text of a file, as it stands there. Texts may be blank and much may still
 * be wrong; what makes a form that cannot be told apart or followed is refused: two questions of one
 * id, conditions in a circle. Hidden characters are refused too, so that nothing is changed silently.
 */
export function readDraft(text: string): ParsedDefinition {
  const parsed = readWith(text, (json) => parseAs(json, draftDefinitionSchema));
  if (!parsed.ok) return parsed;
  const broken = validateDefinition(parsed.form).filter(({ code }) => unreadable.includes(code));
  return broken.length > 0 ? refused(broken) : parsed;
}
