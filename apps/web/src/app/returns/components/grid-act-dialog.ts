import { ChangeDetectionStrategy, Component, ElementRef, inject, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { ReasonDto } from '@sightline/contracts';
import type { GridAct } from '@sightline/domain';
import { checkForm, errorWords } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';
import { CheckList } from '../../shared/questions/check-list';
import { whyTheyStay } from '../../shared/words/because';
import { GuardedField } from '../../shared/words/guarded-field';
import { countOf, gridActWords } from '../grid-act-words';

/** What the dialog asks about. */
export interface GridAsked {
  readonly act: GridAct;
  /** How many of the chosen it can be done to, and how many were chosen. */
  readonly able: number;
  readonly chosen: number;
  /** The first day an extension may lead to. */
  readonly earliest: string;
  /** For giving returns to somebody: who of the agency may have them. */
  readonly people: readonly { readonly code: string; readonly label: string }[];
}

/** What the person agreed to. */
export interface GridAgreed {
  readonly reason?: string;
  /** Why marked words of the reason stay. */
  readonly because?: string;
  readonly dueDay?: string;
  readonly accountIds?: readonly string[];
}

/** The one confirmation of an act on several returns. */
@Component({
  selector: 'sl-grid-act-dialog',
  imports: [
    CheckList,
    GuardedField,
    MatButton,
    MatDialogModule,
    MatFormFieldModule,
    MatInput,
    ReactiveFormsModule,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 mat-dialog-title>{{ words.verb }} {{ count }}?</h2>
    <form [formGroup]="form" (ngSubmit)="agree()">
      <mat-dialog-content>
        <div class="sl-stack">
          <p>{{ words.message }}</p>
          @if (left > 0) {
            <p class="sl-soft">
              {{ left }} of the {{ asked.chosen }} chosen
              {{ left === 1 ? 'stands' : 'stand' }} elsewhere and will be named afterwards.
            </p>
          }
          @if (asked.act === 'extend') {
            <mat-form-field>
              <mat-label>New due date</mat-label>
              <input matInput type="date" [min]="asked.earliest" formControlName="dueDay" />
              <mat-error>{{ errorWords(form.controls.dueDay) }}</mat-error>
            </mat-form-field>
          }
          @if (asked.act === 'allocate') {
            <fieldset>
              <legend>Who audits the files?</legend>
              <sl-check-list
                [options]="asked.people"
                [values]="accountIds()"
                (changed)="accountIds.set($event)"
              />
            </fieldset>
            @if (hint(); as words) {
              <p class="hint" role="alert">{{ words }}</p>
            }
          }
          @if (words.reasonLabel) {
            <sl-guarded-field
              [label]="words.reasonLabel"
              [control]="form.controls.reason"
              [rows]="2"
              [(because)]="because"
            />
          }
        </div>
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button type="button" matButton mat-dialog-close>Keep as they are</button>
        <button type="submit" matButton="filled" [class.sl-danger-button]="words.isDangerous">
          {{ words.verb }} {{ count }}
        </button>
      </mat-dialog-actions>
    </form>
  `,
  styles: `
    mat-dialog-actions {
      gap: var(--sl-2);
    }

    fieldset {
      margin: 0;
      padding: 0;
      border: 0;
    }

    legend {
      padding: 0 0 var(--sl-2);
      font-weight: 600;
    }

    .hint {
      color: var(--sl-danger-strong);
    }
  `,
})
export class GridActDialog {
  protected readonly asked = inject<GridAsked>(MAT_DIALOG_DATA);
  protected readonly words = gridActWords[this.asked.act];
  protected readonly count = countOf(this.asked.able);
  protected readonly left = this.asked.chosen - this.asked.able;
  protected readonly errorWords = errorWords;
  protected readonly accountIds = signal<readonly string[]>([]);
  protected readonly hint = signal('');
  protected readonly form = inject(NonNullableFormBuilder).group({
    dueDay: ['', this.asked.act === 'extend' ? [Validators.required] : []],
    reason: ['', this.words.reasonLabel ? [fromDto(ReasonDto, 'reason')] : []],
  });

  protected readonly because = signal('');

  private readonly ref = inject<MatDialogRef<GridActDialog, GridAgreed>>(MatDialogRef);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected agree(): void {
    if (!checkForm(this.form, this.host.nativeElement)) return;
    const { dueDay, reason } = this.form.getRawValue();
    const given = { reason: reason.trim(), ...whyTheyStay(this.because()) };
    switch (this.asked.act) {
      case 'remind':
        return this.ref.close({});
      case 'extend':
        return this.ref.close({ dueDay, ...given });
      case 'allocate':
        if (this.accountIds().length === 0) return this.hint.set('Choose an auditor first');
        return this.ref.close({ accountIds: this.accountIds() });
      default:
        return this.ref.close(given);
    }
  }
}
