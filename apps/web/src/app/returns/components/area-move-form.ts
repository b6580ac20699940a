import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { RecordMoveDto, type ReturnView } from '@sightline/contracts';
import {
  answerableLabels,
  answerables,
  areaDirectionLabels,
  areaDirections,
  type Answerable,
  type AreaDirection,
} from '@sightline/domain';
import { ChoiceField } from '../../shared/forms/choice-field';
import { checkForm, errorWords } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';
import { whyTheyStay } from '../../shared/words/because';
import { GuardedField } from '../../shared/words/guarded-field';

/** The agency says that the child moved, and what it can still answer; no place is named. */
@Component({
  selector: 'sl-area-move-form',
  imports: [
    ChoiceField,
    GuardedField,
    MatButton,
    MatFormFieldModule,
    MatInput,
    ReactiveFormsModule,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="sl-form" [formGroup]="form" (ngSubmit)="send()" novalidate>
      <sl-choice-field
        legend="Which way"
        layout="line"
        name="move-direction"
        [options]="directions"
        [value]="direction()"
        (chosen)="chooseDirection($event)"
      />
      <mat-form-field>
        <mat-label>Day of the move</mat-label>
        <input matInput type="date" formControlName="day" [min]="view().windowFrom" />
        <mat-hint>Kept as a number of days, never as a date</mat-hint>
        <mat-error>{{ errorWords(form.controls.day) }}</mat-error>
      </mat-form-field>
      <sl-choice-field
        legend="What your agency can still answer"
        name="move-answerable"
        [options]="kinds"
        [value]="answerable()"
        (chosen)="chooseAnswerable($event)"
      />
      <sl-guarded-field
        label="What the co-ordinator should know (optional); name no place"
        [control]="form.controls.note"
        [longest]="300"
        [(because)]="because"
      />
      @if (hint(); as words) {
        <p class="wrong" role="status">{{ words }}</p>
      }
      <div class="sl-row">
        <button type="submit" matButton="filled">Tell the co-ordinator</button>
      </div>
    </form>
  `,
  styles: `
    .wrong {
      color: var(--sl-danger-strong);
      font-weight: 600;
    }
  `,
})
export class AreaMoveForm {
  readonly view = input.required<ReturnView>();
  readonly recorded = output<RecordMoveDto>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly errorWords = errorWords;
  protected readonly directions = areaDirections.map((code) => ({
    ...{ code, label: areaDirectionLabels[code] },
  }));
  protected readonly kinds = answerables.map((code) => ({
    ...{ code, label: answerableLabels[code] },
  }));
  protected readonly direction = signal<AreaDirection | null>(null);
  protected readonly answerable = signal<Answerable | null>(null);
  protected readonly because = signal('');
  protected readonly hint = linkedSignal({
    source: () => [this.direction(), this.answerable()],
    computation: () => '',
  });
  protected readonly form = inject(NonNullableFormBuilder).group({
    day: ['', fromDto(RecordMoveDto, 'day')],
    note: ['', fromDto(RecordMoveDto, 'note')],
  });

  protected chooseDirection(code: string): void {
    this.direction.set(areaDirections.find((one) => one === code) ?? null);
  }

  protected chooseAnswerable(code: string): void {
    this.answerable.set(answerables.find((one) => one === code) ?? null);
  }

  protected send(): void {
    if (!checkForm(this.form, this.host.nativeElement)) return;
    const [direction, answerable] = [this.direction(), this.answerable()];
    if (direction === null) return this.hint.set('Say which way the child moved');
    if (answerable === null) return this.hint.set('Say what your agency can still answer');
    const { day, note } = this.form.getRawValue();
    const words = note.trim();
    this.recorded.emit({
      ...{ direction, answerable, day, revision: this.view().revision },
      ...(words === '' ? undefined : { note: words, ...whyTheyStay(this.because()) }),
    });
  }
}
