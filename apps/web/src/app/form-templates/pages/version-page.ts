import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { TemplateFormat } from '@sightline/contracts';
import { firstValueFrom } from 'rxjs';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { isRefusal, problemOf } from '../../shared/http/client-problem';
import { loader } from '../../shared/http/loader';
import { SessionStore } from '../../shared/session/session-store';
import { Chip } from '../../shared/ui/chip';
import { Confirm } from '../../shared/ui/confirm';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { Notices } from '../../shared/ui/notices';
import { PageHeader } from '../../shared/ui/page-header';
import { PrintMenu, type PrintLink } from '../../shared/ui/print-menu';
import { ProblemNote } from '../../shared/ui/problem';
import { DownloadLinks } from '../components/download-links';
import { PreviewPane } from '../components/preview-pane';
import { FormSettingsApi } from '../form-settings-api';
import { statusFace } from '../template-words';
import { TemplatesApi } from '../templates-api';

/** One published version: to read and to try, to take away, to go on from, to retire. */
@Component({
  selector: 'sl-version-page',
  imports: [
    Chip,
    DownloadLinks,
    Icon,
    InstantPipe,
    Loading,
    MatButton,
    PageHeader,
    PreviewPane,
    PrintMenu,
    ProblemNote,
    RouterLink,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page sl-page-wide' },
  templateUrl: './version-page.html',
})
export class VersionPage {
  readonly versionId = input.required<string>();

  private readonly api = inject(TemplatesApi);
  private readonly session = inject(SessionStore);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly router = inject(Router);

  protected readonly version = loader(() => this.api.version(this.versionId()));
  protected readonly forms = loader(() => this.api.list());
  private readonly settingsApi = inject(FormSettingsApi);
  protected readonly settings = loader(() => this.settingsApi.read());
  protected readonly template = computed(() =>
    this.forms.value()?.find(({ id }) => id === this.version.value()?.templateId),
  );
  /** From the list: the version itself is kept by the browser, its state may have changed. */
  protected readonly status = computed(() => {
    const view = this.version.value();
    const listed = this.template()?.versions.find(({ id }) => id === view?.id);
    return statusFace(listed?.status ?? view?.status ?? 'published');
  });
  protected readonly canWrite = computed(() => this.session.can('template.write'));
  protected readonly canRetire = computed(
    () =>
      this.session.can('template.publish') &&
      this.status() === statusFace('published') &&
      this.template()?.isShipped === false,
  );
  /** What to compare with: the version before this one, or what the first one was made from. */
  protected readonly earlier = computed(() => {
    const [template, here] = [this.template(), this.version.value()];
    if (!template || !here) return undefined;
    const before = template.versions.find(({ number }) => number < here.number);
    if (before) return { id: before.id, words: `version ${before.number}` };
    const from = template.basedOn;
    return from && { id: from.versionId, words: `“${from.title}”, version ${from.number}` };
  });

  /** The form on paper, with room to write. */
  protected readonly prints = computed<readonly PrintLink[]>(() => [
    { label: 'To fill in by hand: PDF', url: this.api.printUrl(this.versionId(), 'pdf') },
    { label: 'To fill in by hand: Word', url: this.api.printUrl(this.versionId(), 'docx') },
  ]);

  protected fileUrl(id: string, format: TemplateFormat): string {
    return this.api.versionFileUrl(id, format);
  }

  protected async retire(): Promise<void> {
    const version = this.version.value();
    if (!version) return;
    const reason = await this.confirm.askReason({
      title: `Retire version ${version.number}?`,
      message:
        'New audits can no longer choose it. Audits that have it keep it, and their returns stay as they are.',
      verb: 'Retire the version',
      reasonLabel: 'Why',
      isDangerous: true,
    });
    if (reason === null) return;
    try {
      this.forms.set(await firstValueFrom(this.api.retire(version.id, reason)));
      this.notices.done(`Version ${version.number} is retired`);
    } catch (thrown) {
      // Faults are told by the interceptor; a refusal means that somebody was faster.
      const problem = problemOf(thrown);
      if (isRefusal(problem)) this.notices.fault(problem);
      await this.forms.reload();
    }
  }

  protected async makeDraft(): Promise<void> {
    const draft = await firstValueFrom(this.api.begin({ versionId: this.versionId() }));
    await this.router.navigate(['/forms/drafts', draft.id, 'edit']);
  }
}
