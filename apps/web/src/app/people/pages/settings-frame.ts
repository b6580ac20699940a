import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { SessionStore } from '../../shared/session/session-store';
import { type Step, TabsNav } from '../../shared/ui/tabs-nav';
import { settingsPagesFor } from '../settings-pages';

/** What a partnership sets for itself: a page each, of whichever slice it belongs to. */
@Component({
  selector: 'sl-settings-frame',
  imports: [RouterOutlet, TabsNav],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (pages().length > 1) {
      <sl-tabs-nav label="Settings" [steps]="pages()" />
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
export class SettingsFrame {
  private readonly session = inject(SessionStore);

  protected readonly pages = computed<readonly Step[]>(() =>
    settingsPagesFor((permission) => this.session.can(permission)).map(({ label, path }) => ({
      ...{ label, link: ['/settings', path], state: 'plain' },
    })),
  );
}
