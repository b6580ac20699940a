import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { ChangeDetectionStrategy, Component, ElementRef, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { ReasonDto } from '@sightline/contracts';
import type { GridAct } from '@sightline/domain';
import { checkForm, errorWords } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';
import { TextGuard } from '../../shared/words/text-guard';
import { CheckList } from '../../shared/questions/check-list';
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
    CdkTextareaAutosize,
    CheckList,
    MatButton,
    MatDialogModule,
    MatFormFieldModule,
    MatInput,
    ReactiveFormsModule,
    TextGuard,
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
            <mat-form-field>
              <mat-label>{{ words.reasonLabel }}</mat-label>
              <textarea
                matInput
                cdkTextareaAutosize
                cdkAutosizeMinRows="2"
                maxlength="500"
                formControlName="reason"
              ></textarea>
              <mat-error>{{ errorWords(form.controls.reason) }}</mat-error>
            </mat-form-field>
            <sl-text-guard
              [text]="reason()"
              [(because)]="because"
              (cleaned)="form.controls.reason.setValue($event)"
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
  protected readonly reason = toSignal(this.form.controls.reason.valueChanges, {
    initialValue: '',
  });

  private readonly ref = inject<MatDialogRef<GridActDialog, GridAgreed>>(MatDialogRef);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected agree(): void {
    if (!checkForm(this.form, this.host.nativeElement)) return;
    const { dueDay } = this.form.getRawValue();
    const said = this.because().trim();
    const reason = this.form.getRawValue().reason.trim();
    const given = said === '' ? { reason } : { reason, because: said };
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
