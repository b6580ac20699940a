import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import type {
  GradeMeasure,
  JudgeCaseDto,
  ModerateGradeDto,
  PanelAgencyView,
  PanelCaseView,
  ReplyToGradeDto,
} from '@sightline/contracts';
import { practiceDomainLabels, type PracticeDomain } from '@sightline/form-engine';
import { gradeLetters } from '@sightline/domain';
import { firstValueFrom } from 'rxjs';
import { WorkspaceStore } from '../../audits/workspace-store';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { type ClientProblem, isRefusal, problemOf } from '../../shared/http/client-problem';
import { loader } from '../../shared/http/loader';
import { SessionStore } from '../../shared/session/session-store';
import { Chip } from '../../shared/ui/chip';
import { DataTable } from '../../shared/ui/data-table';
import { GradeMark } from '../../shared/ui/grade-mark';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { Notices } from '../../shared/ui/notices';
import { ProblemNote } from '../../shared/ui/problem';
import { SectionHeader } from '../../shared/ui/section-header';
import { StatusChip } from '../../shared/ui/status-chip';
import { GradeCell } from '../components/grade-cell';
import { GradeReplies } from '../components/grade-replies';
import { JudgementForm } from '../components/judgement-form';
import { JudgementReading } from '../components/judgement-reading';
import { PanelConcerns } from '../components/panel-concerns';
import type {
  ModerateAnswer,
  ModerateDialog,
  ModerateQuestion,
} from '../components/moderate-dialog';
import { ModerationApi } from '../moderation-api';
import { rangeWords } from '../panel-words';

/** One case at the panel: the grades of every agency beside each other, then the judgement. */
@Component({
  selector: 'sl-panel-case-page',
  imports: [
    Chip,
    DataTable,
    GradeCell,
    GradeMark,
    GradeReplies,
    Icon,
    InstantPipe,
    JudgementForm,
    JudgementReading,
    Loading,
    MatButtonModule,
    PanelConcerns,
    ProblemNote,
    RouterLink,
    SectionHeader,
    StatusChip,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack' },
  templateUrl: './panel-case-page.html',
  styleUrl: './panel-case-page.scss',
})
export class PanelCasePage {
  readonly caseId = input.required<string>();

  private readonly api = inject(ModerationApi);
  private readonly dialog = inject(MatDialog);
  private readonly notices = inject(Notices);
  private readonly session = inject(SessionStore);
  private readonly store = inject(WorkspaceStore);

  protected readonly panelCase = loader(() => this.api.caseAtPanel(this.caseId()));
  protected readonly replies = loader(() => this.api.replies(this.caseId()));
  protected readonly isSaving = signal(false);
  protected readonly refusal = signal<ClientProblem | null>(null);
  protected readonly mayOpenReturns = computed(() => this.session.can('return.read'));
  protected readonly rangeWords = rangeWords;
  protected readonly letters = gradeLetters;

  protected domainLabel(domain: string): string {
    return practiceDomainLabels[domain as PracticeDomain] ?? domain;
  }

  protected hasWords(row: PanelAgencyView): boolean {
    return (
      row.flags.length > 0 ||
      row.keyFailures.length > 0 ||
      row.goodPractice.length > 0 ||
      row.learning.length > 0 ||
      row.ownPractice.rationale !== null ||
      row.multiAgency.rationale !== null
    );
  }

  protected async moderate(row: PanelAgencyView, measure: GradeMeasure): Promise<void> {
    const view = this.panelCase.value();
    if (!view || row.returnId === null) return;
    const grade = measure === 'own-practice' ? row.ownPractice : row.multiAgency;
    const { ModerateDialog: component } = await import('../components/moderate-dialog');
    const { returnId } = row;
    const { revision } = view;
    const send = (answer: ModerateAnswer) =>
      this.record(returnId, { ...answer, measure, revision });
    this.dialog.open<ModerateDialog, ModerateQuestion>(component, {
      data: { agency: row.agency.name, measure, grade, send },
      width: '34rem',
    });
  }

  protected async judge(dto: JudgeCaseDto): Promise<void> {
    const id = this.caseId();
    await this.write(() => firstValueFrom(this.api.judge(id, dto)), 'The judgement is recorded');
    await this.store.reload();
  }

  /** Refused for its words it is still open; overtaken by the panel it begins anew. */
  protected readonly reply = async (
    returnId: string,
    dto: ReplyToGradeDto,
  ): Promise<ClientProblem | null> => {
    try {
      this.replies.set(await firstValueFrom(this.api.reply(returnId, dto)));
      this.notices.done('The reply is recorded beside the grade');
      return null;
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (problem.status !== 409) return problem;
      this.notices.fault(problem);
      await this.replies.reload();
      return null;
    }
  };

  private async record(returnId: string, dto: ModerateGradeDto): Promise<ClientProblem | null> {
    try {
      this.panelCase.set(await firstValueFrom(this.api.moderate(returnId, dto)));
      this.notices.done('Recorded beside the self-grade');
      await this.replies.reload();
      return null;
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (problem.status !== 409) return problem;
      this.notices.fault(problem);
      await this.panelCase.reload();
      return null;
    }
  }

  private async write(work: () => Promise<PanelCaseView>, done: string): Promise<void> {
    if (this.isSaving()) return;
    this.isSaving.set(true);
    this.refusal.set(null);
    try {
      this.panelCase.set(await work());
      this.notices.done(done);
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (problem.status === 422) this.refusal.set(problem);
      else if (isRefusal(problem)) {
        this.notices.fault(problem);
        if (problem.status === 409) await this.panelCase.reload();
      }
    } finally {
      this.isSaving.set(false);
    }
  }
}
