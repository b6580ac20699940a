import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { type EnteredScale, enteredScaleLabels, enteredScales } from '@sightline/contracts';
import { errorWords } from '../../shared/forms/field-errors';
import { Icon } from '../../shared/ui/icon';
import { fourLevels, type JudgementsForm, levelForm, sumOf } from '../entered-forms';

/** How the cases of a past audit were judged: on the four grades, on another scale, or not. */
@Component({
  selector: 'sl-entered-judgements',
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
    <div class="row" [formGroup]="form()">
      <mat-form-field class="wide">
        <mat-label>Scale</mat-label>
        <mat-select formControlName="scale" (selectionChange)="changeScale($event.value)">
          @for (scale of scales; track scale) {
            <mat-option [value]="scale">{{ labels[scale] }}</mat-option>
          }
        </mat-select>
      </mat-form-field>
      @if (scale() === 'other') {
        <p class="sl-soft sl-small">
          Another scale is shown beside the grades in its own words, and is not compared with them.
        </p>
        <mat-form-field class="wide">
          <mat-label>What the scale was called</mat-label>
          <input matInput formControlName="name" autocomplete="off" />
          <mat-error>{{ errorWords(form().controls.name) }}</mat-error>
        </mat-form-field>
      }
      @if (scale() !== 'none') {
        <div class="counts">
          @for (level of form().controls.levels.controls; track level; let index = $index) {
            @if (scale() === 'other') {
              <mat-form-field>
                <mat-label>Level {{ index + 1 }}</mat-label>
                <input matInput [formControl]="level.controls.label" autocomplete="off" />
                <mat-error>{{ errorWords(level.controls.label) }}</mat-error>
              </mat-form-field>
            }
            <mat-form-field>
              <mat-label>{{
                scale() === 'four' ? level.controls.label.value : 'Cases at level ' + (index + 1)
              }}</mat-label>
              <input
                matInput
                type="number"
                min="0"
                [formControl]="level.controls.count"
                (input)="form().controls.judged.updateValueAndValidity()"
              />
              <mat-error>{{ errorWords(level.controls.count) }}</mat-error>
            </mat-form-field>
          }
          <mat-form-field class="total">
            <mat-label>Cases judged in all, as printed</mat-label>
            <input matInput type="number" min="0" formControlName="judged" />
            <mat-hint>They add up to {{ sum() }}</mat-hint>
            <mat-error>{{ errorWords(form().controls.judged) }}</mat-error>
          </mat-form-field>
        </div>
      }
      @if (scale() === 'other') {
        <div class="sl-row">
          <button matButton="outlined" type="button" (click)="addLevel()">
            <sl-icon name="add" /> Add a level
          </button>
          @if (form().controls.levels.length > 2) {
            <button matButton type="button" (click)="removeLevel()">Remove the last level</button>
          }
        </div>
      }
    </div>
  `,
})
export class EnteredJudgements {
  readonly form = input.required<JudgementsForm>();

  private readonly build = inject(NonNullableFormBuilder);
  protected readonly scales = enteredScales;
  protected readonly labels = enteredScaleLabels;
  protected readonly errorWords = errorWords;

  protected scale(): EnteredScale {
    return this.form().controls.scale.value;
  }

  protected sum(): number {
    return sumOf(this.form().controls.levels.controls.map(({ controls }) => controls.count));
  }

  protected changeScale(scale: EnteredScale): void {
    const { levels } = this.form().controls;
    const labels = scale === 'four' ? fourLevels : scale === 'other' ? ['', ''] : [];
    levels.clear();
    for (const label of labels) levels.push(levelForm(this.build, { label }));
  }

  protected addLevel(): void {
    this.form().controls.levels.push(levelForm(this.build, { label: '' }));
  }

  protected removeLevel(): void {
    const { levels } = this.form().controls;
    levels.removeAt(levels.length - 1);
  }
}
