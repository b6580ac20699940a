import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { Icon } from '../../shared/ui/icon';

/** Moves an item of a short list up or down, or takes it out. */
@Component({
  selector: 'sl-row-tools',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button
      type="button"
      [attr.aria-label]="'Move ' + name() + ' up'"
      [attr.aria-disabled]="at() === 0"
      (click)="at() > 0 && moved.emit(at() - 1)"
    >
      <sl-icon name="sort-up" />
    </button>
    <button
      type="button"
      [attr.aria-label]="'Move ' + name() + ' down'"
      [attr.aria-disabled]="at() === count() - 1"
      (click)="at() < count() - 1 && moved.emit(at() + 1)"
    >
      <sl-icon name="sort-down" />
    </button>
    <button type="button" [attr.aria-label]="'Remove ' + name()" (click)="removed.emit()">
      <sl-icon name="close" />
    </button>
  `,
  styles: `
    :host {
      display: inline-flex;
    }

    button {
      display: grid;
      place-items: center;
      width: 32px;
      height: 36px;
      padding: 0;
      border: 1px solid transparent;
      border-radius: var(--sl-radius-small);
      background: none;
      color: var(--sl-ink-soft);
      cursor: pointer;
    }

    button:hover {
      border-color: var(--sl-line-strong);
      color: var(--sl-ink);
    }

    button[aria-disabled='true'] {
      opacity: 0.35;
      cursor: default;
    }
  `,
})
export class RowTools {
  /** What it is, for those who hear the buttons: "answer Child". */
  readonly name = input.required<string>();
  readonly at = input.required<number>();
  readonly count = input.required<number>();
  /** The place it goes to. */
  readonly moved = output<number>();
  readonly removed = output();
}
