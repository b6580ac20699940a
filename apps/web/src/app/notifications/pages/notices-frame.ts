import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { type Step, TabsNav } from '../../shared/ui/tabs-nav';

const pages: readonly Step[] = [
  { label: 'What you were told', link: ['/notices/list'], state: 'plain' },
  { label: 'Mail', link: ['/notices/mail'], state: 'plain' },
  { label: 'Calendar', link: ['/notices/calendar'], state: 'plain' },
];

/** What Sightline tells a person, and the ways it reaches them. */
@Component({
  selector: 'sl-notices-frame',
  imports: [RouterOutlet, TabsNav],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sl-tabs-nav label="What you are told, and how" [steps]="pages" />
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
export class NoticesFrame {
  protected readonly pages = pages;
}
