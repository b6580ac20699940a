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
import type { Option } from '@sightline/form-engine';
import { IdField } from '../fields/id-field';
import { focusAfter, lastIn } from '../fields/keep-focus';
import { RowTools } from '../fields/row-tools';
import { TextField } from '../fields/text-field';
import { Icon } from '../../shared/ui/icon';
import { freeName, withItem, withMoved, withoutItem } from '../list-edits';

/** The answers of a list, or the fixed rows of a table: words, and the code that is stored. */
@Component({
  selector: 'sl-option-list-editor',
  imports: [Icon, IdField, MatButton, RowTools, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ol>
      @for (option of options(); track $index; let at = $index) {
        <li>
          <sl-text-field
            class="words"
            [label]="title() + ' ' + (at + 1)"
            [value]="option.label"
            [most]="500"
            (typed)="write(at, { code: option.code, label: $event })"
          />
          <sl-id-field
            class="code"
            label="Code"
            [value]="option.code"
            [taken]="codes()"
            (renamed)="recoded.emit({ from: option.code, to: $event })"
          />
          <sl-row-tools
            [name]="noun() + ' ' + (option.label || at + 1)"
            [at]="at"
            [count]="options().length"
            (moved)="move(at, $event)"
            (removed)="remove(at)"
          />
        </li>
      }
    </ol>
    <button type="button" matButton="outlined" (click)="add()">
      <sl-icon name="add" /> Add {{ article() }} {{ noun() }}
    </button>
  `,
  styleUrl: './option-list-editor.scss',
})
export class OptionListEditor {
  readonly options = input.required<readonly Option[]>();
  /** What one of them is: "answer", "row". */
  readonly noun = input('answer');
  readonly changed = output<readonly Option[]>();
  /** A code given another name; what names the code must follow it. */
  readonly recoded = output<{ readonly from: string; readonly to: string }>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(EnvironmentInjector);

  protected readonly codes = computed(() => this.options().map(({ code }) => code));
  protected readonly title = computed(
    () => this.noun().charAt(0).toUpperCase() + this.noun().slice(1),
  );
  protected readonly article = computed(() => (/^[aeiou]/.test(this.noun()) ? 'an' : 'a'));

  protected write(at: number, option: Option): void {
    this.changed.emit(withItem(this.options(), at, option));
  }

  protected move(from: number, to: number): void {
    this.changed.emit(withMoved(this.options(), from, to));
  }

  protected remove(at: number): void {
    this.changed.emit(withoutItem(this.options(), at));
  }

  /** The keyboard goes to the words of the new one. */
  protected add(): void {
    const code = freeName(this.noun().charAt(0), this.codes());
    this.changed.emit([...this.options(), { code, label: '' }]);
    focusAfter(this.injector, () => lastIn(this.host.nativeElement, '.words input'));
  }
}
