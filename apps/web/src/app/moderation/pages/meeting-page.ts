import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { attendanceLabels, type WritePanelMeetingDto } from '@sightline/contracts';
import { firstValueFrom } from 'rxjs';
import { WorkspaceStore } from '../../audits/workspace-store';
import { DayPipe } from '../../shared/format/day-pipe';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { type ClientProblem, isRefusal, problemOf } from '../../shared/http/client-problem';
import { loader } from '../../shared/http/loader';
import { Chip } from '../../shared/ui/chip';
import { DataTable } from '../../shared/ui/data-table';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { Notices } from '../../shared/ui/notices';
import { ProblemNote } from '../../shared/ui/problem';
import { SectionHeader } from '../../shared/ui/section-header';
import { MeetingForm } from '../components/meeting-form';
import { ModerationApi } from '../moderation-api';

/** The meeting of the panel as a record: written by those who run it, read by those who came. */
@Component({
  selector: 'sl-meeting-page',
  imports: [
    Chip,
    DataTable,
    DayPipe,
    Icon,
    InstantPipe,
    Loading,
    MatButtonModule,
    MeetingForm,
    ProblemNote,
    RouterLink,
    SectionHeader,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack' },
  templateUrl: './meeting-page.html',
})
export class MeetingPage {
  private readonly api = inject(ModerationApi);
  private readonly notices = inject(Notices);
  private readonly store = inject(WorkspaceStore);

  private readonly auditId = computed(() => this.store.audit()?.id);
  protected readonly meeting = loader(() => {
    const id = this.auditId();
    return id ? this.api.meeting(id) : undefined;
  });
  protected readonly isSaving = signal(false);
  protected readonly refusal = signal<ClientProblem | null>(null);
  protected readonly labels = attendanceLabels;

  protected agencyOf(id: string): string {
    const line = this.meeting.value()?.agencies.find(({ agency }) => agency.id === id);
    return line?.agency.shortName ?? '';
  }

  protected caseOf(id: string | null): string {
    if (id === null) return 'every case';
    return this.meeting.value()?.cases.find((one) => one.id === id)?.reference ?? '';
  }

  protected async record(dto: WritePanelMeetingDto): Promise<void> {
    const id = this.auditId();
    if (!id || this.isSaving()) return;
    this.isSaving.set(true);
    this.refusal.set(null);
    try {
      this.meeting.set(await firstValueFrom(this.api.writeMeeting(id, dto)));
      this.notices.done('The meeting is recorded');
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (problem.status === 422) this.refusal.set(problem);
      else if (isRefusal(problem)) this.notices.fault(problem);
    } finally {
      this.isSaving.set(false);
    }
  }
}
