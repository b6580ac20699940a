import { DOCUMENT } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  input,
  untracked,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import type { TemplateFormat } from '@sightline/contracts';
import { SessionStore } from '../../shared/session/session-store';
import { Chip } from '../../shared/ui/chip';
import { Confirm } from '../../shared/ui/confirm';
import { EmptyState } from '../../shared/ui/empty-state';
import { Loading } from '../../shared/ui/loading';
import { PageHeader } from '../../shared/ui/page-header';
import { ProblemNote } from '../../shared/ui/problem';
import { DownloadLinks } from '../components/download-links';
import { DraftConflict } from '../components/draft-conflict';
import { DraftSaver } from '../draft-saver';
import { DraftStore } from '../draft-store';
import { DraftTalk } from '../draft-talk';
import { TemplatesApi } from '../templates-api';

/** The frame of one draft: its name, its three pages, and a conflict wherever it is met. */
@Component({
  selector: 'sl-draft-page',
  imports: [
    Chip,
    DownloadLinks,
    DraftConflict,
    EmptyState,
    Loading,
    MatButton,
    PageHeader,
    ProblemNote,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [DraftSaver, DraftStore, DraftTalk],
  host: { class: 'sl-page sl-page-wide' },
  templateUrl: './draft-page.html',
  styleUrl: './draft-page.scss',
})
export class DraftPage {
  readonly draftId = input.required<string>();

  protected readonly store = inject(DraftStore);
  protected readonly saver = inject(DraftSaver);
  private readonly confirm = inject(Confirm);
  private readonly session = inject(SessionStore);
  private readonly api = inject(TemplatesApi);

  protected readonly canWrite = computed(() => this.session.can('template.write'));
  protected readonly lead = computed(() => {
    const from = this.store.view()?.basedOn;
    return from ? `Made from “${from.title}”, version ${from.number}` : 'Begun from nothing';
  });
  protected readonly isPublished = computed(() => this.store.view()?.publishedVersionId ?? null);

  constructor() {
    effect(() => {
      const id = this.draftId();
      untracked(() => void this.store.open(id));
    });
    const view = inject(DOCUMENT).defaultView;
    const warn = (event: BeforeUnloadEvent) => {
      if (!this.saver.isUnsaved()) return;
      event.preventDefault();
      void this.saver.flush();
    };
    view?.addEventListener('beforeunload', warn);
    inject(DestroyRef).onDestroy(() => {
      view?.removeEventListener('beforeunload', warn);
      this.saver.stop();
    });
    // The question must be there to be asked where the network is not.
    void this.confirm.prepare();
  }

  /** Whether the page may be left: everything is saved, or the person lets it go. */
  async mayLeave(): Promise<boolean> {
    if (!this.saver.isUnsaved() || (await this.saver.flush())) return true;
    return this.confirm.ask({
      title: 'Leave without saving?',
      message: 'Your last changes to this form are not saved. They are lost if you leave.',
      verb: 'Leave and lose them',
      refusal: 'Stay',
      isDangerous: true,
    });
  }

  protected decide(choice: 'mine' | 'theirs'): void {
    if (choice === 'theirs') this.store.takeTheirs();
    else void this.store.keepMine();
  }

  /** The draft as it is saved, which is a moment behind the page at most. */
  protected fileUrl(format: TemplateFormat): string {
    return this.api.draftFileUrl(this.draftId(), format);
  }

  protected retry(): void {
    void this.store.open(this.draftId());
  }
}
