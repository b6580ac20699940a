import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import { documentsOf, type FieldProblem } from '@sightline/contracts';
import { ProblemError } from '../errors';

type Contract = NonNullable<ArgumentMetadata['metatype']>;

/** Takes documents out of a body while the rest is checked: to copy them costs more than a save. */
class ContractPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const held = heldBack(value, metadata.metatype);
    if (!held) return super.transform(value, metadata);
    const empty = Object.fromEntries(Object.keys(held).map((name) => [name, {}]));
    const checked = (await super.transform({ ...(value as object), ...empty }, metadata)) as object;
    return Object.assign(checked, held);
  }
}

/** The documents of a body that are objects; anything else in their place is for the contract. */
function heldBack(value: unknown, contract?: Contract): Record<string, object> | undefined {
  const names = contract ? documentsOf(contract) : [];
  if (names.length === 0 || typeof value !== 'object' || value === null) return undefined;
  const body = value as Record<string, unknown>;
  const documents = names
    .map((name) => [name, body[name]] as const)
    .filter((pair): pair is [string, object] => isObject(pair[1]));
  return documents.length > 0 ? Object.fromEntries(documents) : undefined;
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Checks every body and query against its contract and names every field that is wrong. */
export function validationPipe(): ValidationPipe {
  return new ContractPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    stopAtFirstError: false,
    transformOptions: { enableImplicitConversion: false },
    exceptionFactory: (errors) =>
      new ProblemError('request.invalid', undefined, { fields: fieldProblems(errors) }),
  });
}

/** Flattens nested errors to paths such as `strata.0.count`, one problem a field. */
export function fieldProblems(errors: readonly ValidationError[], parent = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const field = parent ? `${parent}.${error.property}` : error.property;
    const own = messageOf(error);
    return [
      ...(own ? [{ field, message: own }] : []),
      ...fieldProblems(error.children ?? [], field),
    ];
  });
}

function messageOf({ constraints }: ValidationError): string | undefined {
  if (!constraints) return undefined;
  const { whitelistValidation, ...others } = constraints;
  if (whitelistValidation) return 'This field is not known here';
  return Object.values(others).join('. ');
}
