import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { validationMetadatasToSchemas } from 'class-validator-jsonschema';
import type { ApiSource } from './controller-source';
import type { JsonSchema } from './json-schema';

/** Schemas of the request classes: limits from their validators, words from their docstrings. */
export function requestSchemas(source: ApiSource): Map<string, JsonSchema> {
  const validated = validationMetadatasToSchemas({
    classTransformerMetadataStorage: defaultMetadataStorage,
    refPointerPrefix: '#/components/schemas/',
  }) as Record<string, JsonSchema>;
  const schemas = new Map<string, JsonSchema>();
  for (const [name, { docs, properties }] of source.requests) {
    const checked = validated[name];
    if (!checked) throw new Error(`${name} is a class of the contracts without a validator`);
    schemas.set(name, {
      ...(docs === '' ? undefined : { description: docs }),
      type: 'object',
      properties: Object.fromEntries(
        Object.entries(properties).map(([property, written]) => [
          property,
          merged(written, checked.properties?.[property] ?? {}),
        ]),
      ),
      ...(checked.required ? { required: checked.required } : undefined),
      // Fields that are not known are refused.
      additionalProperties: false,
    });
  }
  return schemas;
}

/** What the validators check, or the type where they check no more than that it is an object. */
function merged(written: JsonSchema, checked: JsonSchema): JsonSchema {
  const { description, ...type } = written;
  const isLoose = checked.type === 'object' && checked.properties === undefined;
  const isNamed = type.$ref !== undefined;
  return {
    ...(isLoose || isNamed ? type : checked),
    ...(description ? { description } : undefined),
  };
}
