import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { ActOnConcernDto } from '@sightline/contracts';
import { checkForm } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';
import { whyTheyStay } from '../../shared/words/because';
import { GuardedField } from '../../shared/words/guarded-field';
import type { WordsGiven } from '../return-concerns';

/** The words of a step of a concern: what was done, or how it ended. */
@Component({
  selector: 'sl-concern-step-form',
  imports: [GuardedField, MatButton, ReactiveFormsModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="sl-form" [formGroup]="form" (ngSubmit)="send()" novalidate>
      <sl-guarded-field
        [label]="label()"
        [control]="form.controls.words"
        [hint]="hint()"
        [longest]="2000"
        [(because)]="because"
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

  protected readonly form = inject(NonNullableFormBuilder).group({
    words: ['', fromDto(ActOnConcernDto, 'words')],
  });
  protected readonly because = signal('');

  protected send(): void {
    if (checkForm(this.form, this.host.nativeElement)) {
      const words = this.form.getRawValue().words.trim();
      this.written.emit({ words, ...whyTheyStay(this.because()) });
    }
  }
}
