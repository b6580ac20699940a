import type { AbstractControl, ValidationErrors, ValidatorFn } from '@angular/forms';
import { type ValidationError, validateSync } from 'class-validator';

function messagesOf(error: ValidationError): string[] {
  const own = Object.values(error.constraints ?? {});
  return [...own, ...(error.children ?? []).flatMap(messagesOf)];
}

/** What a request class says against a value of one of its properties; nothing where it is fine. */
export function dtoMessages<T extends object>(
  dto: new () => T,
  property: keyof T & string,
  value: unknown,
): string[] {
  return validateSync(Object.assign(new dto(), { [property]: value }))
    .filter((error) => error.property === property)
    .flatMap(messagesOf);
}

/**
 * The rules of one property of a request class, for the control that holds it:
 * `reason: ['', fromDto(ReasonDto, 'reason')]`. The messages are the class's own, under `contract`.
 * An empty control of a property that may be left out is valid; send it as undefined.
 */
export function fromDto<T extends object>(
  dto: new () => T,
  property: keyof T & string,
): ValidatorFn {
  const messagesFor = (value: unknown): string[] => dtoMessages(dto, property, value);
  const mayBeLeftOut = messagesFor(undefined).length === 0;

  return ({ value }: AbstractControl<unknown>): ValidationErrors | null => {
    if (mayBeLeftOut && (value === '' || value === null)) return null;
    const messages = messagesFor(value);
    return messages.length > 0 ? { contract: messages } : null;
  };
}
