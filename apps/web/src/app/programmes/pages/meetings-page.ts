import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { financialYearFrom } from '@sightline/domain';
import { DayPipe } from '../../shared/format/day-pipe';
import { loader } from '../../shared/http/loader';
import { SessionStore } from '../../shared/session/session-store';
import { Chip } from '../../shared/ui/chip';
import { EmptyState } from '../../shared/ui/empty-state';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { PageHeader } from '../../shared/ui/page-header';
import { ProblemNote } from '../../shared/ui/problem';
import { AttendanceTable } from '../components/attendance-table';
import { MeetingOutcome } from '../components/meeting-outcome';
import { MeetingsApi } from '../meetings-api';

/** The meetings of the subgroup in a financial year, and who came. */
@Component({
  selector: 'sl-meetings-page',
  imports: [
    AttendanceTable,
    Chip,
    DayPipe,
    EmptyState,
    Icon,
    Loading,
    MatButtonModule,
    MeetingOutcome,
    PageHeader,
    ProblemNote,
    RouterLink,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page sl-page-wide' },
  templateUrl: './meetings-page.html',
  styleUrl: './themes-page.scss',
})
export class MeetingsPage {
  /** First calendar year of the financial year, from the query. */
  readonly year = input<string>();

  protected readonly api = inject(MeetingsApi);
  private readonly session = inject(SessionStore);

  protected readonly held = loader(() => {
    this.session.partnership();
    const year = Number(this.year());
    return this.api.year(Number.isInteger(year) && year > 0 ? year : undefined);
  });
  protected readonly canWrite = computed(() => this.session.can('meeting.write'));
  protected readonly lead = computed(
    () => `The QA subgroup of ${this.session.partnership()?.name ?? 'the partnership'}`,
  );
  protected readonly newestFirst = computed(() =>
    [...(this.held.value()?.meetings ?? [])].reverse(),
  );

  /** The years that hold meetings, with the one shown and the one before. */
  protected readonly years = computed(() => {
    const view = this.held.value();
    if (!view) return [];
    const { financialYear } = view;
    return [...new Set([...view.years, financialYear - 1, financialYear])]
      .sort((a, b) => a - b)
      .map((year) => ({
        ...{ year, label: financialYearFrom(year) },
        isShown: year === financialYear,
      }));
  });

  protected print(): void {
    window.print();
  }
}
