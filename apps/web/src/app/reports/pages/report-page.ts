import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  signal,
  viewChildren,
} from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { ReportSectionView, ReportView } from '@sightline/contracts';
import { firstValueFrom } from 'rxjs';
import { WorkspaceStore } from '../../audits/workspace-store';
import { InstantPipe } from '../../shared/format/instant-pipe';
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
import { openCommentWords } from '../comments/open-comment-words';
import type { CommentsChange } from '../comments/open-comment';
import { ReportCommentsApi } from '../comments/report-comments-api';
import { SectionComments } from '../comments/section-comments';
import { AssuranceLevel } from '../components/assurance-level';
import { ReportDownloads } from '../components/report-downloads';
import { ReportLife } from '../components/report-life';
import { ReportTitle } from '../components/report-title';
import { SectionEditor, type WrittenWords } from '../components/section-editor';
import { ReportsApi } from '../reports-api';
import { ReportTemplateApi } from '../template/report-template-api';

/** The report of an audit: drafted from its figures, edited beside them, approved and frozen. */
@Component({
  selector: 'sl-report-page',
  imports: [
    AssuranceLevel,
    Chip,
    EmptyState,
    Icon,
    InstantPipe,
    Loading,
    MatButtonModule,
    ProblemNote,
    ReportDownloads,
    ReportLife,
    ReportTitle,
    RouterLink,
    SectionComments,
    SectionEditor,
    SectionHeader,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack', '(window:beforeunload)': 'warnOfLoss($event)' },
  templateUrl: './report-page.html',
  styles: `
    code {
      overflow-wrap: anywhere;
    }
  `,
})
export class ReportPage {
  private readonly api = inject(ReportsApi);
  private readonly commentsApi = inject(ReportCommentsApi);
  private readonly templates = inject(ReportTemplateApi);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly session = inject(SessionStore);

  protected readonly store = inject(WorkspaceStore);
  private readonly auditId = computed(() => this.store.audit()?.id);
  protected readonly report = loader(() => {
    const id = this.auditId();
    return id ? this.api.find(id) : undefined;
  });
  /** Of those who write or challenge the report; a partnership that joined the audit reads none. */
  protected readonly canComment = computed(() => this.report.value()?.canComment ?? false);
  private readonly reportId = computed(() => this.report.value()?.id);
  protected readonly comments = loader(() => {
    const id = this.reportId();
    return id && this.canComment() ? this.commentsApi.list(id) : undefined;
  });
  protected readonly openComments = computed(() => openCommentWords(this.comments.value() ?? []));
  protected readonly isBusy = signal(false);
  private readonly editors = viewChildren(SectionEditor);
  protected readonly canDraft = computed(
    () =>
      this.session.can('report.draft') &&
      ['panel', 'drafting', 'factual-accuracy'].includes(this.store.audit()?.status ?? ''),
  );

  /** For the router: asks where words of a section would be lost. */
  async mayLeave(): Promise<boolean> {
    const titles = this.unsavedTitles();
    if (titles.length === 0) return true;
    const [only] = titles;
    const asked = this.confirm.ask({
      title: 'Leave without saving?',
      message:
        titles.length === 1
          ? `What you wrote in “${only}” is not saved and will be lost.`
          : `What you wrote in ${titles.length} sections is not saved and will be lost.`,
      verb: 'Leave without saving',
      refusal: 'Stay on the page',
      isDangerous: true,
    });
    // The question itself could not be fetched: then the words stay where they are.
    return asked.catch(() => false);
  }

  protected warnOfLoss(event: BeforeUnloadEvent): void {
    if (this.unsavedTitles().length > 0) event.preventDefault();
  }

  protected async reloadAll(): Promise<void> {
    await Promise.all([this.report.reload(), this.store.reload()]);
  }

  protected async draft(): Promise<void> {
    const id = this.auditId();
    if (!id) return;
    await this.write(async () => {
      const drafted = await firstValueFrom(this.api.draft(id));
      await this.report.reload();
      await this.store.reload();
      return drafted;
    }, 'The draft is made from the figures as they are now');
  }

  protected async save(
    section: ReportSectionView,
    words: WrittenWords,
    editor: SectionEditor,
  ): Promise<void> {
    const report = this.report.value();
    if (!report) return;
    const { revision } = report;
    const isSaved = await this.write(
      () => firstValueFrom(this.api.editSection(report.id, section.key, { ...words, revision })),
      `“${section.title}” is saved`,
      () => this.wasSavedElsewhere(section),
    );
    if (isSaved) editor.close();
  }

  /** An accepted suggestion changed the words; open editors keep theirs. */
  protected async commented({ comments, words }: CommentsChange): Promise<void> {
    this.comments.set(comments);
    if (words) await this.report.reload();
  }

  protected async takeTemplate({ id, revision }: ReportView): Promise<void> {
    const isWanted = await this.confirm.ask({
      title: 'Take the new report style over?',
      message:
        'Sections, headings, standing words and looks become those that the partnership has chosen ' +
        'since. Sections in which somebody has written stay, with every sentence.',
      verb: 'Take it over',
    });
    if (!isWanted) return;
    await this.write(
      () => firstValueFrom(this.templates.take(id, revision)),
      'The draft has the new report style',
    );
  }

  protected async approve(): Promise<void> {
    const report = this.report.value();
    if (!report || this.isBusy()) return;
    const isWanted = await this.confirm.ask({
      title: 'Approve this report?',
      message:
        'Data, words and figures are frozen with a content hash. An approved report never changes; everyone entitled can read it.',
      verb: 'Approve the report',
    });
    if (!isWanted) return;
    await this.write(
      () => firstValueFrom(this.api.approve(report.id, report.revision)),
      'The report is approved and frozen',
    );
    await this.store.reload();
  }

  /** Then the section itself shows both texts. */
  private wasSavedElsewhere({ key, editedAt }: ReportSectionView): boolean {
    const now = this.report.value()?.sections.find((one) => one.key === key);
    return now !== undefined && now.editedAt !== editedAt;
  }

  /** Of sections somebody has written in and not saved; none once the session is over. */
  private unsavedTitles(): string[] {
    if (!this.session.isSignedIn()) return [];
    return this.editors()
      .filter((editor) => editor.hasUnsavedWords())
      .map((editor) => editor.section().title);
  }

  /** Whether it was done. After a conflict the page shows what is there now; open editors stay. */
  private async write(
    work: () => Promise<ReportView>,
    done: string,
    isToldByPage = () => false,
  ): Promise<boolean> {
    if (this.isBusy()) return false;
    this.isBusy.set(true);
    try {
      this.report.set(await work());
      this.notices.done(done);
      return true;
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (problem.status === 409) await this.report.reload();
      if (isRefusal(problem) && !isToldByPage()) this.notices.fault(problem);
      return false;
    } finally {
      this.isBusy.set(false);
    }
  }
}
