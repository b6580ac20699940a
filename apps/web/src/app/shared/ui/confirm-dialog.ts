import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { ChangeDetectionStrategy, Component, ElementRef, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { ReasonDto } from '@sightline/contracts';
import { checkForm, errorWords } from '../forms/field-errors';
import { fromDto } from '../forms/from-dto';
import { TextGuard } from '../words/text-guard';
import type { Agreement, Question } from './confirm';

/** The question of Confirm; only the button of the deed closes it with an Agreement. */
@Component({
  selector: 'sl-confirm-dialog',
  imports: [
    CdkTextareaAutosize,
    MatButton,
    MatDialogModule,
    MatFormFieldModule,
    MatInput,
    ReactiveFormsModule,
    TextGuard,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 mat-dialog-title>{{ question.title }}</h2>
    <form [formGroup]="form" (ngSubmit)="confirm()">
      <mat-dialog-content>
        <div class="sl-stack">
          <p>{{ question.message }}</p>
          @if (question.reasonLabel) {
            <mat-form-field>
              <mat-label>{{ question.reasonLabel }}</mat-label>
              <textarea
                matInput
                cdkTextareaAutosize
                cdkAutosizeMinRows="3"
                maxlength="500"
                formControlName="reason"
              ></textarea>
              <mat-error>{{ errorWords(form.controls.reason) }}</mat-error>
            </mat-form-field>
            @if (question.isGuarded) {
              <sl-text-guard
                [text]="reason()"
                [(because)]="because"
                (cleaned)="form.controls.reason.setValue($event)"
              />
            }
          }</div
      ></mat-dialog-content>
      <mat-dialog-actions align="end">
        <button type="button" matButton mat-dialog-close>
          {{ question.refusal ?? 'Keep as it is' }}
        </button>
        <button type="submit" matButton="filled" [class.sl-danger-button]="question.isDangerous">
          {{ question.verb }}
        </button>
      </mat-dialog-actions>
    </form>
  `,
  styles: `
    mat-dialog-actions {
      gap: var(--sl-2);
    }
  `,
})
export class ConfirmDialog {
  protected readonly question = inject<Question>(MAT_DIALOG_DATA);
  protected readonly errorWords = errorWords;
  protected readonly form = inject(NonNullableFormBuilder).group({
    reason: ['', this.question.reasonLabel ? [fromDto(ReasonDto, 'reason')] : []],
  });

  protected readonly because = signal('');
  protected readonly reason = toSignal(this.form.controls.reason.valueChanges, {
    initialValue: '',
  });

  private readonly ref = inject<MatDialogRef<ConfirmDialog, Agreement>>(MatDialogRef);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected confirm(): void {
    if (!checkForm(this.form, this.host.nativeElement)) return;
    const because = this.because().trim();
    const reason = this.form.getRawValue().reason.trim();
    this.ref.close(because === '' ? { reason } : { reason, because });
  }
}
