import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  inject,
  input,
  output,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { CloseAgencyDto, type RegisteredAgencyView } from '@sightline/contracts';
import { checkForm, errorWords } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';
import { localToday } from '../../shared/format/today';

/** How an agency ends: on a day, for a reason, taken over or not. */
export interface AgencyEndAsked extends CloseAgencyDto {
  /** Empty where nobody takes over. */
  readonly successorId: string;
}

/** The last day of an agency, who takes over, and why. */
@Component({
  selector: 'sl-agency-ending-form',
  imports: [MatButton, MatFormFieldModule, MatInput, MatSelectModule, ReactiveFormsModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="sl-form" [formGroup]="form" (ngSubmit)="send()" novalidate>
      <mat-form-field>
        <mat-label>Last day</mat-label>
        <input matInput type="date" formControlName="lastDay" />
        <mat-error>{{ errorWords(form.controls.lastDay) }}</mat-error>
      </mat-form-field>
      <mat-form-field>
        <mat-label>Who takes over</mat-label>
        <mat-select formControlName="successorId">
          <mat-option value="">Nobody: it closes</mat-option>
          @for (other of others(); track other.id) {
            <mat-option [value]="other.id">{{ other.name }}</mat-option>
          }
        </mat-select>
        <mat-hint>Returns that are out stay where they are; new ones go to the successor</mat-hint>
      </mat-form-field>
      <mat-form-field>
        <mat-label>Reason</mat-label>
        <input matInput maxlength="500" formControlName="reason" />
        <mat-error>{{ errorWords(form.controls.reason) }}</mat-error>
      </mat-form-field>
      <div class="sl-row">
        <button type="submit" matButton="filled" class="sl-danger-button">
          {{ form.controls.successorId.value ? 'Merge it' : 'Close it' }}
        </button>
        <button type="button" matButton (click)="left.emit()">Cancel</button>
      </div>
    </form>
  `,
  styles: `
    /* The label of the first field stands on the edge, above the form. */
    form {
      padding-block-start: var(--sl-2);
    }
  `,
})
export class AgencyEndingForm {
  readonly others = input.required<readonly RegisteredAgencyView[]>();
  readonly asked = output<AgencyEndAsked>();
  readonly left = output();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly errorWords = errorWords;
  protected readonly form = inject(NonNullableFormBuilder).group({
    lastDay: [inject(localToday)(), fromDto(CloseAgencyDto, 'lastDay')],
    successorId: [''],
    reason: ['', fromDto(CloseAgencyDto, 'reason')],
  });

  protected send(): void {
    if (checkForm(this.form, this.host.nativeElement)) this.asked.emit(this.form.getRawValue());
  }
}
