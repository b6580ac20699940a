import {
  ChangeDetectionStrategy,
  ChangeDetectorRef,
  Component,
  inject,
  input,
} from '@angular/core';
import { type FormArray, NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { errorWords } from '../../shared/forms/field-errors';
import { Icon } from '../../shared/ui/icon';
import { levelForm, type LevelForm } from './template-forms';

/** The fewest and the most levels that a partnership may have. */
const [fewest, most] = [2, 6];

/** The levels of assurance that a chair may choose, the highest first. */
@Component({
  selector: 'sl-assurance-levels',
  imports: [Icon, MatButtonModule, MatFormFieldModule, MatInputModule, ReactiveFormsModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack sl-stack-tight' },
  template: `
    @for (level of levels().controls; track level; let at = $index) {
      <div class="level" role="group" [attr.aria-label]="'Level ' + (at + 1)" [formGroup]="level">
        <mat-form-field>
          <mat-label>Level {{ at + 1 }}</mat-label>
          <input matInput type="text" formControlName="label" />
          <mat-error>{{ errorWords(level.controls.label) }}</mat-error>
        </mat-form-field>
        <mat-form-field>
          <mat-label>What it means</mat-label>
          <input matInput type="text" formControlName="meaning" />
          <mat-error>{{ errorWords(level.controls.meaning) }}</mat-error>
        </mat-form-field>
        @if (levels().length > fewest) {
          <button
            matIconButton
            type="button"
            [attr.aria-label]="'Take out level ' + (at + 1)"
            (click)="remove(at)"
          >
            <sl-icon name="close" />
          </button>
        }
      </div>
    }
    @if (levels().length < most) {
      <div>
        <button matButton="outlined" type="button" (click)="add()">
          <sl-icon name="add" /> Add a level
        </button>
      </div>
    }
  `,
  styles: `
    .level {
      display: grid;
      gap: var(--sl-2);
      grid-template-columns: minmax(9rem, 1fr) minmax(0, 3fr) 48px;
      align-items: start;
    }

    @media (width < 640px) {
      .level {
        grid-template-columns: minmax(0, 1fr) 48px;
      }

      .level mat-form-field:nth-of-type(2) {
        grid-row: 2;
        grid-column: 1 / -1;
      }
    }
  `,
})
export class AssuranceLevels {
  readonly levels = input.required<FormArray<LevelForm>>();

  private readonly build = inject(NonNullableFormBuilder);
  private readonly changes = inject(ChangeDetectorRef);

  protected readonly errorWords = errorWords;
  protected readonly fewest = fewest;
  protected readonly most = most;

  protected add(): void {
    this.levels().push(levelForm(this.build, { label: '', meaning: '' }));
    this.changes.markForCheck();
  }

  protected remove(at: number): void {
    this.levels().removeAt(at);
    this.changes.markForCheck();
  }
}
