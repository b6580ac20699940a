import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import { documentsOf, type FieldProblem } from '@sightline/contracts';
import { validateSync } from 'class-validator';
import { ProblemError } from '../errors';
import { rememberContractRules } from './contract-rules';

const rules = { whitelist: true, forbidNonWhitelisted: true, stopAtFirstError: false };

/** Takes a body that holds a document as it came: to copy the document costs more than to save it. */
class ContractPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const { metatype } = metadata;
    if (!metatype || documentsOf(metatype).length === 0 || !isPlain(value)) {
      return super.transform(value, metadata);
    }
    const body = Object.assign(new metatype() as object, value);
    const errors = validateSync(body, { ...rules, forbidUnknownValues: false });
    if (errors.length > 0) throw problemOf(errors);
    return body;
  }
}

/** Whether it is an object without keys that would change what kind of object it is. */
function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return !Object.hasOwn(value, '__proto__') && !Object.hasOwn(value, 'constructor');
}

function problemOf(errors: readonly ValidationError[]): ProblemError {
  return new ProblemError('request.invalid', undefined, { fields: fieldProblems(errors) });
}

/** Checks every body and query against its contract and names every field that is wrong. */
export function validationPipe(): ValidationPipe {
  rememberContractRules();
  return new ContractPipe({
    ...rules,
    transform: true,
    transformOptions: { enableImplicitConversion: false },
    exceptionFactory: problemOf,
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
