import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import type { AccuracyCommentView, AccuracyPartView, AccuracyPassage } from '@sightline/contracts';
import { firstValueFrom, type Observable } from 'rxjs';
import { DayPipe } from '../../shared/format/day-pipe';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { isRefusal, problemOf } from '../../shared/http/client-problem';
import { loader } from '../../shared/http/loader';
import { Chip } from '../../shared/ui/chip';
import { EmptyState } from '../../shared/ui/empty-state';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { Notices } from '../../shared/ui/notices';
import { PageHeader } from '../../shared/ui/page-header';
import { ProblemNote } from '../../shared/ui/problem';
import { AccuracyApi } from '../accuracy-api';
import { AccuracyComment } from '../components/accuracy-comment';
import { CommentForm, type SentComment } from '../components/comment-form';
import { Passage } from '../components/passage';

/** What a draft says of an agency, for its contact to check. */
@Component({
  selector: 'sl-agency-part-page',
  imports: [
    AccuracyComment,
    Chip,
    CommentForm,
    DayPipe,
    EmptyState,
    Icon,
    InstantPipe,
    Loading,
    MatButtonModule,
    PageHeader,
    Passage,
    ProblemNote,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page sl-stack' },
  templateUrl: './agency-part-page.html',
})
export class AgencyPartPage {
  readonly partId = input.required<string>();

  private readonly api = inject(AccuracyApi);
  private readonly notices = inject(Notices);

  protected readonly part = loader(() => this.api.part(this.partId()));
  protected readonly isBusy = signal(false);
  private readonly comments = computed(() => this.part.value()?.comments ?? []);

  protected commentsOn(key: string): readonly AccuracyCommentView[] {
    return this.comments().filter(({ passageKey }) => passageKey === key);
  }

  protected aboutOf({ section, text }: AccuracyPassage): string {
    return `${section}: ${text.slice(0, 80)}`;
  }

  protected async comment(
    { key }: AccuracyPassage,
    comment: SentComment,
    form: CommentForm,
  ): Promise<void> {
    const sending = this.api.comment(this.partId(), { passageKey: key, ...comment });
    if (await this.write(sending, 'The comment is with the chair')) form.close();
  }

  protected async sayNothing(): Promise<void> {
    await this.write(this.api.sayNothing(this.partId()), 'The chair sees that you have looked');
  }

  protected async withdraw({ id }: AccuracyCommentView): Promise<void> {
    await this.write(this.api.withdraw(id), 'The comment is taken back');
  }

  private async write(work: Observable<AccuracyPartView>, done: string): Promise<boolean> {
    if (this.isBusy()) return false;
    this.isBusy.set(true);
    try {
      this.part.set(await firstValueFrom(work));
      this.notices.done(done);
      return true;
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (isRefusal(problem)) this.notices.fault(problem);
      if (problem.status === 409) await this.part.reload();
      return false;
    } finally {
      this.isBusy.set(false);
    }
  }
}
