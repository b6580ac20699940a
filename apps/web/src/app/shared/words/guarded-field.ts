import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { type FormControl, ReactiveFormsModule } from '@angular/forms';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { switchMap } from 'rxjs';
import { errorWords } from '../forms/field-errors';
import { TextGuard } from './text-guard';

/** A reason or other words that somebody else will read, looked at for names while it is written. */
@Component({
  selector: 'sl-guarded-field',
  imports: [CdkTextareaAutosize, MatFormFieldModule, MatInput, ReactiveFormsModule, TextGuard],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack sl-stack-tight' },
  template: `
    <mat-form-field>
      <mat-label>{{ label() }}</mat-label>
      <textarea
        matInput
        cdkTextareaAutosize
        [cdkAutosizeMinRows]="rows()"
        [maxlength]="longest()"
        [formControl]="control()"
      ></textarea>
      @if (hint(); as words) {
        <mat-hint>{{ words }}</mat-hint>
      }
      <mat-error>{{ state().wrong }}</mat-error>
    </mat-form-field>
    @if (isGuarded()) {
      <sl-text-guard
        [text]="state().text"
        [(because)]="because"
        (cleaned)="control().setValue($event)"
      />
    }
  `,
})
export class GuardedField {
  readonly label = input.required<string>();
  readonly control = input.required<FormControl<string>>();
  readonly hint = input('');
  readonly rows = input(3);
  /** Characters. */
  readonly longest = input(500);
  readonly isGuarded = input(true);
  /** Why marked words stay. */
  readonly because = model('');

  private readonly event = toSignal(
    toObservable(this.control).pipe(switchMap(({ events }) => events)),
  );
  /** Anew at each event of the control: being touched, too, brings its error to light. */
  protected readonly state = computed(() => {
    this.event();
    const control = this.control();
    return { text: control.value, wrong: errorWords(control) };
  });
}
