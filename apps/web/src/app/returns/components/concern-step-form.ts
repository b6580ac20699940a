import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { ActOnConcernDto } from '@sightline/contracts';
import { checkForm, errorWords } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';
import { TextGuard } from '../../shared/words/text-guard';
import type { WordsGiven } from '../return-concerns';

/** The words of a step of a concern: what was done, or how it ended. */
@Component({
  selector: 'sl-concern-step-form',
  imports: [MatButton, MatFormFieldModule, MatInput, ReactiveFormsModule, TextGuard],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="sl-form" [formGroup]="form" (ngSubmit)="send()" novalidate>
      <mat-form-field>
        <mat-label>{{ label() }}</mat-label>
        <textarea matInput rows="3" maxlength="2000" formControlName="words"></textarea>
        <mat-hint>{{ hint() }}</mat-hint>
        <mat-error>{{ errorWords(form.controls.words) }}</mat-error>
      </mat-form-field>
      <sl-text-guard
        [text]="words()"
        [(because)]="because"
        (cleaned)="form.controls.words.setValue($event)"
      />
      <div class="sl-row">
        <button type="submit" matButton="filled">{{ verb() }}</button>
        <button type="button" matButton (click)="left.emit()">Not yet</button>
      </div>
    </form>
  `,
})
export class ConcernStepForm {
  readonly label = input.required<string>();
  readonly hint = input.required<string>();
  readonly verb = input.required<string>();
  readonly written = output<WordsGiven>();
  readonly left = output();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly errorWords = errorWords;
  protected readonly form = inject(NonNullableFormBuilder).group({
    words: ['', fromDto(ActOnConcernDto, 'words')],
  });
  protected readonly because = signal('');
  protected readonly words = toSignal(this.form.controls.words.valueChanges, { initialValue: '' });

  protected send(): void {
    if (checkForm(this.form, this.host.nativeElement)) {
      const words = this.form.getRawValue().words.trim();
      const because = this.because().trim();
      this.written.emit(because === '' ? { words } : { words, because });
    }
  }
}
