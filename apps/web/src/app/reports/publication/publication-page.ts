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
import type { PublicationPartView, PublicationView } from '@sightline/contracts';
import { outcomeStatuses } from '@sightline/domain';
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
import { AgencyExtracts } from './agency-extracts';
import { DifferenceList } from './difference-list';
import { PublicationDownloads } from './publication-downloads';
import { type PartChange, PublicationPart } from './publication-part';
import { PublicationsApi } from './publications-api';

/** What goes out of an approved report: prepared, looked through, published and downloaded. */
@Component({
  selector: 'sl-publication-page',
  imports: [
    AgencyExtracts,
    Chip,
    DifferenceList,
    EmptyState,
    Icon,
    InstantPipe,
    Loading,
    MatButtonModule,
    ProblemNote,
    PublicationDownloads,
    PublicationPart,
    RouterLink,
    SectionHeader,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack', '(window:beforeunload)': 'warnOfLoss($event)' },
  templateUrl: './publication-page.html',
})
export class PublicationPage {
  private readonly api = inject(PublicationsApi);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly session = inject(SessionStore);
  private readonly store = inject(WorkspaceStore);
  private readonly editors = viewChildren(PublicationPart);

  protected readonly auditId = computed(() => this.store.audit()?.id);
  protected readonly publication = loader(() => {
    const id = this.auditId();
    return id ? this.api.publication(id) : undefined;
  });
  protected readonly isBusy = signal(false);
  protected readonly hasOutcome = computed(() =>
    outcomeStatuses.some((status) => status === this.store.audit()?.status),
  );
  protected readonly canBegin = computed(
    () => this.session.can('publication.write') && !this.store.audit()?.ledBy && this.hasOutcome(),
  );
  protected readonly hasExtracts = computed(
    () => this.session.can('extract.read') && this.hasOutcome(),
  );
  protected readonly groups = computed(() => {
    const parts = this.publication.value()?.parts ?? [];
    const of = (rendering: PublicationPartView['rendering']) =>
      parts.filter((part) => part.rendering === rendering);
    return [
      { title: 'The report', parts: of('report') },
      { title: 'The learning briefing', parts: of('briefing') },
    ];
  });

  /** For the router: asks where words would be lost. */
  async mayLeave(): Promise<boolean> {
    if (!this.session.isSignedIn() || !this.hasUnsaved()) return true;
    return this.confirm
      .ask({
        title: 'Leave without saving?',
        message: 'What you wrote is not saved and will be lost.',
        verb: 'Leave without saving',
        refusal: 'Stay on the page',
        isDangerous: true,
      })
      .catch(() => false);
  }

  protected warnOfLoss(event: BeforeUnloadEvent): void {
    if (this.session.isSignedIn() && this.hasUnsaved()) event.preventDefault();
  }

  protected async begin(): Promise<void> {
    const id = this.auditId();
    if (!id) return;
    await this.write(
      () => firstValueFrom(this.api.begin(id)),
      'Look through the words, then publish',
    );
    await this.publication.reload();
  }

  protected async save(
    part: PublicationPartView,
    { words, confirmed }: PartChange,
    editor: PublicationPart,
  ): Promise<void> {
    const view = this.publication.value();
    if (!view) return;
    const { id, revision } = view;
    const isSaved = await this.write(
      () => firstValueFrom(this.api.writePart(id, part.key, { words, confirmed, revision })),
      `“${part.title}” is saved`,
    );
    if (isSaved) editor.close();
  }

  protected async publish(view: PublicationView): Promise<void> {
    const isWanted = await this.confirm.ask({
      title: 'Publish this report and its briefing?',
      message: `They differ from the restricted report in the ${view.differences.length} ways listed on this page. Everybody in the partnership can read them, and what is published cannot be changed.`,
      verb: 'Publish them',
    });
    if (!isWanted) return;
    await this.write(
      () => firstValueFrom(this.api.publish(view.id, view.revision, view.seen)),
      'The report and the briefing are published',
    );
  }

  private hasUnsaved(): boolean {
    return this.editors().some((editor) => editor.hasUnsavedWords());
  }

  /** Whether it was done. After a conflict the page shows what is there now. */
  private async write(work: () => Promise<PublicationView>, done: string): Promise<boolean> {
    if (this.isBusy()) return false;
    this.isBusy.set(true);
    try {
      this.publication.set(await work());
      this.notices.done(done);
      return true;
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (isRefusal(problem)) this.notices.fault(problem);
      if (problem.status === 409) await this.publication.reload();
      return false;
    } finally {
      this.isBusy.set(false);
    }
  }
}
