import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { PagedList } from '../../shared/http/paged-list';
import { SessionStore } from '../../shared/session/session-store';
import { DataTable } from '../../shared/ui/data-table';
import { EmptyState } from '../../shared/ui/empty-state';
import { ListFoot } from '../../shared/ui/list-foot';
import { PageHeader } from '../../shared/ui/page-header';
import { SectionHeader } from '../../shared/ui/section-header';
import { actionWords } from '../action-words';
import { factWords } from '../entry-words';
import { TrailApi } from '../trail-api';

const hint =
  'Every act and every opening of case data. Entries are chained: a changed or missing one is found by "npm run trail:verify".';

/** Who did what, and when: of the partnership, or of one audit in its workspace. */
@Component({
  selector: 'sl-trail-page',
  imports: [DataTable, EmptyState, InstantPipe, ListFoot, PageHeader, SectionHeader],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class]': 'auditId() ? "sl-stack" : "sl-page"' },
  templateUrl: './trail-page.html',
})
export class TrailPage {
  /** Given in the workspace of an audit. */
  readonly auditId = input<string>();

  private readonly api = inject(TrailApi);
  private readonly session = inject(SessionStore);

  protected readonly hint = hint;
  protected readonly list = new PagedList((cursor) => {
    this.session.partnership();
    return this.api.page(this.auditId(), cursor);
  });

  protected readonly actionWords = actionWords;
  protected readonly factWords = factWords;
}
