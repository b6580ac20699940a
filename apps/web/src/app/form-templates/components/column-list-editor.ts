import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  EnvironmentInjector,
  inject,
  input,
  output,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { RowColumn } from '@sightline/form-engine';
import { Icon } from '../../shared/ui/icon';
import { IdField } from '../fields/id-field';
import { focusAfter, lastIn } from '../fields/keep-focus';
import { NumberField } from '../fields/number-field';
import { PickField } from '../fields/pick-field';
import { RowTools } from '../fields/row-tools';
import { TextField } from '../fields/text-field';
import { TickField } from '../fields/tick-field';
import { freeName, withItem, withMoved, withoutGaps, withoutItem } from '../list-edits';
import { columnKinds } from '../question-words';
import { OptionListEditor } from './option-list-editor';

/** The columns of a table: what each row is asked. */
@Component({
  selector: 'sl-column-list-editor',
  imports: [
    Icon,
    IdField,
    MatButton,
    NumberField,
    OptionListEditor,
    PickField,
    RowTools,
    TextField,
    TickField,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './column-list-editor.html',
  styleUrl: './scale-editor.scss',
})
export class ColumnListEditor {
  readonly columns = input.required<readonly RowColumn[]>();
  readonly changed = output<readonly RowColumn[]>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(EnvironmentInjector);
  protected readonly kinds = columnKinds;
  protected readonly ids = computed(() => this.columns().map(({ id }) => id));

  protected write(at: number, change: Partial<RowColumn>): void {
    const column = this.columns()[at];
    if (column) {
      this.changed.emit(withItem(this.columns(), at, withoutGaps({ ...column, ...change })));
    }
  }

  /** Another kind takes the limits and the answers of the old one away. */
  protected setKind(at: number, kind: string): void {
    const known = columnKinds.find(({ code }) => code === kind)?.code;
    const column = this.columns()[at];
    if (!column || !known) return;
    const { id, label, required } = column;
    const options = known === 'single' ? [{ code: 'a1', label: '' }] : undefined;
    const next = withoutGaps({ id, label, kind: known, options, required });
    this.changed.emit(withItem(this.columns(), at, next));
  }

  /** Nothing refers to the codes of a column: they are changed where they stand. */
  protected recode(at: number, { from, to }: { readonly from: string; readonly to: string }): void {
    const options = this.columns()[at]?.options?.map((option) =>
      option.code === from ? { ...option, code: to } : option,
    );
    this.write(at, { options });
  }

  protected move(from: number, to: number): void {
    this.changed.emit(withMoved(this.columns(), from, to));
  }

  protected remove(at: number): void {
    this.changed.emit(withoutItem(this.columns(), at));
  }

  protected add(): void {
    const id = freeName('c', this.ids());
    this.changed.emit([...this.columns(), { id, label: '', kind: 'text' }]);
    focusAfter(this.injector, () => lastIn(this.host.nativeElement, '.head sl-text-field input'));
  }
}
