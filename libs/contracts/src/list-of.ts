import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, ValidateNested, type ValidationOptions } from 'class-validator';

/** A list of so many parts at most, each checked by its own class. */
export function ListOf(
  part: () => new () => object,
  most: number,
  options?: ValidationOptions,
): PropertyDecorator {
  const rules = [
    Type(part),
    ValidateNested({ each: true }),
    ArrayMaxSize(most, options),
    IsArray(),
  ];
  return (target, property) => {
    for (const rule of rules) rule(target, property);
  };
}
