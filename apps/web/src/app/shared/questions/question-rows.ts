import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Day } from '@sightline/domain';
import { fixedRowKey, isBlankRow, type RowsQuestion, type RowValue } from '@sightline/form-engine';
import { Confirm } from '../ui/confirm';
import { Icon } from '../ui/icon';
import { AnswerControl } from './answer-control';
import { RowCell } from './row-cell';

type Cell = RowValue[string];

interface ShownRow {
  readonly title: string;
  readonly cells: RowValue;
}

/** A table filled row by row: rows that are added, or one row for each of a fixed list. */
@Component({
  selector: 'sl-question-rows',
  imports: [Icon, MatButton, RowCell],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './question-rows.html',
  styleUrls: ['./controls.scss', './question-rows.scss'],
})
export class QuestionRows extends AnswerControl<RowsQuestion> {
  readonly anchorDay = input.required<Day | null>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  private readonly confirm = inject(Confirm);

  private readonly given = computed(() => {
    const value = this.answer()?.value;
    return Array.isArray(value) ? (value as readonly RowValue[]) : [];
  });
  protected readonly isFixed = computed(() => this.question().fixedRows !== undefined);
  protected readonly rows = computed<readonly ShownRow[]>(() => {
    const { fixedRows } = this.question();
    if (!fixedRows) return this.given().map((cells, at) => ({ title: `Row ${at + 1}`, cells }));
    return fixedRows.map(({ code, label }) => ({
      title: label,
      cells: this.given().find((row) => row[fixedRowKey] === code) ?? { [fixedRowKey]: code },
    }));
  });
  protected readonly isFull = computed(() => this.given().length >= this.question().maxRows);

  /** What is wrong with a cell; problems name rows by their place in the answer. */
  protected problemAt(cells: RowValue, column: string): string {
    const place = this.given().indexOf(cells);
    const found = this.problems().find((one) => one.row === place && one.column === column);
    return place < 0 || !found ? '' : found.message.replace(/^Row \d+(, [^:]*)?: /, '');
  }

  protected setCell(index: number, column: string, cell: Cell): void {
    const rows = this.rows().map(({ cells }) => cells);
    this.giveRows(rows.map((row, at) => (at === index ? withCell(row, column, cell) : row)));
  }

  protected addRow(): void {
    this.giveRows([...this.given(), {}]);
    this.focusRow(this.given().length);
  }

  protected async removeRow(index: number): Promise<void> {
    const row = this.given()[index];
    if (row && !isBlankRow(row)) {
      const isWanted = await this.confirm.ask({
        title: `Remove row ${index + 1}?`,
        message: 'What is written in it is removed too.',
        verb: 'Remove the row',
        isDangerous: true,
      });
      if (!isWanted) return;
    }
    this.giveRows(this.given().filter((_row, at) => at !== index));
    this.focusRow(Math.max(0, index - 1));
  }

  /** A fixed row that says nothing is left out: the table counts as filled row by row. */
  private giveRows(rows: readonly RowValue[]): void {
    const said = this.isFixed() ? rows.filter((row) => !isBlankRow(row)) : rows;
    this.give({ value: said.length > 0 ? said : null });
  }

  private focusRow(index: number): void {
    const move = () => {
      const row = this.host.nativeElement.querySelectorAll('fieldset')[index];
      const target = row?.querySelector<HTMLElement>('input, select, textarea');
      (target ?? this.host.nativeElement.querySelector<HTMLElement>('button'))?.focus();
    };
    afterNextRender(move, { injector: this.injector });
  }
}

function withCell(row: RowValue, column: string, cell: Cell): RowValue {
  if (cell !== null && cell !== '') return { ...row, [column]: cell };
  return Object.fromEntries(Object.entries(row).filter(([id]) => id !== column));
}
