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
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { CommentOnPartDto } from '@sightline/contracts';
import { checkForm, errorWords } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';
import { Icon } from '../../shared/ui/icon';

/** Room to say what is not right in a passage; it opens where it is asked for. */
@Component({
  selector: 'sl-comment-form',
  imports: [Icon, MatButtonModule, MatFormFieldModule, MatInputModule, ReactiveFormsModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (isOpen()) {
      <form class="sl-stack sl-stack-tight" [formGroup]="form" (ngSubmit)="send()">
        <mat-form-field>
          <mat-label>What is not right, and what would be</mat-label>
          <textarea matInput rows="3" formControlName="words"></textarea>
          <mat-hint>Give roles and case references, never names.</mat-hint>
          <mat-error>{{ errorWords(form.controls.words) }}</mat-error>
        </mat-form-field>
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
    mat-form-field {
      max-width: 40rem;
      width: 100%;
    }
  `,
})
export class CommentForm {
  /** What the passage is, for a person who cannot see it. */
  readonly about = input.required<string>();
  readonly isBusy = input(false);
  readonly sent = output<string>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly isOpen = signal(false);
  protected readonly errorWords = errorWords;
  protected readonly form = inject(FormBuilder).nonNullable.group({
    words: ['', fromDto(CommentOnPartDto, 'words')],
  });

  /** Once it has been taken. */
  close(): void {
    this.form.reset();
    this.isOpen.set(false);
  }

  protected send(): void {
    if (checkForm(this.form, this.host.nativeElement)) {
      this.sent.emit(this.form.getRawValue().words);
    }
  }
}
