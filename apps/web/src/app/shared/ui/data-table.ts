import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/**
 * The frame of a table: it scrolls inside, by keyboard too, while header and first column stay. The
 * table itself is projected and carries class="sl-table" (and "sl-table-sticky-column").
 */
@Component({
  selector: 'sl-data-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.tall]': 'isTall()' },
  template: `
    <div class="frame" role="region" tabindex="0" [attr.aria-label]="label()">
      <ng-content />
    </div>
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }

    /* Holds what is hidden for the eye in its cells, so that it does not widen the page. */
    .frame {
      position: relative;
      overflow: auto;
      border: 1px solid var(--sl-line);
      border-radius: var(--sl-radius);
      background: var(--sl-surface);
    }

    :host(.tall) .frame {
      max-height: min(75vh, 60rem);
    }

    @media print {
      .frame,
      :host(.tall) .frame {
        overflow: visible;
        max-height: none;
        border: 0;
      }
    }
  `,
})
export class DataTable {
  /** What the table shows, for a person who cannot see it. */
  readonly label = input.required<string>();
  /** Whether the table scrolls inside its own height, so that the header stays in view. */
  readonly isTall = input(false);
}
