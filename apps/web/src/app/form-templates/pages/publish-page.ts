import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  signal,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { ActivatedRoute, Router } from '@angular/router';
import { PublishDraftDto, type DraftCommentView, type NotReadyView } from '@sightline/contracts';
import type { DefinitionProblem } from '@sightline/form-engine';
import { firstValueFrom } from 'rxjs';
import { checkForm, errorWords } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';
import { type ClientProblem, problemOf } from '../../shared/http/client-problem';
import { loader } from '../../shared/http/loader';
import { SessionStore } from '../../shared/session/session-store';
import { Icon } from '../../shared/ui/icon';
import { Notices } from '../../shared/ui/notices';
import { ProblemNote } from '../../shared/ui/problem';
import { ProblemList } from '../components/problem-list';
import { VersionComparison } from '../components/version-comparison';
import { DraftSaver } from '../draft-saver';
import { DraftStore } from '../draft-store';
import { placeOfComment } from '../place-marks';
import { placeOf } from '../places';
import { TemplatesApi } from '../templates-api';

/** What stands in the way of publishing, what changed against the version before, and publishing. */
@Component({
  selector: 'sl-publish-page',
  imports: [
    Icon,
    MatButton,
    MatFormFieldModule,
    MatInput,
    ProblemList,
    ProblemNote,
    ReactiveFormsModule,
    VersionComparison,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack' },
  templateUrl: './publish-page.html',
})
export class PublishPage {
  protected readonly store = inject(DraftStore);
  private readonly saver = inject(DraftSaver);
  private readonly api = inject(TemplatesApi);
  private readonly session = inject(SessionStore);
  private readonly notices = inject(Notices);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly errorWords = errorWords;
  protected readonly publishing = inject(NonNullableFormBuilder).group({
    note: ['', fromDto(PublishDraftDto, 'note')],
  });
  protected readonly isBusy = signal(false);
  protected readonly refusal = signal<ClientProblem | undefined>(undefined);
  protected readonly canPublish = computed(() => this.session.can('template.publish'));
  protected readonly isReady = computed(
    () => this.store.errors().length === 0 && this.store.openComments().length === 0,
  );
  protected readonly base = loader(() => {
    const from = this.store.view()?.basedOn;
    return from ? this.api.version(from.versionId) : undefined;
  });
  /** What the server found that this page does not know of, such as a name that is taken. */
  protected readonly found = computed<readonly DefinitionProblem[]>(
    () => (this.refusal()?.data as NotReadyView | undefined)?.problems ?? [],
  );

  protected async open(problem: Pick<DefinitionProblem, 'place'>): Promise<void> {
    this.store.choose(placeOf(problem));
    await this.router.navigate(['../edit'], { relativeTo: this.route });
  }

  protected async openComment(comment: DraftCommentView): Promise<void> {
    const form = this.store.form();
    if (form) this.store.choose(placeOfComment(form, comment));
    await this.router.navigate(['../edit'], { relativeTo: this.route });
  }

  protected async publish(): Promise<void> {
    const view = this.store.view();
    if (!view || this.isBusy() || !checkForm(this.publishing, this.host.nativeElement)) return;
    this.isBusy.set(true);
    this.refusal.set(undefined);
    try {
      if (!(await this.saver.flush())) return;
      const dto = { revision: this.saver.knownRevision, ...this.publishing.getRawValue() };
      const version = await firstValueFrom(this.api.publish(view.id, dto));
      this.notices.done(`Version ${version.number} is published`);
      await this.router.navigate(['/forms/versions', version.id]);
    } catch (thrown) {
      this.refusal.set(problemOf(thrown));
    } finally {
      this.isBusy.set(false);
    }
  }
}
