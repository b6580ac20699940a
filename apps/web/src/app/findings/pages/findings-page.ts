import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import {
  findingKindLabels,
  findingKinds,
  type FindingCandidateView,
  type FindingView,
  type RecommendationView,
} from '@sightline/contracts';
import { learningThemeLabels } from '@sightline/shipped-templates';
import { firstValueFrom } from 'rxjs';
import { WorkspaceStore } from '../../audits/workspace-store';
import { isRefusal, problemOf } from '../../shared/http/client-problem';
import { loader } from '../../shared/http/loader';
import { SessionStore } from '../../shared/session/session-store';
import { Chip } from '../../shared/ui/chip';
import { Confirm } from '../../shared/ui/confirm';
import { EmptyState } from '../../shared/ui/empty-state';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { Notices } from '../../shared/ui/notices';
import { ProblemNote } from '../../shared/ui/problem';
import { SectionHeader } from '../../shared/ui/section-header';
import { ComplianceTable } from '../components/compliance-table';
import type {
  FindingChoices,
  FindingDialog,
  FindingDialogData,
} from '../components/finding-dialog';
import type {
  RecommendationDialog,
  RecommendationDialogData,
} from '../components/recommendation-dialog';
import { FindingsApi } from '../findings-api';

/** What the audit found: findings beside their figures, and the recommendations that rest on them. */
@Component({
  selector: 'sl-findings-page',
  imports: [
    Chip,
    ComplianceTable,
    EmptyState,
    Icon,
    Loading,
    MatButtonModule,
    ProblemNote,
    SectionHeader,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack' },
  templateUrl: './findings-page.html',
  styleUrl: './findings-page.scss',
})
export class FindingsPage {
  private readonly api = inject(FindingsApi);
  private readonly dialog = inject(MatDialog);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly session = inject(SessionStore);

  protected readonly store = inject(WorkspaceStore);
  private readonly auditId = computed(() => this.store.audit()?.id);
  private readonly of = <T>(read: (id: string) => T): T | undefined => {
    const id = this.auditId();
    return id ? read(id) : undefined;
  };

  /** Figures and what they suggest are the lead's, who writes from them. */
  private readonly isLed = computed(() => !this.store.audit()?.ledBy);
  protected readonly figures = loader(() =>
    this.isLed() ? this.of((id) => this.api.figures(id)) : undefined,
  );
  protected readonly findings = loader(() => this.of((id) => this.api.findings(id)));
  protected readonly candidates = loader(() =>
    this.isLed() ? this.of((id) => this.api.candidates(id)) : undefined,
  );
  protected readonly recommendations = loader(() => this.of((id) => this.api.recommendations(id)));

  protected readonly kindLabels = findingKindLabels;
  protected readonly canWrite = computed(
    () =>
      this.isLed() &&
      this.session.can('finding.write') &&
      ['panel', 'drafting', 'factual-accuracy'].includes(this.store.audit()?.status ?? ''),
  );
  protected readonly titles = computed(
    () => new Map((this.findings.value() ?? []).map(({ id, title }) => [id, title])),
  );

  /** What the data suggests, by kind: long lists open a part at a time. */
  protected readonly suggested = computed(() => {
    const all = this.candidates.value() ?? [];
    return findingKinds
      .map((kind) => ({ kind, candidates: all.filter((each) => each.kind === kind) }))
      .filter(({ candidates }) => candidates.length > 0);
  });

  private readonly choices = computed<FindingChoices>(() => {
    const figures = this.figures.value();
    return {
      themes: Object.entries(learningThemeLabels).map(([id, label]) => ({ id, label })),
      questions: (figures?.compliance.items ?? []).map(({ questionId, text }) => ({
        id: questionId,
        label: `${questionId} ${text}`,
      })),
      cases: (figures?.cases ?? []).map(({ id, reference }) => ({ id, label: reference })),
      agencies: (figures?.agencies ?? []).map(({ id, name }) => ({ id, label: name })),
    };
  });

  protected themeLabel(theme: string): string {
    return (learningThemeLabels as Readonly<Record<string, string>>)[theme] ?? theme;
  }

  /** "A1 7 of 9" of each item that the finding rests on. */
  protected figuresOf(finding: FindingView | FindingCandidateView): string[] {
    const items = this.figures.value()?.compliance.items ?? [];
    return finding.questionIds.flatMap((questionId) => {
      const item = items.find((each) => each.questionId === questionId);
      return item ? [`${item.questionId}: met in ${item.overall.met.text}`] : [];
    });
  }

  protected casesOf(finding: FindingView): string {
    const known = this.figures.value()?.cases ?? [];
    return known
      .filter(({ id }) => finding.caseIds.includes(id))
      .map(({ reference }) => reference)
      .join(', ');
  }

  protected restsOn({ findingIds }: RecommendationView): string[] {
    return findingIds.flatMap((id) => this.titles().get(id) ?? []);
  }

  protected writeFinding(from: FindingView | FindingCandidateView | null): Promise<void> {
    const id = this.auditId();
    if (!id) return Promise.resolve();
    const existing = from && 'revision' in from ? from : null;
    return this.openFinding({
      title: existing ? 'Edit the finding' : 'Write a finding',
      from,
      choices: this.choices,
      save: (dto) =>
        existing
          ? this.api.editFinding(existing.id, { ...dto, revision: existing.revision })
          : this.api.addFinding(id, dto),
    });
  }

  protected async removeFinding(finding: FindingView): Promise<void> {
    const isWanted = await this.confirm.ask({
      title: 'Remove this finding?',
      message: finding.title,
      verb: 'Remove the finding',
      isDangerous: true,
    });
    if (!isWanted) return;
    await this.write(() => firstValueFrom(this.api.removeFinding(finding.id, finding.revision)));
  }

  protected async writeRecommendation(from: RecommendationView | null): Promise<void> {
    const id = this.auditId();
    if (!id) return;
    const { RecommendationDialog: component } = await import('../components/recommendation-dialog');
    const data: RecommendationDialogData = {
      title: from ? 'Edit the recommendation' : 'Write a recommendation',
      from,
      findings: (this.findings.value() ?? []).map((each) => ({ id: each.id, label: each.title })),
      bodies: (this.store.audit()?.agencies ?? []).map(({ name }) => name),
      save: (dto) =>
        from
          ? this.api.editRecommendation(from.id, { ...dto, revision: from.revision })
          : this.api.addRecommendation(id, dto),
    };
    const ref = this.dialog.open<RecommendationDialog, RecommendationDialogData>(component, {
      data,
      width: '40rem',
    });
    if (await firstValueFrom(ref.afterClosed())) await this.refresh();
  }

  protected async removeRecommendation(each: RecommendationView): Promise<void> {
    const isWanted = await this.confirm.ask({
      title: 'Remove this recommendation?',
      message: each.text,
      verb: 'Remove the recommendation',
      isDangerous: true,
    });
    if (!isWanted) return;
    await this.write(() => firstValueFrom(this.api.removeRecommendation(each.id, each.revision)));
  }

  private async openFinding(data: FindingDialogData): Promise<void> {
    const { FindingDialog: component } = await import('../components/finding-dialog');
    const ref = this.dialog.open<FindingDialog, FindingDialogData>(component, {
      data,
      width: '44rem',
    });
    if (await firstValueFrom(ref.afterClosed())) await this.refresh();
  }

  private async write(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      await this.refresh();
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (isRefusal(problem)) this.notices.fault(problem);
    }
  }

  private async refresh(): Promise<void> {
    await Promise.all([
      this.findings.reload(),
      this.candidates.reload(),
      this.recommendations.reload(),
      this.store.reload(),
    ]);
  }
}
