import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import type { ReportCommentView, ReportFigureView, ReportSectionView } from '@sightline/contracts';
import { reportCommentStatusLabels } from '@sightline/domain';
import type { FigureValues } from '@sightline/report-model';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { Chip } from '../../shared/ui/chip';
import { NarrativeText } from '../components/narrative-text';
import { CommentForm } from './comment-form';
import { CommentReplies } from './comment-replies';
import { type CommentsChange, OpenComment } from './open-comment';
import { saidBy } from './said-by';

/** What is said of the passages of a section, and what the chair makes of it. */
@Component({
  selector: 'sl-section-comments',
  imports: [
    Chip,
    CommentForm,
    CommentReplies,
    InstantPipe,
    MatButtonModule,
    NarrativeText,
    OpenComment,
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
  /** Whether the person may offer other words, too. */
  readonly canSuggest = input(false);
  readonly changed = output<CommentsChange>();

  protected readonly saidBy = saidBy;
  protected readonly labels = reportCommentStatusLabels;
  protected readonly isWriting = signal(false);
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
}
