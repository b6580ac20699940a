import { ChangeDetectionStrategy, Component, ElementRef, inject, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { ReasonDto } from '@sightline/contracts';
import { checkForm } from '../forms/field-errors';
import { fromDto } from '../forms/from-dto';
import { whyTheyStay } from '../words/because';
import { GuardedField } from '../words/guarded-field';
import type { Agreement, Question } from './confirm';

/** The question of Confirm; only the button of the deed closes it with an Agreement. */
@Component({
  selector: 'sl-confirm-dialog',
  imports: [GuardedField, MatButton, MatDialogModule, ReactiveFormsModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 mat-dialog-title>{{ question.title }}</h2>
    <form [formGroup]="form" (ngSubmit)="confirm()">
      <mat-dialog-content>
        <div class="sl-stack">
          <p>{{ question.message }}</p>
          @if (question.reasonLabel) {
            <sl-guarded-field
              [label]="question.reasonLabel"
              [control]="form.controls.reason"
              [isGuarded]="question.isGuarded ?? false"
              [(because)]="because"
            />
          }
        </div>
      </mat-dialog-content>
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
  protected readonly form = inject(NonNullableFormBuilder).group({
    reason: ['', this.question.reasonLabel ? [fromDto(ReasonDto, 'reason')] : []],
  });

  protected readonly because = signal('');

  private readonly ref = inject<MatDialogRef<ConfirmDialog, Agreement>>(MatDialogRef);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected confirm(): void {
    if (!checkForm(this.form, this.host.nativeElement)) return;
    const reason = this.form.getRawValue().reason.trim();
    this.ref.close({ reason, ...whyTheyStay(this.because()) });
  }
}
