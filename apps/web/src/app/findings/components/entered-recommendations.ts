import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { type FormArray, NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { errorWords } from '../../shared/forms/field-errors';
import { Icon } from '../../shared/ui/icon';
import { recommendationForm, type RecommendationForm } from '../entered-forms';
import type { Choice } from './finding-dialog';

/** What a past audit recommended, and the questions that show whether it took hold. */
@Component({
  selector: 'sl-entered-recommendations',
  imports: [
    Icon,
    MatButtonModule,
    MatFormFieldModule,
    MatInputModule,
    MatSelectModule,
    ReactiveFormsModule,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './entered-rows.scss',
  template: `
    @for (row of recommendations().controls; track row; let index = $index) {
      <div
        class="row"
        role="group"
        [formGroup]="row"
        [attr.aria-label]="'Recommendation ' + (index + 1)"
      >
        <div class="head">
          <mat-form-field class="wide">
            <mat-label>Recommendation</mat-label>
            <textarea matInput rows="2" formControlName="text"></textarea>
            <mat-error>{{ errorWords(row.controls.text) }}</mat-error>
          </mat-form-field>
          <button
            matIconButton
            type="button"
            [attr.aria-label]="'Remove recommendation ' + (index + 1)"
            (click)="recommendations().removeAt(index)"
          >
            <sl-icon name="close" />
          </button>
        </div>
        <mat-form-field class="wide">
          <mat-label>Body it was addressed to</mat-label>
          <input matInput formControlName="addressedTo" autocomplete="off" />
          <mat-error>{{ errorWords(row.controls.addressedTo) }}</mat-error>
        </mat-form-field>
        <mat-form-field class="wide">
          <mat-label>Questions that show whether it took hold</mat-label>
          <mat-select formControlName="questionIds" multiple>
            @for (each of questions(); track each.id) {
              <mat-option [value]="each.id">{{ each.label }}</mat-option>
            }
          </mat-select>
          <mat-error>{{ errorWords(row.controls.questionIds) }}</mat-error>
        </mat-form-field>
      </div>
    } @empty {
      <p class="sl-soft">No recommendation yet.</p>
    }
    <button matButton="outlined" type="button" (click)="add()">
      <sl-icon name="add" /> Add a recommendation
    </button>
  `,
})
export class EnteredRecommendations {
  readonly recommendations = input.required<FormArray<RecommendationForm>>();
  readonly questions = input.required<readonly Choice[]>();

  private readonly build = inject(NonNullableFormBuilder);
  protected readonly errorWords = errorWords;

  protected add(): void {
    this.recommendations().push(recommendationForm(this.build));
  }
}
