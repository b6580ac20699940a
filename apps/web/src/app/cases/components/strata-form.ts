import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { StratumDto, type StratumView } from '@sightline/contracts';
import { stratumKey } from '@sightline/sampling';
import { errorWords } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';
import { Icon } from '../../shared/ui/icon';

/** The parts of the sample and how many cases each has. */
@Component({
  selector: 'sl-strata-form',
  imports: [Icon, MatButtonModule, MatFormFieldModule, MatInputModule, ReactiveFormsModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="sl-stack" [formGroup]="form" (ngSubmit)="draw()" novalidate>
      @for (row of rows.controls; track row; let index = $index) {
        <div
          class="row"
          role="group"
          [attr.aria-label]="'Stratum ' + (index + 1)"
          [formGroup]="row"
        >
          <mat-form-field>
            <mat-label>Stratum</mat-label>
            <input matInput formControlName="label" placeholder="Recently placed" />
            <mat-error>{{ errorWords(row.controls.label) }}</mat-error>
          </mat-form-field>
          <mat-form-field class="count">
            <mat-label>Cases</mat-label>
            <input matInput type="number" min="1" max="60" formControlName="count" />
            <mat-error>{{ errorWords(row.controls.count) }}</mat-error>
          </mat-form-field>
          <button
            matIconButton
            type="button"
            [attr.aria-label]="'Remove stratum ' + (index + 1)"
            (click)="remove(index)"
          >
            <sl-icon name="close" />
          </button>
        </div>
      }
      <div class="sl-row">
        <button matButton type="button" (click)="add()">
          <sl-icon name="add" /> Add a stratum
        </button>
      </div>
      <div class="sl-row">
        <button matButton="filled" type="submit">
          {{ isSaving() ? 'Drawing…' : 'Issue ' + total() + ' case references' }}
        </button>
        <ng-content />
      </div>
    </form>
  `,
  styles: `
    form {
      max-width: 40rem;
    }

    .row {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 7rem auto;
      gap: var(--sl-3);
      align-items: start;
    }
  `,
})
export class StrataForm {
  readonly strata = input.required<readonly StratumView[]>();
  readonly isSaving = input(false);
  readonly drawn = output<StratumDto[]>();

  private readonly build = inject(NonNullableFormBuilder);

  protected readonly errorWords = errorWords;
  protected readonly form = this.build.group({ rows: this.build.array([this.row('', 5)]) });
  private readonly counts = signal(5);
  protected readonly total = computed(() => this.counts());

  constructor() {
    effect(() => {
      const strata = this.strata();
      untracked(() => this.fill(strata));
    });
    this.form.valueChanges.subscribe(() => this.count());
  }

  protected get rows() {
    return this.form.controls.rows;
  }

  protected add(): void {
    this.rows.push(this.row('', 5));
  }

  protected remove(index: number): void {
    this.rows.removeAt(index);
    if (this.rows.length === 0) this.add();
  }

  protected draw(): void {
    this.form.markAllAsTouched();
    if (this.form.invalid) return;
    const strata = this.rows.getRawValue().map(({ label, count }, index) => ({
      key: stratumKey(label, index),
      label,
      count: Number(count),
    }));
    this.drawn.emit(strata);
  }

  private row(label: string, count: number) {
    return this.build.group({
      label: [label, fromDto(StratumDto, 'label')],
      count: [count, fromDto(StratumDto, 'count')],
    });
  }

  private fill(strata: readonly StratumView[]): void {
    const rows =
      strata.length > 0
        ? strata.map(({ label, count }) => this.row(label, count))
        : [this.row('', 5)];
    this.form.setControl('rows', this.build.array(rows));
    this.count();
  }

  private count(): void {
    const rows = this.form.getRawValue().rows;
    this.counts.set(rows.reduce((sum, { count }) => sum + (Number(count) || 0), 0));
  }
}
