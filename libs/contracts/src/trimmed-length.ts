import { length, ValidateBy, type ValidationOptions } from 'class-validator';

/**
 * A text of `min` to `max` characters, not counting the spaces around it: a reason of three spaces
 * is no reason. Called isLength as class-validator's own, so that the OpenAPI document says it.
 */
export function TrimmedLength(
  min: number,
  max: number,
  options?: ValidationOptions,
): PropertyDecorator {
  const message = `Write this in ${min} to ${max} characters`;
  return ValidateBy(
    {
      name: 'isLength',
      constraints: [min, max],
      validator: {
        validate: (value: unknown) =>
          typeof value === 'string' && length(value.trim(), min) && length(value, min, max),
        defaultMessage: () => message,
      },
    },
    options,
  );
}
