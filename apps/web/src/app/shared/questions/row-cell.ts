import {
  ChangeDetectionStrategy,
  Component,
  computed,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import type { Day } from '@sightline/domain';
import { cleanText, defaultCellWords, yesNoChoices, type RowColumn } from '@sightline/form-engine';
import { DateField } from './date-field';
import { keptText, wholeNumber } from './number-text';
import { WordCount } from './word-count';

type Cell = string | number | null;

/** One cell of a row, with its label, by the kind of its column. */
@Component({
  selector: 'sl-row-cell',
  imports: [DateField, WordCount],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './row-cell.html',
  styleUrl: './controls.scss',
  styles: `
    :host {
      display: grid;
      gap: 2px;
      align-content: start;
      min-width: 0;
    }

    .head {
      display: flex;
      gap: var(--sl-2);
      align-items: baseline;
    }

    .number {
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class RowCell {
  readonly column = input.required<RowColumn>();
  readonly cell = input.required<Cell>();
  readonly cellId = input.required<string>();
  readonly anchorDay = input.required<Day | null>();
  readonly problem = input('');
  readonly changed = output<Cell>();

  protected readonly most = computed(() => this.column().maxWords ?? defaultCellWords);
  protected readonly choices = computed(() =>
    this.column().kind === 'yes-no' ? yesNoChoices : (this.column().options ?? []),
  );
  protected readonly problemId = computed(() =>
    this.problem() === '' ? null : `${this.cellId()}-problem`,
  );
  protected readonly text = computed(() => `${this.cell() ?? ''}`);
  protected readonly number = linkedSignal<Cell, string>({
    source: this.cell,
    computation: (cell, previous) => keptText(cell, previous?.value),
  });

  protected choose(event: Event): void {
    this.changed.emit((event.target as HTMLSelectElement).value || null);
  }

  protected type(event: Event): void {
    const text = cleanText((event.target as HTMLTextAreaElement).value);
    this.changed.emit(text === '' ? null : text);
  }

  protected count(event: Event): void {
    const text = (event.target as HTMLInputElement).value;
    this.number.set(text);
    this.changed.emit(wholeNumber(text));
  }
}
