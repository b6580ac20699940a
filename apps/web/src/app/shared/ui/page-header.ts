import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from './icon';

export interface Breadcrumb {
  readonly label: string;
  readonly link: string | readonly string[];
}

/**
 * The head of a page: where we are, the one h1, what is true of it (slot `[slMeta]`: chips, due
 * days) and what can be done (slot `[slActions]`: buttons).
 */
@Component({
  selector: 'sl-page-header',
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (breadcrumbs().length > 0) {
      <nav aria-label="Breadcrumb">
        <ol>
          @for (crumb of breadcrumbs(); track crumb.label; let last = $last) {
            <li>
              <a [routerLink]="crumb.link">{{ crumb.label }}</a>
              @if (!last) {
                <sl-icon name="chevron-right" />
              }
            </li>
          }
        </ol>
      </nav>
    }
    <div class="line">
      <div class="words">
        <h1>{{ title() }}</h1>
        @if (lead(); as words) {
          <p class="lead">{{ words }}</p>
        }
      </div>
      <div class="actions sl-no-print"><ng-content select="[slActions]" /></div>
    </div>
    <div class="meta"><ng-content select="[slMeta]" /></div>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--sl-2);
    }

    ol {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--sl-1);
      padding: 0;
      list-style: none;
      font-size: var(--sl-text-small);
    }

    li {
      display: flex;
      gap: var(--sl-1);
      align-items: center;
      color: var(--sl-ink-soft);
    }

    li a {
      display: inline-flex;
      align-items: center;
      min-height: 24px;
      color: var(--sl-ink-soft);
    }

    .line {
      display: flex;
      flex-wrap: wrap;
      gap: var(--sl-3) var(--sl-6);
      align-items: start;
      justify-content: space-between;
    }

    .words {
      flex: 1 1 20rem;
      min-width: 0;
    }

    .lead {
      margin-top: var(--sl-1);
      color: var(--sl-ink-soft);
    }

    .actions,
    .meta {
      display: flex;
      flex-wrap: wrap;
      gap: var(--sl-2) var(--sl-3);
      align-items: center;
    }

    .actions:empty,
    .meta:empty {
      display: none;
    }
  `,
})
export class PageHeader {
  readonly title = input.required<string>();
  readonly lead = input('');
  readonly breadcrumbs = input<readonly Breadcrumb[]>([]);
}
