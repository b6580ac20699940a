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
import { ConfirmEntryDto, type Independence, type ReturnView } from '@sightline/contracts';
import {
  confirmationMeans,
  confirmationMeansLabels,
  type ConfirmationMeans,
} from '@sightline/domain';
import { ChoiceField } from '../../shared/forms/choice-field';
import { checkForm, errorWords } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';

const independenceChoices = [
  { code: 'independent', label: 'Independent of the work' },
  { code: 'not-independent', label: 'Not independent' },
];

/** Who of the agency stands by what was entered: it takes the place of a signature. */
@Component({
  selector: 'sl-entry-confirm-form',
  imports: [ChoiceField, MatButton, MatFormFieldModule, MatInput, ReactiveFormsModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-panel' },
  template: `
    <h2>Who of {{ view().agency.name }} confirmed it?</h2>
    <p>
      You entered this return, so you do not sign it off. Somebody of the agency reads it through,
      or has it read to them, and says that it is right and complete; you write that down here.
    </p>
    <form class="sl-form" [formGroup]="form" (ngSubmit)="send()" novalidate>
      <mat-form-field>
        <mat-label>Name</mat-label>
        <input matInput autocomplete="off" maxlength="80" formControlName="name" />
        <mat-error>{{ errorWords(form.controls.name) }}</mat-error>
      </mat-form-field>
      <mat-form-field>
        <mat-label>Role in the agency</mat-label>
        <input matInput autocomplete="off" maxlength="80" formControlName="role" />
        <mat-error>{{ errorWords(form.controls.role) }}</mat-error>
      </mat-form-field>
      <mat-form-field>
        <mat-label>Day on which they confirmed it</mat-label>
        <input matInput type="date" formControlName="day" />
        <mat-error>{{ errorWords(form.controls.day) }}</mat-error>
      </mat-form-field>
      <sl-choice-field
        legend="How they confirmed it"
        name="means"
        [options]="means"
        [value]="chosenMeans()"
        (chosen)="chooseMeans($event)"
      />
      <sl-choice-field
        legend="Whoever read the file for the agency is"
        layout="line"
        name="entry-independence"
        [options]="independences"
        [value]="independence()"
        (chosen)="chooseIndependence($event)"
      />
      @if (independence() === 'not-independent') {
        <mat-form-field>
          <mat-label>Why nobody else could read it</mat-label>
          <input matInput autocomplete="off" maxlength="300" formControlName="note" />
          <mat-error>{{ errorWords(form.controls.note) }}</mat-error>
        </mat-form-field>
      }
      @if (hint(); as words) {
        <p class="wrong" role="status">{{ words }}</p>
      }
      <div class="sl-row">
        <button type="submit" matButton="filled">Record that it is confirmed</button>
      </div>
    </form>
  `,
  styles: `
    h2 {
      font-size: var(--sl-text-large);
    }

    .wrong {
      color: var(--sl-danger-strong);
      font-weight: 600;
    }
  `,
})
export class EntryConfirmForm {
  readonly view = input.required<ReturnView>();
  readonly confirmed = output<ConfirmEntryDto>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly errorWords = errorWords;
  protected readonly means = confirmationMeans.map((code) => ({
    ...{ code, label: confirmationMeansLabels[code] },
  }));
  protected readonly independences = independenceChoices;
  protected readonly chosenMeans = signal<ConfirmationMeans | null>(null);
  protected readonly independence = signal<Independence | null>(null);
  protected readonly hint = linkedSignal({
    source: () => [this.chosenMeans(), this.independence()],
    computation: () => '',
  });
  protected readonly form = inject(NonNullableFormBuilder).group({
    name: ['', fromDto(ConfirmEntryDto, 'name')],
    role: ['', fromDto(ConfirmEntryDto, 'role')],
    day: ['', fromDto(ConfirmEntryDto, 'day')],
    note: ['', fromDto(ConfirmEntryDto, 'note')],
  });

  protected chooseMeans(code: string): void {
    this.chosenMeans.set(confirmationMeans.find((one) => one === code) ?? null);
  }

  protected chooseIndependence(code: string): void {
    this.independence.set(code === 'independent' ? 'independent' : 'not-independent');
  }

  protected send(): void {
    if (!checkForm(this.form, this.host.nativeElement)) return;
    const [means, independence] = [this.chosenMeans(), this.independence()];
    if (means === null) return this.hint.set('Choose how they confirmed it');
    if (independence === null) {
      return this.hint.set('Say whether whoever read the file is independent of the work');
    }
    const { note, ...said } = this.form.getRawValue();
    const why = note.trim();
    const dto = { ...said, means, independence, revision: this.view().revision };
    this.confirmed.emit(why === '' ? dto : { ...dto, note: why });
  }
}
