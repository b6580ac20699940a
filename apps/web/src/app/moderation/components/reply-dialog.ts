import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatRadioModule } from '@angular/material/radio';
import {
  replyStanceLabels,
  replyStances,
  ReplyToGradeDto,
  type GradeReplyView,
} from '@sightline/contracts';
import { errorWords } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';

export type ReplyAnswer = Pick<ReplyToGradeDto, 'stance' | 'words'>;

/** What the agency says to a grade that the panel changed. */
@Component({
  selector: 'sl-reply-dialog',
  imports: [
    MatButtonModule,
    MatDialogModule,
    MatFormFieldModule,
    MatInputModule,
    MatRadioModule,
    ReactiveFormsModule,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 mat-dialog-title>Reply to the panel</h2>
    <mat-dialog-content>
      <form id="reply" class="sl-stack" [formGroup]="form" (ngSubmit)="record()">
        <p class="sl-soft">
          The grade that the chair recorded stands; a dissent is recorded beside it and printed in
          the report. Give roles, never names.
        </p>
        <mat-radio-group aria-label="The agency" formControlName="stance">
          @for (stance of stances; track stance) {
            <mat-radio-button [value]="stance">{{ labels[stance] }}</mat-radio-button>
          }
        </mat-radio-group>
        <mat-form-field>
          <mat-label>Why</mat-label>
          <textarea matInput rows="4" formControlName="words"></textarea>
          <mat-error>{{ errorWords(form.controls.words) }}</mat-error>
        </mat-form-field>
      </form>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton type="button" mat-dialog-close>Leave it</button>
      <button matButton="filled" type="submit" form="reply">Record the reply</button>
    </mat-dialog-actions>
  `,
})
export class ReplyDialog {
  private readonly line = inject<GradeReplyView>(MAT_DIALOG_DATA);
  private readonly ref = inject<MatDialogRef<ReplyDialog, ReplyAnswer>>(MatDialogRef);

  protected readonly stances = replyStances;
  protected readonly labels = replyStanceLabels;
  protected readonly errorWords = errorWords;
  protected readonly form = inject(NonNullableFormBuilder).group({
    stance: [this.line.reply?.stance ?? replyStances[0]],
    words: [this.line.reply?.words ?? '', fromDto(ReplyToGradeDto, 'words')],
  });

  protected record(): void {
    this.form.markAllAsTouched();
    if (this.form.valid) this.ref.close(this.form.getRawValue());
  }
}
