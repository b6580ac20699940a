import { ChangeDetectionStrategy, Component, ElementRef, inject, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import {
  replyStanceLabels,
  replyStances,
  ReplyToGradeDto,
  type GradeReplyView,
  type ReplyStance,
} from '@sightline/contracts';
import { ChoiceField } from '../../shared/forms/choice-field';
import { checkForm, refusalWords } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';
import type { ClientProblem } from '../../shared/http/client-problem';
import { whyTheyStay } from '../../shared/words/because';
import { GuardedField } from '../../shared/words/guarded-field';

export type ReplyAnswer = Pick<ReplyToGradeDto, 'stance' | 'words' | 'because'>;

export interface ReplyQuestion {
  readonly line: GradeReplyView;
  /** What keeps the reply from being recorded, or null. */
  readonly send: (answer: ReplyAnswer) => Promise<ClientProblem | null>;
}

/** What the agency says to a grade that the panel changed; refused, its words stay to be mended. */
@Component({
  selector: 'sl-reply-dialog',
  imports: [ChoiceField, GuardedField, MatButton, MatDialogModule, ReactiveFormsModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 mat-dialog-title>Reply to the panel</h2>
    <mat-dialog-content>
      <form id="reply" class="sl-stack" [formGroup]="form" (ngSubmit)="record()" novalidate>
        <p class="sl-soft">
          The grade that the chair recorded stands; a dissent is recorded beside it and printed in
          the report. Give roles, never names.
        </p>
        <sl-choice-field
          legend="The agency"
          layout="line"
          name="reply-stance"
          [options]="stances"
          [value]="stance()"
          (chosen)="choose($event)"
        />
        <sl-guarded-field
          label="Why"
          [control]="form.controls.words"
          [rows]="4"
          [longest]="1000"
          [(because)]="because"
        />
        @if (refused(); as words) {
          <p class="wrong" role="alert">{{ words }}</p>
        }
      </form>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton type="button" mat-dialog-close>Leave it</button>
      <button matButton="filled" type="submit" form="reply">Record the reply</button>
    </mat-dialog-actions>
  `,
  styles: `
    .wrong {
      color: var(--sl-danger-strong);
      font-weight: 600;
    }
  `,
})
export class ReplyDialog {
  private readonly asked = inject<ReplyQuestion>(MAT_DIALOG_DATA);
  private readonly line = this.asked.line;
  private readonly ref = inject<MatDialogRef<ReplyDialog>>(MatDialogRef);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly stances = replyStances.map((code) => ({
    ...{ code, label: replyStanceLabels[code] },
  }));
  protected readonly stance = signal<ReplyStance>(this.line.reply?.stance ?? 'accepts');
  protected readonly because = signal(this.line.reply?.because ?? '');
  protected readonly refused = signal('');
  private isSending = false;
  protected readonly form = inject(NonNullableFormBuilder).group({
    words: [this.line.reply?.words ?? '', fromDto(ReplyToGradeDto, 'words')],
  });

  protected choose(code: string): void {
    this.stance.set(replyStances.find((one) => one === code) ?? 'accepts');
  }

  protected async record(): Promise<void> {
    if (this.isSending || !checkForm(this.form, this.host.nativeElement)) return;
    const words = this.form.getRawValue().words.trim();
    const answer = { stance: this.stance(), words, ...whyTheyStay(this.because()) };
    this.isSending = true;
    this.refused.set('');
    const problem = await this.asked.send(answer);
    this.isSending = false;
    if (problem) this.refused.set(refusalWords(this.form, problem));
    else this.ref.close();
  }
}
