import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  inject,
  Injector,
  input,
} from '@angular/core';
import { type FormArray, NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import type { ReviewView } from '@sightline/contracts';
import { namesRecord, reasonKindLabels, reasonKinds, type ReasonKind } from '@sightline/domain';
import { errorWords } from '../../shared/forms/field-errors';
import { Icon } from '../../shared/ui/icon';
import { type ReasonForm, reasonForm } from '../reason-forms';

const wordsLabels: Record<ReasonKind, string> = {
  'learning-review': 'What it found or asked for',
  'performance-data': 'What the figures show',
  inspection: 'What the inspection said',
  'earlier-audit': 'What it found or asked for',
  'national-theme': 'Where it comes from',
};

/** Why this theme: reasons that can be added and removed, in a form of the page's own. */
@Component({
  selector: 'sl-reasons-field',
  imports: [
    Icon,
    MatButtonModule,
    MatFormFieldModule,
    MatInputModule,
    MatSelectModule,
    ReactiveFormsModule,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset>
      <legend>Why this theme</legend>
      @for (reason of reasons().controls; track reason; let index = $index) {
        <div
          class="reason"
          role="group"
          [formGroup]="reason"
          [attr.aria-label]="'Reason ' + (index + 1)"
        >
          <mat-form-field>
            <mat-label>Reason from</mat-label>
            <mat-select formControlName="kind">
              @for (kind of kinds; track kind) {
                <mat-option [value]="kind">{{ labels[kind] }}</mat-option>
              }
            </mat-select>
          </mat-form-field>
          <button
            matIconButton
            type="button"
            [attr.aria-label]="'Remove reason ' + (index + 1)"
            (click)="remove(index)"
          >
            <sl-icon name="close" />
          </button>
          @switch (reason.controls.kind.value) {
            @case ('learning-review') {
              <mat-form-field class="whole">
                <mat-label>Review</mat-label>
                <mat-select formControlName="reviewId">
                  @for (review of reviews(); track review.id) {
                    <mat-option [value]="review.id">{{ review.name }}</mat-option>
                  } @empty {
                    <mat-option disabled>No learning reviews are recorded yet</mat-option>
                  }
                </mat-select>
                <mat-error>{{ errorWords(reason.controls.reviewId) }}</mat-error>
              </mat-form-field>
            }
            @case ('earlier-audit') {
              <mat-form-field class="whole">
                <mat-label>Which audit</mat-label>
                <mat-select formControlName="auditId">
                  @for (each of audits(); track each.id) {
                    <mat-option [value]="each.id">{{ each.label }}</mat-option>
                  } @empty {
                    <mat-option disabled>There is no earlier audit</mat-option>
                  }
                </mat-select>
                <mat-error>{{ errorWords(reason.controls.auditId) }}</mat-error>
              </mat-form-field>
            }
          }
          <mat-form-field class="whole">
            <mat-label>{{ wordsLabel(reason.controls.kind.value) }}</mat-label>
            <textarea matInput rows="2" formControlName="words"></textarea>
            <mat-error>{{ errorWords(reason.controls.words) }}</mat-error>
          </mat-form-field>
        </div>
      } @empty {
        <p class="sl-soft">No reason is given yet.</p>
      }
      <button matButton="outlined" type="button" class="add" (click)="add()">
        <sl-icon name="add" /> Add a reason
      </button>
    </fieldset>
  `,
  styles: `
    fieldset {
      display: grid;
      gap: var(--sl-3);
      justify-items: start;
      margin: 0;
      padding: 0;
      border: 0;
    }

    legend {
      margin-bottom: var(--sl-2);
      padding: 0;
      font-weight: 600;
    }

    .reason {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: var(--sl-2);
      width: 100%;
      padding: var(--sl-3);
      border: 1px solid var(--sl-line);
      border-radius: var(--sl-radius);
      background: var(--sl-surface);
    }

    .whole {
      grid-column: 1 / -1;
    }
  `,
})
export class ReasonsField {
  readonly reasons = input.required<FormArray<ReasonForm>>();
  readonly reviews = input.required<readonly ReviewView[]>();
  readonly audits = input.required<readonly { readonly id: string; readonly label: string }[]>();

  private readonly build = inject(NonNullableFormBuilder);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);

  protected readonly kinds = reasonKinds;
  protected readonly labels = reasonKindLabels;
  protected readonly errorWords = errorWords;

  protected wordsLabel(kind: ReasonKind): string {
    return namesRecord(kind) ? `${wordsLabels[kind]} (optional)` : wordsLabels[kind];
  }

  protected add(): void {
    this.reasons().push(reasonForm(this.build));
    const show = () => {
      const groups = this.host.nativeElement.querySelectorAll('.reason');
      groups[groups.length - 1]?.querySelector<HTMLElement>('mat-select')?.focus();
    };
    afterNextRender(show, { injector: this.injector });
  }

  protected remove(index: number): void {
    this.reasons().removeAt(index);
    this.host.nativeElement.querySelector<HTMLElement>('.add')?.focus();
  }
}
