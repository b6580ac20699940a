import {
  ChangeDetectionStrategy,
  Component,
  computed,
  Directive,
  inject,
  input,
  model,
} from '@angular/core';
import { Icon } from './icon';
import type { Sort } from './sort';

/** On a th: `<th slSortHeader="theme" [(sort)]="sort"><sl-sort-button>Theme</sl-sort-button></th>`. */
@Directive({ selector: '[slSortHeader]', host: { '[attr.aria-sort]': 'direction() ?? "none"' } })
export class SortHeader {
  readonly slSortHeader = input.required<string>();
  readonly sort = model<Sort | null>(null);

  readonly direction = computed(() => {
    const sort = this.sort();
    return sort?.key === this.slSortHeader() ? sort.direction : null;
  });

  /** Sorts by this column, or turns the order round where it is sorted by it already. */
  sortByThis(): void {
    const direction = this.direction() === 'ascending' ? 'descending' : 'ascending';
    this.sort.set({ key: this.slSortHeader(), direction });
  }
}

/** The words of a sortable header, as a button with the direction beside them. */
@Component({
  selector: 'sl-sort-button',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button type="button" (click)="header.sortByThis()">
      <ng-content />
      <sl-icon [name]="icon()" />
    </button>
  `,
  styles: `
    button {
      display: inline-flex;
      gap: var(--sl-1);
      align-items: center;
      margin: 0;
      padding: 2px 0;
      border: 0;
      background: none;
      color: inherit;
      font: inherit;
      text-align: inherit;
      cursor: pointer;
    }

    button:hover {
      color: var(--sl-ink);
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }

    sl-icon {
      width: 1em;
      height: 1em;
    }
  `,
})
export class SortButton {
  protected readonly header = inject(SortHeader);

  protected readonly icon = computed(() => {
    const direction = this.header.direction();
    if (direction === null) return 'sort';
    return direction === 'ascending' ? 'sort-up' : 'sort-down';
  });
}
