import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import type { NoticesView, NoticeView } from '@sightline/contracts';
import { firstValueFrom } from 'rxjs';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { problemOf } from '../../shared/http/client-problem';
import { PagedList } from '../../shared/http/paged-list';
import { EmptyState } from '../../shared/ui/empty-state';
import { ListFoot } from '../../shared/ui/list-foot';
import { Notices } from '../../shared/ui/notices';
import { PageHeader } from '../../shared/ui/page-header';
import { NoticesApi } from '../notices-api';
import { UnreadNotices } from '../unread-notices';

/** What the person was told, the newest first; opening one marks it as read. */
@Component({
  selector: 'sl-notices-page',
  imports: [EmptyState, InstantPipe, ListFoot, MatButton, PageHeader],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page' },
  templateUrl: './notices-page.html',
  styleUrl: './notices-page.scss',
})
export class NoticesPage {
  private readonly api = inject(NoticesApi);
  private readonly router = inject(Router);
  private readonly notices = inject(Notices);

  protected readonly unread = inject(UnreadNotices).count;
  protected readonly list = new PagedList<NoticesView>((cursor) => this.api.page(cursor));

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
      this.list.change((notice) =>
        !ids || ids.includes(notice.id) ? { ...notice, isRead: true } : notice,
      );
    } catch (thrown) {
      this.notices.fault(problemOf(thrown));
    }
  }
}
