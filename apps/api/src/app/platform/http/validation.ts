import { ValidationPipe, type ValidationError } from '@nestjs/common';
import type { FieldProblem } from '@sightline/contracts';
import { ProblemError } from '../errors';

/** Checks every body and query against its contract and names every field that is wrong. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
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
