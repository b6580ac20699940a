import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  EnvironmentInjector,
  inject,
  input,
  output,
} from '@angular/core';
import { Icon } from '../../shared/ui/icon';
import { focusAfter, inRow } from './keep-focus';

/** Moves an item of a short list up or down, or takes it out; the keyboard goes with it. */
@Component({
  selector: 'sl-row-tools',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button
      type="button"
      class="up"
      [attr.aria-label]="'Move ' + name() + ' up'"
      [attr.aria-disabled]="at() === 0"
      (click)="at() > 0 && move(at() - 1, 'up')"
    >
      <sl-icon name="sort-up" />
    </button>
    <button
      type="button"
      class="down"
      [attr.aria-label]="'Move ' + name() + ' down'"
      [attr.aria-disabled]="at() === count() - 1"
      (click)="at() < count() - 1 && move(at() + 1, 'down')"
    >
      <sl-icon name="sort-down" />
    </button>
    <button type="button" class="remove" [attr.aria-label]="'Remove ' + name()" (click)="remove()">
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

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(EnvironmentInjector);

  protected move(to: number, way: 'up' | 'down'): void {
    this.moved.emit(to);
    this.follow(to, way);
  }

  protected remove(): void {
    const at = this.at();
    this.removed.emit();
    this.follow(at, 'remove');
  }

  /** Rows keep their elements while their items change places: the keyboard goes on by itself. */
  private follow(to: number, button: string): void {
    const list = this.host.nativeElement.closest('ol');
    if (list) focusAfter(this.injector, () => inRow(list, to, `sl-row-tools .${button}`));
  }
}
