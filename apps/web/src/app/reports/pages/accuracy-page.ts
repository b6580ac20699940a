import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import type {
  AccuracyRemarkView,
  AccuracyRoundView,
  AccuracyView,
  AgencyReply,
} from '@sightline/contracts';
import { dayLabel } from '@sightline/domain';
import { firstValueFrom, type Observable } from 'rxjs';
import { WorkspaceStore } from '../../audits/workspace-store';
import { DayPipe } from '../../shared/format/day-pipe';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { isRefusal, problemOf } from '../../shared/http/client-problem';
import { loader } from '../../shared/http/loader';
import { Chip, type Tone } from '../../shared/ui/chip';
import { Confirm } from '../../shared/ui/confirm';
import { DataTable } from '../../shared/ui/data-table';
import { EmptyState } from '../../shared/ui/empty-state';
import { Icon } from '../../shared/ui/icon';
import type { IconName } from '../../shared/ui/icons';
import { Loading } from '../../shared/ui/loading';
import { Notices } from '../../shared/ui/notices';
import { ProblemNote } from '../../shared/ui/problem';
import { SectionHeader } from '../../shared/ui/section-header';
import { AccuracyApi } from '../accuracy-api';
import { AccuracyComment } from '../components/accuracy-comment';
import type { AnswerCommentDialog, CommentAnswer } from '../components/answer-comment-dialog';
import { Passage } from '../components/passage';

const replies: Record<AgencyReply, string> = {
  comments: 'Has comments',
  nothing: 'Nothing to correct',
  none: 'No answer',
};
const tones: Record<AgencyReply, Tone> = { comments: 'doing', nothing: 'done', none: 'waiting' };
const icons: Record<AgencyReply, IconName> = { comments: 'answer', nothing: 'done', none: 'clock' };

/** The rounds of factual accuracy: who has answered, and the chair’s answers. */
@Component({
  selector: 'sl-accuracy-page',
  imports: [
    AccuracyComment,
    Chip,
    DataTable,
    DayPipe,
    EmptyState,
    Icon,
    InstantPipe,
    Loading,
    MatButtonModule,
    Passage,
    ProblemNote,
    RouterLink,
    SectionHeader,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack' },
  templateUrl: './accuracy-page.html',
  styles: `
    .back {
      justify-self: start;
    }

    .remark {
      padding-top: var(--sl-4);
      border-top: 1px solid var(--sl-line);
    }
  `,
})
export class AccuracyPage {
  private readonly api = inject(AccuracyApi);
  private readonly confirm = inject(Confirm);
  private readonly dialog = inject(MatDialog);
  private readonly notices = inject(Notices);
  private readonly store = inject(WorkspaceStore);

  private readonly auditId = computed(() => this.store.audit()?.id);
  protected readonly accuracy = loader(() => {
    const id = this.auditId();
    return id ? this.api.rounds(id) : undefined;
  });
  protected readonly isBusy = signal(false);
  protected readonly replies = replies;
  protected readonly tones = tones;
  protected readonly icons = icons;

  protected days(count: number): string {
    return count === 1 ? 'one working day' : `${count} working days`;
  }

  protected async open({ lastDay, reportRevision }: AccuracyView): Promise<void> {
    const id = this.auditId();
    if (!id) return;
    const isWanted = await this.confirm.ask({
      title: 'Send the draft to the agencies?',
      message:
        'Each agency in scope reads its figures, the passages that name it and its findings and ' +
        `recommendations, as the draft stands now, and may comment until ${dayLabel(lastDay)}. ` +
        'The report cannot be approved until then.',
      verb: 'Send it',
      refusal: 'Not yet',
    });
    if (!isWanted) return;
    await this.write(this.api.open(id, reportRevision), 'The agencies have been told');
    await this.store.reload();
  }

  protected async close({ id, revision }: AccuracyRoundView): Promise<void> {
    const reason = await this.confirm.askReason({
      title: 'Close the round early?',
      message: 'Agencies can read their part, and comment no longer. Method will say why.',
      verb: 'Close the round',
      reasonLabel: 'Why',
    });
    if (reason !== null) {
      await this.write(this.api.close(id, { reason, revision }), 'The round is closed');
    }
  }

  protected async answer(remark: AccuracyRemarkView): Promise<void> {
    const { AnswerCommentDialog: component } = await import('../components/answer-comment-dialog');
    const ref = this.dialog.open<AnswerCommentDialog, AccuracyRemarkView, CommentAnswer>(
      component,
      { data: remark, width: '36rem' },
    );
    const answer = await firstValueFrom(ref.afterClosed());
    if (!answer || typeof answer !== 'object') return;
    const { id, revision } = remark;
    await this.write(this.api.answer(id, { ...answer, revision }), 'The answer is recorded');
  }

  private async write(work: Observable<AccuracyView>, done: string): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    try {
      this.accuracy.set(await firstValueFrom(work));
      this.notices.done(done);
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (isRefusal(problem)) this.notices.fault(problem);
      if (problem.status === 409) await this.accuracy.reload();
    } finally {
      this.isBusy.set(false);
    }
  }
}
