import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { WorkspaceStore } from '../../audits/workspace-store';
import { loader } from '../../shared/http/loader';
import { Chip } from '../../shared/ui/chip';
import { DataTable } from '../../shared/ui/data-table';
import { EmptyState } from '../../shared/ui/empty-state';
import { GradeMark } from '../../shared/ui/grade-mark';
import { Loading } from '../../shared/ui/loading';
import { ProblemNote } from '../../shared/ui/problem';
import { Progress } from '../../shared/ui/progress';
import { SectionHeader } from '../../shared/ui/section-header';
import { ModerationApi } from '../moderation-api';
import { rangeWords } from '../panel-words';

/** The cases of the panel, those that agencies disagree on most first. */
@Component({
  selector: 'sl-panel-page',
  imports: [
    Chip,
    DataTable,
    EmptyState,
    GradeMark,
    Loading,
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
  protected readonly store = inject(WorkspaceStore);

  private readonly auditId = computed(() => this.store.audit()?.id);
  protected readonly cases = loader(() => {
    const id = this.auditId();
    return id ? this.api.cases(id) : undefined;
  });
  protected readonly judged = computed(
    () => (this.cases.value() ?? []).filter(({ judgement }) => judgement !== null).length,
  );
  protected readonly rangeWords = rangeWords;
}
