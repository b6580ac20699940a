import {
  ChangeDetectionStrategy,
  Component,
  effect,
  ElementRef,
  inject,
  input,
  output,
  untracked,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { WriteSafeguardingDto, type SafeguardingView } from '@sightline/contracts';
import { checkForm, errorWords } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';

/** How soon a concern is acknowledged, and whom to ring out of hours: for the partnership. */
@Component({
  selector: 'sl-hours-form',
  imports: [MatButton, MatFormFieldModule, MatInput, ReactiveFormsModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="sl-form" [formGroup]="form" (ngSubmit)="send()" novalidate>
      <mat-form-field>
        <mat-label>Hours to acknowledge a concern</mat-label>
        <input matInput type="number" min="1" max="48" formControlName="acknowledgeHours" />
        <mat-hint>From the moment it is raised, at any time of day</mat-hint>
        <mat-error>{{ errorWords(form.controls.acknowledgeHours) }}</mat-error>
      </mat-form-field>
      <mat-form-field>
        <mat-label>At night and at weekends</mat-label>
        <textarea matInput rows="2" maxlength="400" formControlName="outOfHours"></textarea>
        <mat-hint>Whom to ring, with the number; an agency may have words of its own</mat-hint>
        <mat-error>{{ errorWords(form.controls.outOfHours) }}</mat-error>
      </mat-form-field>
      <div><button type="submit" matButton="filled">Save</button></div>
    </form>
  `,
})
export class HoursForm {
  readonly view = input.required<SafeguardingView>();
  readonly written = output<WriteSafeguardingDto>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly errorWords = errorWords;
  protected readonly form = inject(NonNullableFormBuilder).group({
    acknowledgeHours: [0, fromDto(WriteSafeguardingDto, 'acknowledgeHours')],
    outOfHours: ['', fromDto(WriteSafeguardingDto, 'outOfHours')],
  });

  constructor() {
    effect(() => {
      const { acknowledgeHours, outOfHours } = this.view();
      untracked(() => this.form.patchValue({ acknowledgeHours, outOfHours }));
    });
  }

  protected send(): void {
    if (!checkForm(this.form, this.host.nativeElement)) return;
    const { revision } = this.view();
    this.written.emit({ ...this.form.getRawValue(), revision });
  }
}
