import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** The head of a step or a part of a page: an h2, second words, and buttons (slot `[slActions]`). */
@Component({
  selector: 'sl-section-header',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="words">
      <h2>{{ title() }}</h2>
      @if (hint(); as words) {
        <p>{{ words }}</p>
      }
    </div>
    <div class="actions sl-no-print"><ng-content select="[slActions]" /></div>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--sl-2) var(--sl-6);
      align-items: start;
      justify-content: space-between;
    }

    .words {
      flex: 1 1 20rem;
      min-width: 0;
    }

    p {
      margin-top: var(--sl-1);
      color: var(--sl-ink-soft);
    }

    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: var(--sl-2) var(--sl-3);
      align-items: center;
    }

    .actions:empty {
      display: none;
    }
  `,
})
export class SectionHeader {
  readonly title = input.required<string>();
  readonly hint = input('');
}
