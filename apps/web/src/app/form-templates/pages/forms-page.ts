import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { DraftSummaryView, TemplateFormat } from '@sightline/contracts';
import { firstValueFrom } from 'rxjs';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { isRefusal, problemOf } from '../../shared/http/client-problem';
import { loader } from '../../shared/http/loader';
import { SessionStore } from '../../shared/session/session-store';
import { Confirm } from '../../shared/ui/confirm';
import { DataTable } from '../../shared/ui/data-table';
import { EmptyState } from '../../shared/ui/empty-state';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { Notices } from '../../shared/ui/notices';
import { PageHeader } from '../../shared/ui/page-header';
import { ProblemNote } from '../../shared/ui/problem';
import { DownloadLinks } from '../components/download-links';
import { FormTable } from '../components/form-table';
import { unitWords } from '../question-words';
import { TemplatesApi } from '../templates-api';

/** Every form: those being made, the partnership's own, and those that ship with Sightline. */
@Component({
  selector: 'sl-forms-page',
  imports: [
    DataTable,
    DownloadLinks,
    EmptyState,
    FormTable,
    Icon,
    InstantPipe,
    Loading,
    MatButton,
    PageHeader,
    ProblemNote,
    RouterLink,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page' },
  templateUrl: './forms-page.html',
})
export class FormsPage {
  private readonly api = inject(TemplatesApi);
  private readonly session = inject(SessionStore);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);

  protected readonly forms = loader(() => {
    this.session.partnership();
    return this.api.list();
  });
  protected readonly drafts = loader(() => {
    this.session.partnership();
    return this.api.drafts();
  });
  protected readonly canWrite = computed(() => this.session.can('template.write'));
  protected readonly own = computed(() =>
    (this.forms.value() ?? []).filter(({ isShipped }) => !isShipped),
  );
  protected readonly shipped = computed(() =>
    (this.forms.value() ?? []).filter(({ isShipped }) => isShipped),
  );
  protected readonly unitWords = unitWords;

  protected fileUrl({ id }: DraftSummaryView, format: TemplateFormat): string {
    return this.api.draftFileUrl(id, format);
  }

  protected async discard(draft: DraftSummaryView): Promise<void> {
    const agreed = await this.confirm.ask({
      title: `Throw away “${draft.title}”?`,
      message: 'The draft and its comments are gone for everybody. Published versions stay.',
      verb: 'Throw the draft away',
      isDangerous: true,
    });
    if (!agreed) return;
    try {
      await firstValueFrom(this.api.discard(draft.id, draft.revision));
      this.notices.done(`“${draft.title}” is thrown away`);
    } catch (thrown) {
      // Faults are told by the interceptor; a refusal means that somebody changed it meanwhile.
      const problem = problemOf(thrown);
      if (isRefusal(problem)) this.notices.fault(problem);
    }
    await this.drafts.reload();
  }
}
