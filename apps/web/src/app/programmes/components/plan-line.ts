import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { type FormControl, ReactiveFormsModule } from '@angular/forms';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { switchMap } from 'rxjs';
import { errorWords } from '../../shared/forms/field-errors';

const facts = {
  date: {
    label: 'Date, if known',
    hint: 'A day as 2017-09-28, only a month as 2017-09, or leave it empty',
    example: '2017-09-28',
  },
  reason: {
    label: 'Reason for the change',
    hint: 'The programme is agreed: what was agreed is kept, with your reason',
    example: '',
  },
} as const;

/** The planned date of an audit, or why an agreed programme changes: a line to write. */
@Component({
  selector: 'sl-plan-line',
  imports: [MatFormFieldModule, MatInputModule, ReactiveFormsModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack' },
  template: `
    <mat-form-field>
      <mat-label>{{ fact().label }}</mat-label>
      <input matInput autocomplete="off" [formControl]="control()" [placeholder]="fact().example" />
      <mat-hint>{{ fact().hint }}</mat-hint>
      <mat-error>{{ wrong() }}</mat-error>
    </mat-form-field>
  `,
})
export class PlanLine {
  readonly of = input.required<keyof typeof facts>();
  readonly control = input.required<FormControl<string>>();

  protected readonly fact = computed(() => facts[this.of()]);
  private readonly event = toSignal(
    toObservable(this.control).pipe(switchMap(({ events }) => events)),
  );
  /** Anew at each event of the control: being touched, too, brings its error to light. */
  protected readonly wrong = computed(() => {
    this.event();
    return errorWords(this.control());
  });
}
