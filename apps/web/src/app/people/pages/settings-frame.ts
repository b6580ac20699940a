import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { SessionStore } from '../../shared/session/session-store';
import { TabsFrame } from '../../shared/ui/tabs-frame';
import type { Step } from '../../shared/ui/tabs-nav';
import { settingsPagesFor } from '../settings-pages';

/** What a partnership sets for itself: a page each, of whichever slice it belongs to. */
@Component({
  selector: 'sl-settings-frame',
  imports: [TabsFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<sl-tabs-frame label="Settings" [pages]="pages()" />`,
})
export class SettingsFrame {
  private readonly session = inject(SessionStore);

  protected readonly pages = computed<readonly Step[]>(() =>
    settingsPagesFor((permission) => this.session.can(permission)).map(({ label, path }) => ({
      ...{ label, link: ['/settings', path], state: 'plain' },
    })),
  );
}
