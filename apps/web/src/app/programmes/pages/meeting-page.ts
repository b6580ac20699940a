import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { MeetingView } from '@sightline/contracts';
import { representationLabels, dayLabel, isRepresented } from '@sightline/domain';
import { firstValueFrom } from 'rxjs';
import { isRefusal, problemOf } from '../../shared/http/client-problem';
import { loader } from '../../shared/http/loader';
import { SessionStore } from '../../shared/session/session-store';
import { Chip } from '../../shared/ui/chip';
import { Confirm } from '../../shared/ui/confirm';
import { DataTable } from '../../shared/ui/data-table';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { Notices } from '../../shared/ui/notices';
import { PageHeader } from '../../shared/ui/page-header';
import { ProblemNote } from '../../shared/ui/problem';
import { MeetingOutcome } from '../components/meeting-outcome';
import { MeetingsApi } from '../meetings-api';

/** One meeting of the subgroup: who came, what was considered, what was decided. */
@Component({
  selector: 'sl-meeting-page',
  imports: [
    Chip,
    DataTable,
    Icon,
    Loading,
    MatButtonModule,
    MeetingOutcome,
    PageHeader,
    ProblemNote,
    RouterLink,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page' },
  template: `
    @if (meeting.value(); as view) {
      <sl-page-header [title]="title()" [lead]="lead()" [breadcrumbs]="trail">
        <div slMeta class="sl-row">
          @if (view.isOnAudit) {
            <sl-chip tone="quiet" icon="audit">On audit</sl-chip>
          }
        </div>
        <div slActions class="sl-row">
          @if (canWrite()) {
            <a matButton [routerLink]="['/programme/meetings', view.id, 'edit']">
              <sl-icon name="edit" /> Change the record
            </a>
            @if (view.agreed.length === 0) {
              <button matButton type="button" (click)="remove(view)">Take it back…</button>
            }
          }
        </div>
      </sl-page-header>
      <section class="sl-stack sl-stack-tight" aria-labelledby="outcome">
        <h2 id="outcome">Considered and decided</h2>
        <sl-meeting-outcome [meeting]="view" />
      </section>
      <section class="sl-stack sl-stack-tight" aria-labelledby="who">
        <h2 id="who">Who came</h2>
        <sl-data-table label="Who came">
          <table class="sl-table">
            <thead>
              <tr>
                <th scope="col">Agency</th>
                <th scope="col">Attendance</th>
                <th scope="col">Member, or deputy</th>
              </tr>
            </thead>
            <tbody>
              @for (row of view.attendance; track row.agencyId) {
                <tr>
                  <th scope="row">{{ row.agency }}</th>
                  <td>{{ labels[row.attendance] }}</td>
                  <td>{{ row.member }}</td>
                </tr>
              }
            </tbody>
          </table>
        </sl-data-table>
      </section>
    } @else if (meeting.problem(); as problem) {
      <sl-problem [problem]="problem" (retry)="meeting.reload()" />
    } @else {
      <sl-loading label="Loading the meeting" />
    }
  `,
})
export class MeetingPage {
  readonly meetingId = input.required<string>();

  private readonly api = inject(MeetingsApi);
  private readonly session = inject(SessionStore);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly router = inject(Router);

  protected readonly trail = [
    { label: 'Programme', link: '/programme' },
    { label: 'Meetings', link: '/programme/meetings' },
  ];
  protected readonly labels = representationLabels;
  protected readonly meeting = loader(() => this.api.view(this.meetingId()));
  protected readonly canWrite = computed(() => this.session.can('meeting.write'));
  protected readonly title = computed(() => {
    const view = this.meeting.value();
    return view ? `${view.title}, ${dayLabel(view.heldOn)}` : 'Meeting';
  });
  protected readonly lead = computed(() => {
    const rows = this.meeting.value()?.attendance ?? [];
    const came = rows.filter(({ attendance }) => isRepresented(attendance)).length;
    return `${came} of ${rows.length} agencies were represented.`;
  });

  protected async remove({ id, revision }: MeetingView): Promise<void> {
    const agrees = await this.confirm.ask({
      title: 'Take this meeting back?',
      message: 'For a meeting recorded by mistake. The trail keeps that it was recorded.',
      verb: 'Take it back',
      isDangerous: true,
    });
    if (!agrees) return;
    try {
      await firstValueFrom(this.api.remove(id, revision));
      this.notices.done('The meeting is taken back');
      await this.router.navigate(['/programme/meetings']);
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (isRefusal(problem)) this.notices.fault(problem);
    }
  }
}
