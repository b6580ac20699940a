import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { roleLabels } from '@sightline/domain';
import { SessionStore } from '../../shared/session/session-store';
import { PageHeader } from '../../shared/ui/page-header';

/** My work. */
@Component({
  selector: 'sl-home-page',
  imports: [PageHeader],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page' },
  template: `
    <sl-page-header title="My work" [lead]="'Signed in as ' + (session.account()?.name ?? '')" />
    <ul class="sl-plain-list">
      @for (role of roles(); track role) {
        <li>{{ role }}</li>
      }
    </ul>
  `,
})
export class HomePage {
  protected readonly session = inject(SessionStore);

  protected readonly roles = computed(() =>
    this.session
      .roles()
      .map(({ role, agencyName }) => [roleLabels[role], agencyName].filter(Boolean).join(', ')),
  );
}
