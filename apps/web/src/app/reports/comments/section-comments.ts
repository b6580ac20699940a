import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import type {
  ReportCommentView,
  ReportFigureView,
  ReportSectionView,
  SettleReportCommentDto,
} from '@sightline/contracts';
import { reportCommentStatusLabels, type ReportCommentAct } from '@sightline/domain';
import type { FigureValues } from '@sightline/report-model';
import { firstValueFrom } from 'rxjs';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { isRefusal, problemOf } from '../../shared/http/client-problem';
import { Chip } from '../../shared/ui/chip';
import { Notices } from '../../shared/ui/notices';
import { GuardedField } from '../../shared/words/guarded-field';
import { NarrativeText } from '../components/narrative-text';
import { CommentForm } from './comment-form';
import { ReportCommentsApi } from './report-comments-api';

const verbs: Record<ReportCommentAct, string> = {
  accept: 'Accept these words',
  decline: 'Decline…',
  resolve: 'Resolved',
  withdraw: 'Withdraw',
};

/** What is said of the passages of a section, and what the chair makes of it. */
@Component({
  selector: 'sl-section-comments',
  imports: [
    Chip,
    CommentForm,
    GuardedField,
    InstantPipe,
    MatButtonModule,
    NarrativeText,
    ReactiveFormsModule,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack sl-no-print' },
  templateUrl: './section-comments.html',
  styleUrl: './section-comments.scss',
})
export class SectionComments {
  readonly reportId = input.required<string>();
  readonly section = input.required<ReportSectionView>();
  readonly figures = input<readonly ReportFigureView[]>([]);
  readonly comments = input.required<readonly ReportCommentView[]>();
  readonly canWrite = input(false);
  /** All comments of the report as they are now, and whether its words changed. */
  readonly changed = output<{ readonly comments: ReportCommentView[]; readonly words: boolean }>();

  private readonly api = inject(ReportCommentsApi);
  private readonly notices = inject(Notices);
  protected readonly verbs = verbs;
  protected readonly labels = reportCommentStatusLabels;
  protected readonly isWriting = signal(false);
  protected readonly declining = signal<string | null>(null);
  protected readonly reason = new FormControl('', { nonNullable: true });
  protected readonly own = computed(() =>
    this.comments().filter(({ section }) => section === this.section().key),
  );
  protected readonly open = computed(() => this.own().filter(({ status }) => status === 'open'));
  protected readonly settled = computed(() => this.own().filter(({ status }) => status !== 'open'));
  protected readonly values = computed<FigureValues>(() =>
    Object.fromEntries(this.figures().map(({ key, text }) => [key, text])),
  );

  protected written(comments: ReportCommentView[]): void {
    this.isWriting.set(false);
    this.changed.emit({ comments, words: false });
  }

  protected async act(comment: ReportCommentView, act: ReportCommentAct): Promise<void> {
    if (act === 'decline' && this.declining() !== comment.id) {
      this.reason.setValue('');
      this.declining.set(comment.id);
      return;
    }
    const { id: commentId, revision } = comment;
    const dto: SettleReportCommentDto = { commentId, act, revision };
    if (act === 'decline') dto.reason = this.reason.value;
    try {
      const comments = await firstValueFrom(this.api.settle(this.reportId(), dto));
      this.declining.set(null);
      this.changed.emit({ comments, words: act === 'accept' });
      this.notices.done(act === 'accept' ? 'The words are in the section' : 'That is kept');
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (isRefusal(problem)) this.notices.fault(problem);
    }
  }
}
