import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { roleLabels } from '@sightline/domain';
import { loader } from '../../shared/http/loader';
import { SessionStore } from '../../shared/session/session-store';
import { Due } from '../../shared/ui/due';
import { Loading } from '../../shared/ui/loading';
import { PageHeader } from '../../shared/ui/page-header';
import { ProblemNote } from '../../shared/ui/problem';
import { Progress } from '../../shared/ui/progress';
import { HomeApi } from '../home-api';

/** My work, by role: what waits for this person, most urgent first. */
@Component({
  selector: 'sl-home-page',
  imports: [Due, Loading, MatButtonModule, PageHeader, ProblemNote, Progress, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page' },
  templateUrl: './home-page.html',
  styleUrl: './home-page.scss',
})
export class HomePage {
  private readonly api = inject(HomeApi);
  protected readonly session = inject(SessionStore);

  protected readonly work = loader(() => {
    this.session.partnership();
    return this.api.myWork();
  });

  protected readonly lead = computed(() => {
    const roles = this.session
      .roles()
      .map(({ role, agencyName }) => [roleLabels[role], agencyName].filter(Boolean).join(', '));
    return [this.session.partnership()?.name, ...roles].filter(Boolean).join(' · ');
  });

  protected percent(share: number): number {
    return Math.round(share * 100);
  }
}
