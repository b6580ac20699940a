import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ReturnCommentView, ReturnView } from '@sightline/contracts';
import type { Observable } from 'rxjs';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { Icon } from '../../shared/ui/icon';
import { whyTheyStay } from '../../shared/words/because';
import { TextGuard } from '../../shared/words/text-guard';
import { ReturnDeeds } from '../return-deeds';
import { ReturnFormStore } from '../return-form-store';
import { ReturnsApi } from '../returns-api';

/** What was said at one question, by whom, and what its writer did about it. */
@Component({
  selector: 'sl-question-comments',
  imports: [Icon, InstantPipe, MatButton, TextGuard],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './question-comments.html',
  styleUrl: './question-comments.scss',
})
export class QuestionComments {
  readonly questionId = input.required<string>();

  private readonly store = inject(ReturnFormStore);
  private readonly api = inject(ReturnsApi);
  private readonly deeds = inject(ReturnDeeds);

  protected readonly comments = computed(
    () => this.store.view()?.comments.filter((one) => one.questionId === this.questionId()) ?? [],
  );
  protected readonly mayComment = computed(() => this.store.view()?.mayComment ?? false);
  protected readonly mayResolve = computed(() => this.store.view()?.isWritable ?? false);
  /** 'new', or the id of the comment that is being answered. */
  protected readonly writing = signal<string | null>(null);
  protected readonly text = signal('');
  protected readonly because = signal('');
  protected readonly isBusy = signal(false);

  protected begin(what: string): void {
    this.writing.set(what);
    this.text.set('');
    this.because.set('');
  }

  protected valueOf(event: Event): string {
    return (event.target as HTMLTextAreaElement).value;
  }

  protected async send(): Promise<void> {
    const text = this.text().trim();
    if (text.length < 3) return;
    const questionId = this.questionId();
    const given = { ...whyTheyStay(this.because()), text };
    await this.write((id) => this.api.comment(id, { questionId, ...given }), 'The comment stands');
  }

  protected async resolve({ id: commentId }: ReturnCommentView): Promise<void> {
    const given = { ...whyTheyStay(this.because()), commentId, reply: this.text().trim() };
    // What was changed because of it is on the server before it is said to be dealt with.
    await this.store.flush();
    await this.write((id) => this.api.resolveComment(id, given), 'Dealt with');
  }

  private async write(change: (id: string) => Observable<ReturnView>, done: string): Promise<void> {
    const id = this.store.view()?.id;
    if (id === undefined || this.isBusy()) return;
    this.isBusy.set(true);
    const view = await this.deeds.do(change(id), () => done);
    if (view) {
      this.store.set(view);
      this.writing.set(null);
    }
    this.isBusy.set(false);
  }
}
