import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { WorkspaceStore } from '../../audits/workspace-store';
import { isRefusal, problemOf } from '../../shared/http/client-problem';
import { loader } from '../../shared/http/loader';
import { SessionStore } from '../../shared/session/session-store';
import { Chip } from '../../shared/ui/chip';
import { DataTable } from '../../shared/ui/data-table';
import { EmptyState } from '../../shared/ui/empty-state';
import { GradeMark } from '../../shared/ui/grade-mark';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { Notices } from '../../shared/ui/notices';
import { ProblemNote } from '../../shared/ui/problem';
import { Progress } from '../../shared/ui/progress';
import { SectionHeader } from '../../shared/ui/section-header';
import { ModerationApi } from '../moderation-api';
import { rangeWords } from '../panel-words';

/** While packs may be published: until the report is approved. */
const openStatuses: readonly string[] = ['in-the-field', 'panel', 'drafting', 'factual-accuracy'];

/** The cases of the panel, those that agencies disagree on most first. */
@Component({
  selector: 'sl-panel-page',
  imports: [
    Chip,
    DataTable,
    EmptyState,
    GradeMark,
    Icon,
    Loading,
    MatButtonModule,
    ProblemNote,
    Progress,
    RouterLink,
    SectionHeader,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack' },
  templateUrl: './panel-page.html',
})
export class PanelPage {
  private readonly api = inject(ModerationApi);
  private readonly notices = inject(Notices);
  private readonly session = inject(SessionStore);
  protected readonly store = inject(WorkspaceStore);

  private readonly auditId = computed(() => this.store.audit()?.id);
  protected readonly cases = loader(() => {
    const id = this.auditId();
    return id ? this.api.cases(id) : undefined;
  });
  protected readonly judged = computed(
    () => (this.cases.value() ?? []).filter(({ judgement }) => judgement !== null).length,
  );
  protected readonly unpublished = computed(
    () => (this.cases.value() ?? []).filter(({ isPublished }) => !isPublished).length,
  );
  protected readonly canPublish = computed(
    () =>
      this.session.can('pack.publish') && openStatuses.includes(this.store.audit()?.status ?? ''),
  );
  protected readonly rangeWords = rangeWords;

  protected async publishPacks(): Promise<void> {
    const id = this.auditId();
    if (!id) return;
    try {
      const { published, empty } = await firstValueFrom(
        this.api.publishPacks(id, { revision: this.store.revision() }),
      );
      const left = empty.length > 0 ? `; nothing is in yet for ${empty.join(', ')}` : '';
      this.notices.done(
        published.length > 0
          ? `Published: ${published.join(', ')}${left}`
          : `None published: no return is signed off yet for ${empty.join(', ')}`,
      );
      await this.cases.reload();
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (isRefusal(problem)) this.notices.fault(problem);
    }
  }
}
