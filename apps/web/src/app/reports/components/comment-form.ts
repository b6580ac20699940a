import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { FormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { CommentOnPartDto } from '@sightline/contracts';
import { checkForm } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';
import { Icon } from '../../shared/ui/icon';
import { whyTheyStay } from '../../shared/words/because';
import { GuardedField } from '../../shared/words/guarded-field';

export type SentComment = Pick<CommentOnPartDto, 'words' | 'because'>;

/** Room to say what is not right in a passage; it opens where it is asked for. */
@Component({
  selector: 'sl-comment-form',
  imports: [GuardedField, Icon, MatButtonModule, ReactiveFormsModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (isOpen()) {
      <form class="sl-stack sl-stack-tight" [formGroup]="form" (ngSubmit)="send()">
        <sl-guarded-field
          label="What is not right, and what would be"
          [control]="form.controls.words"
          [longest]="2000"
          hint="Give roles and case references, never names."
          [(because)]="because"
        />
        <div class="sl-row">
          <button matButton="filled" type="submit" [disabled]="isBusy()">Send the comment</button>
          <button matButton type="button" (click)="isOpen.set(false)">Leave it</button>
        </div>
      </form>
    } @else {
      <button
        matButton="outlined"
        type="button"
        [attr.aria-label]="'Comment on ' + about()"
        (click)="isOpen.set(true)"
      >
        <sl-icon name="answer" /> Comment
      </button>
    }
  `,
  styles: `
    sl-guarded-field {
      max-width: 40rem;
    }
  `,
})
export class CommentForm {
  /** What the passage is, for a person who cannot see it. */
  readonly about = input.required<string>();
  readonly isBusy = input(false);
  readonly sent = output<SentComment>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly isOpen = signal(false);
  protected readonly because = signal('');
  protected readonly form = inject(FormBuilder).nonNullable.group({
    words: ['', fromDto(CommentOnPartDto, 'words')],
  });

  /** Once it has been taken. */
  close(): void {
    this.form.reset();
    this.because.set('');
    this.isOpen.set(false);
  }

  protected send(): void {
    if (checkForm(this.form, this.host.nativeElement)) {
      this.sent.emit({ ...this.form.getRawValue(), ...whyTheyStay(this.because()) });
    }
  }
}
