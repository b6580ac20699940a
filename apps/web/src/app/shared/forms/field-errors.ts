import { type AbstractControl, FormArray, FormGroup } from '@angular/forms';
import type { ClientProblem } from '../http/client-problem';
import { fieldProblems, isRefusal } from '../http/client-problem';

/** The words under a field: what the server said first, then the request class, then Angular. */
export function errorWords(control: AbstractControl | null): string {
  const errors = control?.errors;
  if (!errors) return '';
  if (typeof errors['server'] === 'string') return errors['server'];
  const contract = errors['contract'] as readonly string[] | undefined;
  if (contract?.[0] !== undefined) return contract[0];
  return errors['required'] ? 'Fill this in' : 'Check this';
}

/**
 * Puts the messages of a 422 on the controls they name, until the person changes them. Answers the
 * messages that name no control of the form: the caller shows those above it.
 */
export function applyFieldProblems(form: FormGroup, problem: ClientProblem): readonly string[] {
  const homeless: string[] = [];
  for (const { field, message } of fieldProblems(problem)) {
    const control = form.get(field);
    if (!control) {
      homeless.push(message);
      continue;
    }
    control.setErrors({ ...control.errors, server: message });
    control.markAsTouched();
  }
  return homeless;
}

/**
 * What stands above a form that was refused: every message of a 422, each also on its control, or
 * why the act is not allowed. Empty where no answer came: the person is told of that elsewhere.
 */
export function refusalWords(form: FormGroup, problem: ClientProblem): string {
  if (problem.status === 422) {
    applyFieldProblems(form, problem);
    return problem.fields?.map(({ message }) => message).join(' ') ?? problem.title;
  }
  return isRefusal(problem) ? (problem.detail ?? problem.title) : '';
}

/**
 * Before sending: whether the form may be sent; shows what is wrong everywhere and moves to the
 * first wrong field. What the server refused before is asked again: it may have been about another
 * field too, which the person has changed since.
 */
export function checkForm(form: FormGroup, host: HTMLElement): boolean {
  checkAgain(form);
  if (form.valid) return true;
  moveToProblem(form, host);
  return false;
}

/** Shows what is wrong everywhere and moves to the first wrong field. */
export function moveToProblem(form: FormGroup, host: HTMLElement): void {
  form.markAllAsTouched();
  host
    .querySelector<HTMLElement>('input.ng-invalid, textarea.ng-invalid, .ng-invalid[tabindex]')
    ?.focus();
}

function checkAgain(control: AbstractControl): void {
  if (control instanceof FormGroup || control instanceof FormArray) {
    for (const part of Object.values(control.controls)) checkAgain(part);
  }
  control.updateValueAndValidity({ onlySelf: true, emitEvent: false });
}
