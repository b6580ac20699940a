import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { IdeaView } from '@sightline/contracts';
import {
  ideaPriorities,
  ideaPriorityLabels,
  ideaStatuses,
  ideaStatusLabels,
} from '@sightline/domain';
import { ReasonList } from '../../audits/components/reason-list';
import { DayPipe } from '../../shared/format/day-pipe';
import { loader } from '../../shared/http/loader';
import { SessionStore } from '../../shared/session/session-store';
import { DataTable } from '../../shared/ui/data-table';
import { EmptyState } from '../../shared/ui/empty-state';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { PageHeader } from '../../shared/ui/page-header';
import { ProblemNote } from '../../shared/ui/problem';
import { type Sort, sorted } from '../../shared/ui/sort';
import { SortButton, SortHeader } from '../../shared/ui/sort-header';
import { IdeaChip } from '../components/idea-chip';
import { ThemesApi } from '../themes-api';

/** The register of themes in a table, by what was decided. */
@Component({
  selector: 'sl-themes-page',
  imports: [
    DataTable,
    DayPipe,
    EmptyState,
    Icon,
    IdeaChip,
    Loading,
    MatButtonModule,
    PageHeader,
    ProblemNote,
    ReasonList,
    RouterLink,
    SortButton,
    SortHeader,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page sl-page-wide' },
  templateUrl: './themes-page.html',
  styleUrl: './themes-page.scss',
})
export class ThemesPage {
  /** Which ideas are shown, from the query; all where it names no state. */
  readonly status = input<string>();

  private readonly api = inject(ThemesApi);
  private readonly session = inject(SessionStore);

  protected readonly ideas = loader(() => {
    this.session.partnership();
    return this.api.list();
  });
  protected readonly sort = signal<Sort | null>({ key: 'priority', direction: 'ascending' });
  protected readonly priorities = ideaPriorityLabels;
  protected readonly canPropose = computed(() => this.session.can('theme.propose'));

  private readonly shown = computed(() => ideaStatuses.find((each) => each === this.status()));
  protected readonly filters = computed(() => {
    const all = this.ideas.value() ?? [];
    const shown = this.shown();
    const each = ideaStatuses.map((key) => ({
      ...{ key, label: ideaStatusLabels[key], isShown: key === shown },
      count: all.filter(({ status }) => status === key).length,
    }));
    return [{ key: '', label: 'All', isShown: !shown, count: all.length }, ...each];
  });
  protected readonly rows = computed(() => {
    const shown = this.shown();
    const ideas = (this.ideas.value() ?? []).filter(({ status }) => !shown || status === shown);
    return sorted<IdeaView>(ideas, this.sort(), {
      title: ({ title }) => title,
      priority: ({ priority }) => ideaPriorities.indexOf(priority),
      proposed: ({ proposedAt }) => proposedAt,
      status: ({ status, decision }) => `${ideaStatuses.indexOf(status)} ${decision?.at ?? ''}`,
    });
  });

  protected day(instant: string): string {
    return instant.slice(0, 10);
  }
}
