import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import type { Permission } from '@sightline/domain';
import { SessionStore } from '../../shared/session/session-store';
import { type Step, TabsNav } from '../../shared/ui/tabs-nav';

interface FramedPage {
  readonly label: string;
  readonly link: string;
  readonly permission: Permission;
}

const pages: readonly FramedPage[] = [
  { label: 'Year', link: '/programme', permission: 'programme.read' },
  { label: 'Theme register', link: '/programme/themes', permission: 'theme.read' },
  { label: 'Meetings', link: '/programme/meetings', permission: 'meeting.read' },
  { label: 'Calibration', link: '/programme/calibrations', permission: 'calibration.read' },
  { label: 'Coverage', link: '/programme/coverage', permission: 'coverage.read' },
];

/** What belongs to the programme: the year itself and the pages around it. */
@Component({
  selector: 'sl-programme-frame',
  imports: [RouterOutlet, TabsNav],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (steps().length > 1) {
      <sl-tabs-nav label="Programme" [steps]="steps()" />
    }
    <router-outlet />
  `,
  styles: `
    :host {
      display: block;
    }

    sl-tabs-nav {
      display: block;
      padding: var(--sl-3) var(--sl-6) 0;
    }

    @media (width < 640px) {
      sl-tabs-nav {
        padding-inline: var(--sl-4);
      }
    }
  `,
})
export class ProgrammeFrame {
  private readonly session = inject(SessionStore);

  protected readonly steps = computed<readonly Step[]>(() =>
    pages
      .filter(({ permission }) => this.session.can(permission))
      .map(({ label, link }) => ({ label, link, state: 'plain', isExact: link === '/programme' })),
  );
}
