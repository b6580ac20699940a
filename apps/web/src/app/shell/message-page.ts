import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '../shared/ui/icon';
import type { IconName } from '../shared/ui/icons';

/** A page that only says something: not found, not allowed, an error. Its words come as route data. */
@Component({
  selector: 'sl-message-page',
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page' },
  template: `
    <sl-icon [name]="icon()" />
    <div class="sl-stack">
      <h1>{{ heading() }}</h1>
      <p>{{ words() }}</p>
      <p><a routerLink="/">Go to my work</a></p>
    </div>
  `,
  styles: `
    :host {
      max-width: 48rem;
      padding-top: 4rem;
    }

    sl-icon {
      width: 40px;
      height: 40px;
      color: var(--sl-ink-soft);
    }
  `,
})
export class MessagePage {
  readonly icon = input.required<IconName>();
  readonly heading = input.required<string>();
  readonly words = input.required<string>();
}
