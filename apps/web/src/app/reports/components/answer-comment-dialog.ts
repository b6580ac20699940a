import { ChangeDetectionStrategy, Component, ElementRef, inject, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { AnswerCommentDto, type AccuracyRemarkView } from '@sightline/contracts';
import { accuracyAnswerLabels, accuracyAnswers, type AccuracyAnswer } from '@sightline/domain';
import { ChoiceField } from '../../shared/forms/choice-field';
import { checkForm } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';
import { whyTheyStay } from '../../shared/words/because';
import { GuardedField } from '../../shared/words/guarded-field';

export type CommentAnswer = Pick<AnswerCommentDto, 'answer' | 'words' | 'because'>;

/** The chair answers what an agency says of the draft. */
@Component({
  selector: 'sl-answer-comment-dialog',
  imports: [ChoiceField, GuardedField, MatButtonModule, MatDialogModule, ReactiveFormsModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 mat-dialog-title>Answer {{ remark.agency }}</h2>
    <mat-dialog-content>
      <form id="answer" class="sl-stack" [formGroup]="form" (ngSubmit)="record()">
        <p class="words">“{{ remark.words }}”</p>
        <sl-choice-field
          legend="The comment is"
          name="answer"
          [options]="options"
          [value]="form.controls.answer.value"
          (chosen)="choose($event)"
        />
        <sl-guarded-field
          label="Your answer"
          [control]="form.controls.words"
          [rows]="4"
          [longest]="2000"
          hint="The agency reads it. What you accept you change in the report yourself."
          [(because)]="because"
        />
      </form>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton type="button" mat-dialog-close>Not now</button>
      <button matButton="filled" type="submit" form="answer">Record the answer</button>
    </mat-dialog-actions>
  `,
  styles: `
    .words {
      overflow-wrap: anywhere;
    }
  `,
})
export class AnswerCommentDialog {
  protected readonly remark = inject<AccuracyRemarkView>(MAT_DIALOG_DATA);
  private readonly ref = inject<MatDialogRef<AnswerCommentDialog, CommentAnswer>>(MatDialogRef);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly options = accuracyAnswers.map((code) => ({
    ...{ code, label: accuracyAnswerLabels[code] },
  }));
  protected readonly because = signal('');
  protected readonly form = inject(NonNullableFormBuilder).group({
    answer: [this.remark.answer?.answer ?? accuracyAnswers[0]],
    words: [this.remark.answer?.words ?? '', fromDto(AnswerCommentDto, 'words')],
  });

  protected choose(code: string): void {
    this.form.controls.answer.setValue(code as AccuracyAnswer);
  }

  protected record(): void {
    if (!checkForm(this.form, this.host.nativeElement)) return;
    this.ref.close({ ...this.form.getRawValue(), ...whyTheyStay(this.because()) });
  }
}
