import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { roleLabels } from '@sightline/domain';
import { fullLoad } from '../shared/session/full-load';
import { SessionService } from '../shared/session/session-service';
import { SessionStore } from '../shared/session/session-store';
import { Icon } from '../shared/ui/icon';
import type { IconName } from '../shared/ui/icons';
import { Person } from '../shared/ui/person';
import { Brand } from '../shared/ui/brand';
import { ConcernAlert } from './concern-alert';
import { NoticeBell } from './notice-bell';
import { navigationItems } from './navigation';
import { type Theme, ThemeChoice } from './theme';

interface ThemeItem {
  readonly key: Theme;
  readonly label: string;
  readonly icon: IconName;
}

const themeItems: readonly ThemeItem[] = [
  { key: 'system', label: 'Colours as the system', icon: 'system' },
  { key: 'light', label: 'Light', icon: 'sun' },
  { key: 'dark', label: 'Dark', icon: 'moon' },
];

/** The frame of every page of a signed-in person. */
@Component({
  selector: 'sl-app-frame',
  imports: [
    Brand,
    ConcernAlert,
    Icon,
    MatMenuModule,
    NoticeBell,
    Person,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(keydown.escape)': 'isOpen.set(false)' },
  templateUrl: './app-frame.html',
  styleUrl: './app-frame.scss',
})
export class AppFrame {
  protected readonly session = inject(SessionStore);
  protected readonly choice = inject(ThemeChoice);
  protected readonly themes = themeItems;
  protected readonly isOpen = signal(false);

  protected readonly items = computed(() =>
    navigationItems.filter((item) => item.anyOf.some((needed) => this.session.can(needed))),
  );
  protected readonly roles = computed(() =>
    this.session
      .roles()
      .map(({ role, agencyName, standsInFor }) =>
        [standsInFor ? `Deputy chair for ${standsInFor}` : roleLabels[role], agencyName]
          .filter(Boolean)
          .join(', '),
      )
      .join('; '),
  );

  private readonly service = inject(SessionService);
  private readonly load = inject(fullLoad);

  /** By hand, because with a base address `#main` would leave the page. */
  protected skipToPage(event: Event): void {
    event.preventDefault();
    document.getElementById('main')?.focus();
  }

  /** What is on the screen belongs to the old partnership, so the new one starts afresh at home. */
  protected async switchTo(partnershipId: string): Promise<void> {
    await this.service.switchPartnership(partnershipId);
    this.load('/');
  }

  protected async signOut(): Promise<void> {
    await this.service.signOut();
    this.load('/sign-in');
  }
}
