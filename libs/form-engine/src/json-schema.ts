/** The part of JSON Schema (draft 7) that the template's schema uses; the checker knows no more. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly title?: string;
  readonly description?: string;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
  readonly $ref?: string;
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';
  readonly const?: string | number;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
  readonly maxProperties?: number;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false | JsonSchema;
  readonly propertyNames?: JsonSchema;
  readonly oneOf?: readonly JsonSchema[];
}

/** A schema of an object that has these properties and no others. */
export function closedObject(
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[],
  description?: string,
): JsonSchema {
  return { type: 'object', description, properties, required, additionalProperties: false };
}

/** A schema of a list of at most so many things. */
export function listOf(items: JsonSchema, maxItems: number, description?: string): JsonSchema {
  return { type: 'array', description, items, maxItems };
}

/** What words that are not blank match. */
export const wordsPattern = '\\S';

/** A schema of words: not blank, at most so many characters. */
export function words(maxLength: number, description?: string): JsonSchema {
  return { type: 'string', description, pattern: wordsPattern, maxLength };
}

/** A schema of a whole number between limits. */
export function wholeNumber(minimum: number, maximum: number, description?: string): JsonSchema {
  return { type: 'integer', description, minimum, maximum };
}

/** A reference to one of the schema's definitions. */
export function ref(name: string): JsonSchema {
  return { $ref: `#/definitions/${name}` };
}
