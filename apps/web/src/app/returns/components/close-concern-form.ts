import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  inject,
  input,
  output,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { CloseConcernDto, type ReturnView } from '@sightline/contracts';
import { checkForm, errorWords } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';

/** Closes an immediate safeguarding concern: only with what was done. */
@Component({
  selector: 'sl-close-concern-form',
  imports: [MatButton, MatFormFieldModule, MatInput, ReactiveFormsModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-panel' },
  template: `
    <form class="sl-form" [formGroup]="form" (ngSubmit)="send()" novalidate>
      <mat-form-field>
        <mat-label>What was done</mat-label>
        <textarea matInput rows="3" maxlength="1000" formControlName="outcome"></textarea>
        <mat-hint>And how you know that the child is safe</mat-hint>
        <mat-error>{{ errorWords(form.controls.outcome) }}</mat-error>
      </mat-form-field>
      <div class="sl-row">
        <button type="submit" matButton="filled">Close the concern</button>
        <button type="button" matButton (click)="left.emit()">Keep it open</button>
      </div>
    </form>
  `,
})
export class CloseConcernForm {
  readonly view = input.required<ReturnView>();
  readonly closed = output<CloseConcernDto>();
  readonly left = output();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly errorWords = errorWords;
  protected readonly form = inject(NonNullableFormBuilder).group({
    outcome: ['', fromDto(CloseConcernDto, 'outcome')],
  });

  protected send(): void {
    if (!checkForm(this.form, this.host.nativeElement)) return;
    const outcome = this.form.getRawValue().outcome.trim();
    this.closed.emit({ outcome, revision: this.view().revision });
  }
}
