import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { FormControl, FormGroup } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import type { ReportCommentView, SettleReportCommentDto } from '@sightline/contracts';
import type { ReportCommentAct } from '@sightline/domain';
import type { FigureValues } from '@sightline/report-model';
import { firstValueFrom } from 'rxjs';
import { refusalWords } from '../../shared/forms/field-errors';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { isRefusal, problemOf } from '../../shared/http/client-problem';
import { Notices } from '../../shared/ui/notices';
import { whyTheyStay } from '../../shared/words/because';
import { GuardedField } from '../../shared/words/guarded-field';
import { NarrativeText } from '../components/narrative-text';
import { CommentReplies } from './comment-replies';
import { ReportCommentsApi } from './report-comments-api';
import { saidBy } from './said-by';

/** All comments of the report as they are now, and whether its words changed. */
export interface CommentsChange {
  readonly comments: ReportCommentView[];
  readonly words: boolean;
}

/** What is done with words of the person's own. */
type Deed = 'decline' | 'reply';

const verbs: Record<ReportCommentAct, string> = {
  accept: 'Accept these words',
  decline: 'Decline…',
  resolve: 'Resolved',
  withdraw: 'Withdraw',
};

/** A comment that nobody has settled: what is said of which passage, and what one may do with it. */
@Component({
  selector: 'sl-open-comment',
  imports: [CommentReplies, GuardedField, InstantPipe, MatButtonModule, NarrativeText],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack sl-stack-tight' },
  templateUrl: './open-comment.html',
  styles: `
    blockquote {
      margin: 0;
      padding-inline-start: var(--sl-3);
      border-inline-start: 2px solid var(--sl-line-strong);
      color: var(--sl-ink-soft);
    }

    .words {
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
  `,
})
export class OpenComment {
  readonly reportId = input.required<string>();
  readonly comment = input.required<ReportCommentView>();
  readonly values = input<FigureValues>({});
  readonly changed = output<CommentsChange>();

  private readonly api = inject(ReportCommentsApi);
  private readonly notices = inject(Notices);
  protected readonly verbs = verbs;
  protected readonly saidBy = saidBy;
  /** What the person is writing words for. */
  protected readonly asked = signal<Deed | null>(null);
  protected readonly refused = signal('');
  protected readonly because = signal('');
  protected readonly words = new FormControl('', { nonNullable: true });

  protected begin(act: ReportCommentAct | 'reply'): void {
    if (act !== 'decline' && act !== 'reply') return void this.settle(act);
    this.words.reset();
    this.because.set('');
    this.refused.set('');
    this.asked.set(act);
  }

  protected async send(event: Event, deed: Deed): Promise<void> {
    event.preventDefault();
    if (deed === 'decline') return this.settle('decline');
    const { id: commentId } = this.comment();
    const dto = { commentId, words: this.words.value, ...whyTheyStay(this.because()) };
    await this.change(async () => ({
      comments: await firstValueFrom(this.api.reply(this.reportId(), dto)),
      words: false,
    }));
  }

  private settle(act: ReportCommentAct): Promise<void> {
    const { id: commentId, revision } = this.comment();
    const dto: SettleReportCommentDto = { commentId, act, revision };
    if (act === 'decline') {
      Object.assign(dto, { reason: this.words.value, ...whyTheyStay(this.because()) });
    }
    return this.change(async () => ({
      comments: await firstValueFrom(this.api.settle(this.reportId(), dto)),
      words: act === 'accept',
    }));
  }

  private async change(work: () => Promise<CommentsChange>): Promise<void> {
    try {
      const change = await work();
      this.asked.set(null);
      this.changed.emit(change);
      this.notices.done(change.words ? 'The words are in the section' : 'That is kept');
    } catch (thrown) {
      const problem = problemOf(thrown);
      const form = new FormGroup({ words: this.words, reason: this.words });
      if (this.asked()) this.refused.set(refusalWords(form, problem));
      else if (isRefusal(problem)) this.notices.fault(problem);
    }
  }
}
