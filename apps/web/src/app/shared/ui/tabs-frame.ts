import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { type Step, TabsNav } from './tabs-nav';

/** Pages that belong together, as tabs above the one that is open; a single page needs no tab. */
@Component({
  selector: 'sl-tabs-frame',
  imports: [RouterOutlet, TabsNav],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (pages().length > 1) {
      <sl-tabs-nav [label]="label()" [steps]="pages()" />
    }
    <router-outlet />
  `,
  styles: `
    :host {
      display: block;
    }

    sl-tabs-nav {
      display: block;
      width: 100%;
      max-width: var(--sl-page);
      margin-inline: auto;
      padding: var(--sl-3) var(--sl-6) 0;
    }

    @media (width < 640px) {
      sl-tabs-nav {
        padding-inline: var(--sl-4);
      }
    }
  `,
})
export class TabsFrame {
  readonly label = input.required<string>();
  readonly pages = input.required<readonly Step[]>();
}
