import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { TellingView } from '@sightline/contracts';
import { lateIssueWords, reminderLabels, roleLabels } from '@sightline/domain';
import { firstValueFrom } from 'rxjs';
import { DayPipe } from '../../shared/format/day-pipe';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { isRefusal, problemOf } from '../../shared/http/client-problem';
import { loader } from '../../shared/http/loader';
import { Confirm } from '../../shared/ui/confirm';
import { DataTable } from '../../shared/ui/data-table';
import { EmptyState } from '../../shared/ui/empty-state';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { Notices } from '../../shared/ui/notices';
import { ProblemNote } from '../../shared/ui/problem';
import { SectionHeader } from '../../shared/ui/section-header';
import { ScheduleApi } from '../schedule-api';

const pausing = {
  title: 'Pause the reminders of this audit?',
  message: 'Nothing is sent until you resume. What is still true then is sent at once.',
  verb: 'Pause the reminders',
  reasonLabel: 'Reason',
  done: 'The reminders are paused',
};
const resuming = {
  title: 'Resume the reminders of this audit?',
  message: 'What was to be sent meanwhile and is still true is sent now.',
  verb: 'Resume the reminders',
  reasonLabel: 'Reason',
  done: 'The reminders go on',
};

/** What Sightline will say of an audit by itself, when and to whom, and what it has said. */
@Component({
  selector: 'sl-schedule-page',
  imports: [
    DataTable,
    DayPipe,
    EmptyState,
    Icon,
    InstantPipe,
    Loading,
    MatButton,
    ProblemNote,
    SectionHeader,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack' },
  templateUrl: './schedule-page.html',
  styleUrl: './schedule-page.scss',
})
export class SchedulePage {
  readonly auditId = input.required<string>();

  private readonly api = inject(ScheduleApi);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);

  protected readonly schedule = loader(() => this.api.read(this.auditId()));
  protected readonly labels = reminderLabels;
  protected readonly lateWords = lateIssueWords;

  protected who({ name, role, agency }: TellingView): string {
    return [name, roleLabels[role], agency].filter(Boolean).join(', ');
  }

  protected async change(act: 'pause' | 'resume'): Promise<void> {
    const { done, ...question } = act === 'pause' ? pausing : resuming;
    const reason = await this.confirm.askReason(question);
    const seen = this.schedule.value();
    if (reason === null || !seen) return;
    try {
      const dto = { reason, revision: seen.revision };
      this.schedule.set(await firstValueFrom(this.api.change(this.auditId(), act, dto)));
      this.notices.done(done);
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (isRefusal(problem)) this.notices.fault(problem);
    }
  }
}
