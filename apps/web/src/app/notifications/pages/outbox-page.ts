import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { mailStateLabels, type OutboxView } from '@sightline/contracts';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { PagedList } from '../../shared/http/paged-list';
import { EmptyState } from '../../shared/ui/empty-state';
import { ListFoot } from '../../shared/ui/list-foot';
import { PageHeader } from '../../shared/ui/page-header';
import { NoticesApi } from '../notices-api';

/** What was mailed from the partnership; where there is no mail server, the letters themselves. */
@Component({
  selector: 'sl-outbox-page',
  imports: [EmptyState, InstantPipe, ListFoot, PageHeader],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page' },
  templateUrl: './outbox-page.html',
  styleUrl: './outbox-page.scss',
})
export class OutboxPage {
  private readonly api = inject(NoticesApi);

  protected readonly stateLabels = mailStateLabels;
  protected readonly list = new PagedList<OutboxView>((cursor) => this.api.outbox(cursor));
  protected readonly hasServer = computed(() => this.list.page()?.hasServer ?? true);
}
