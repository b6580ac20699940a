import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { mailStateLabels, type MailView } from '@sightline/contracts';
import { firstValueFrom } from 'rxjs';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { type ClientProblem, problemOf } from '../../shared/http/client-problem';
import { EmptyState } from '../../shared/ui/empty-state';
import { Loading } from '../../shared/ui/loading';
import { PageHeader } from '../../shared/ui/page-header';
import { ProblemNote } from '../../shared/ui/problem';
import { NoticesApi } from '../notices-api';

/** What was mailed from the partnership; where there is no mail server, the letters themselves. */
@Component({
  selector: 'sl-outbox-page',
  imports: [EmptyState, InstantPipe, Loading, MatButton, PageHeader, ProblemNote],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page' },
  templateUrl: './outbox-page.html',
  styleUrl: './outbox-page.scss',
})
export class OutboxPage {
  private readonly api = inject(NoticesApi);

  protected readonly stateLabels = mailStateLabels;
  protected readonly mails = signal<readonly MailView[]>([]);
  protected readonly hasServer = signal(true);
  protected readonly problem = signal<ClientProblem | null>(null);
  protected readonly isLoading = signal(true);
  private readonly next = signal<string | null>(null);
  protected readonly hasMore = computed(() => this.next() !== null);

  constructor() {
    void this.more();
  }

  protected async more(): Promise<void> {
    this.isLoading.set(true);
    this.problem.set(null);
    try {
      const page = await firstValueFrom(this.api.outbox(this.next()));
      this.mails.update((known) => [...known, ...page.items]);
      this.hasServer.set(page.hasServer);
      this.next.set(page.next);
    } catch (thrown) {
      this.problem.set(problemOf(thrown));
    } finally {
      this.isLoading.set(false);
    }
  }
}
