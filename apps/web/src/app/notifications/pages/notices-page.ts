import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import type { NoticeView } from '@sightline/contracts';
import { firstValueFrom } from 'rxjs';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { type ClientProblem, problemOf } from '../../shared/http/client-problem';
import { EmptyState } from '../../shared/ui/empty-state';
import { Loading } from '../../shared/ui/loading';
import { PageHeader } from '../../shared/ui/page-header';
import { ProblemNote } from '../../shared/ui/problem';
import { NoticesApi } from '../notices-api';
import { UnreadNotices } from '../unread-notices';

/** What the person was told, the newest first; opening one marks it as read. */
@Component({
  selector: 'sl-notices-page',
  imports: [EmptyState, InstantPipe, Loading, MatButton, PageHeader, ProblemNote],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page' },
  templateUrl: './notices-page.html',
  styleUrl: './notices-page.scss',
})
export class NoticesPage {
  private readonly api = inject(NoticesApi);
  private readonly router = inject(Router);

  protected readonly unread = inject(UnreadNotices).count;
  protected readonly notices = signal<readonly NoticeView[]>([]);
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
      const page = await firstValueFrom(this.api.page(this.next()));
      this.notices.update((known) => [...known, ...page.items]);
      this.next.set(page.next);
    } catch (thrown) {
      this.problem.set(problemOf(thrown));
    } finally {
      this.isLoading.set(false);
    }
  }

  protected async open(event: Event, notice: NoticeView): Promise<void> {
    event.preventDefault();
    if (!notice.isRead) await this.mark([notice.id]);
    await this.router.navigateByUrl(notice.path);
  }

  protected async readAll(): Promise<void> {
    await this.mark(undefined);
  }

  private async mark(ids: string[] | undefined): Promise<void> {
    try {
      await firstValueFrom(this.api.read({ ids }));
      this.notices.update((known) =>
        known.map((notice) =>
          !ids || ids.includes(notice.id) ? { ...notice, isRead: true } : notice,
        ),
      );
    } catch (thrown) {
      this.problem.set(problemOf(thrown));
    }
  }
}
