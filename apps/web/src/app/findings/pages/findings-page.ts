import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import {
  findingKindLabels,
  type EarlierRecommendationView,
  type FindingCandidateView,
  type FindingView,
  type JudgeProgressDto,
  type RecommendationView,
} from '@sightline/contracts';
import type { ItemFigure } from '@sightline/analysis';
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
import { EarlierProgress } from '../components/earlier-progress';
import { FigureButton } from '../components/figure-button';
import { InferenceNote } from '../components/inference-note';
import type {
  FindingChoices,
  FindingDialog,
  FindingDialogData,
} from '../components/finding-dialog';
import type {
  RecommendationDialog,
  RecommendationDialogData,
} from '../components/recommendation-dialog';
import { SuggestionList } from '../components/suggestion-list';
import { ThenAndNowTable } from '../components/then-and-now';
import { FindingsApi } from '../findings-api';
import { asOne } from '../suggestions-as-one';

/** What the audit found: findings beside their figures, and the recommendations that rest on them. */
@Component({
  selector: 'sl-findings-page',
  imports: [
    Chip,
    ComplianceTable,
    EarlierProgress,
    EmptyState,
    FigureButton,
    Icon,
    InferenceNote,
    Loading,
    MatButtonModule,
    ProblemNote,
    RouterLink,
    SectionHeader,
    SuggestionList,
    ThenAndNowTable,
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
  protected readonly dropped = loader(() =>
    this.isLed() ? this.of((id) => this.api.dropped(id)) : undefined,
  );
  protected readonly earlier = loader(() =>
    this.isLed() && this.store.audit()?.reAuditOf
      ? this.of((id) => this.api.earlier(id))
      : undefined,
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

  /** Items of the form that the finding rests on; null where it rests on none. */
  protected itemsOf({ questionIds }: FindingView): ItemFigure[] | null {
    const items = this.figures.value()?.compliance.items ?? [];
    const own = items.filter(({ questionId }) => questionIds.includes(questionId));
    return own.length > 0 ? own : null;
  }

  protected casesOf({ caseIds }: FindingView): string[] {
    const known = this.figures.value()?.cases ?? [];
    return known.filter(({ id }) => caseIds.includes(id)).map(({ reference }) => reference);
  }

  protected agenciesOf({ agencyIds }: FindingView): string {
    const known = this.figures.value()?.agencies ?? [];
    const own = known.filter(({ id }) => agencyIds.includes(id));
    return own.map(({ name }) => name).join(', ');
  }

  protected restsOn({ findingIds }: RecommendationView): string[] {
    return findingIds.flatMap((id) => this.titles().get(id) ?? []);
  }

  protected writeFinding(from: FindingView | null): Promise<void> {
    const id = this.auditId();
    if (!id) return Promise.resolve();
    return this.openFinding({
      title: from ? 'Edit the finding' : 'Write a finding',
      from,
      choices: this.choices,
      save: (dto) =>
        from
          ? this.api.editFinding(from.id, { ...dto, revision: from.revision })
          : this.api.addFinding(id, dto),
    });
  }

  /** One suggestion, or several as one finding: none of them is offered again, however reworded. */
  protected takeUp(taken: readonly FindingCandidateView[]): Promise<void> {
    const id = this.auditId();
    const from = asOne(taken);
    if (!id || !from) return Promise.resolve();
    const [candidateKey, ...mergedKeys] = taken.map(({ key }) => key);
    return this.openFinding({
      title: taken.length > 1 ? 'Make one finding' : 'Write a finding',
      from,
      choices: this.choices,
      save: (dto) => this.api.addFinding(id, { ...dto, candidateKey, mergedKeys }),
    });
  }

  protected mergeInto(finding: FindingView): Promise<void> {
    const others = (this.findings.value() ?? []).filter(({ id }) => id !== finding.id);
    return this.openFinding({
      title: 'Make one finding of several',
      from: finding,
      choices: this.choices,
      others: others.map(({ id, title }) => ({ id, label: title })),
      save: (dto, absorbed) =>
        this.api.mergeFindings(finding.id, {
          ...dto,
          revision: finding.revision,
          absorbs: others
            .filter(({ id }) => absorbed.includes(id))
            .map(({ id, revision }) => ({ id, revision })),
        }),
    });
  }

  protected async drop(candidate: FindingCandidateView): Promise<void> {
    const id = this.auditId();
    const reason = await this.confirm.askReason({
      title: 'Drop this suggestion?',
      message: `${candidate.title}. It is kept with your reason and can be taken back.`,
      verb: 'Drop the suggestion',
      reasonLabel: 'Why it is dropped',
    });
    if (!id || reason === null) return;
    const { key } = candidate;
    await this.write(() => firstValueFrom(this.api.dropCandidate(id, { key, reason })));
  }

  protected async restore(key: string): Promise<void> {
    const id = this.auditId();
    if (id) await this.write(() => firstValueFrom(this.api.restoreCandidate(id, key)));
  }

  protected readonly judge = (of: EarlierRecommendationView, dto: JudgeProgressDto) =>
    this.api.judgeProgress(this.auditId() ?? '', of.id, dto);

  protected takeJudged(judged: EarlierRecommendationView[]): void {
    this.earlier.set(judged);
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

  private async write(work: () => Promise<unknown>): Promise<void> {
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
      this.dropped.reload(),
      this.recommendations.reload(),
      this.store.reload(),
    ]);
  }
}
