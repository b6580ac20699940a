import type { AbstractControl, FormArray, FormControl, FormGroup } from '@angular/forms';
import type { NonNullableFormBuilder, ValidationErrors } from '@angular/forms';
import { ThemeReasonDto, type ThemeReasonView } from '@sightline/contracts';
import type { ReasonKind } from '@sightline/domain';
import { validateSync } from 'class-validator';

/** One reason as it is written. */
export type ReasonForm = FormGroup<{
  kind: FormControl<ReasonKind>;
  reviewId: FormControl<string>;
  auditId: FormControl<string>;
  words: FormControl<string>;
}>;

const empty = { kind: 'learning-review', reviewId: '', auditId: '', words: '' } as const;

/** What the request class says of one field, beside the others of the same reason. */
function rule(property: keyof ThemeReasonDto) {
  return (control: AbstractControl<unknown>): ValidationErrors | null => {
    const beside = (control.parent?.getRawValue() ?? empty) as object;
    const dto = Object.assign(new ThemeReasonDto(), beside, { [property]: control.value });
    const wrong = validateSync(dto).find((error) => error.property === property);
    return wrong ? { contract: Object.values(wrong.constraints ?? {}) } : null;
  };
}

/** A reason to be written, filled where there is one. */
export function reasonForm(build: NonNullableFormBuilder, given?: ThemeReasonView): ReasonForm {
  return build.group({
    kind: [given?.kind ?? (empty.kind as ReasonKind)],
    reviewId: [given?.review?.id ?? '', rule('reviewId')],
    auditId: [given?.audit?.id ?? '', rule('auditId')],
    words: [given?.words ?? '', rule('words')],
  });
}

/** The reasons as they are sent: each with what its kind names. */
export function reasonDtos(reasons: FormArray<ReasonForm>): ThemeReasonDto[] {
  return reasons.getRawValue().map(({ kind, reviewId, auditId, words }) => ({
    kind,
    ...(kind === 'learning-review' ? { reviewId } : undefined),
    ...(kind === 'earlier-audit' ? { auditId } : undefined),
    words: words.trim(),
  }));
}

/** Puts the reasons of a record into the form. */
export function fillReasons(
  reasons: FormArray<ReasonForm>,
  build: NonNullableFormBuilder,
  given: readonly ThemeReasonView[],
): void {
  reasons.clear();
  for (const reason of given) reasons.push(reasonForm(build, reason));
}
