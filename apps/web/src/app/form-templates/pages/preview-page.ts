import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { loader } from '../../shared/http/loader';
import { SessionStore } from '../../shared/session/session-store';
import { PreviewPane } from '../components/preview-pane';
import { DraftStore } from '../draft-store';
import { DraftTalk } from '../draft-talk';
import { FormSettingsApi } from '../form-settings-api';

/** The draft as it now is, filled as an auditor would. */
@Component({
  selector: 'sl-preview-page',
  imports: [PreviewPane],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (store.form(); as form) {
      <sl-preview-pane
        [form]="form"
        [settings]="settings.value()?.values ?? {}"
        [canEdit]="canWrite()"
        [canResolve]="canWrite()"
        [comments]="store.comments()"
        [commentProblem]="talk.problem()"
        (questionChosen)="open($event)"
        (commented)="talk.say($event)"
        (resolved)="talk.resolve($event)"
      />
    }
  `,
})
export class PreviewPage {
  protected readonly store = inject(DraftStore);
  protected readonly talk = inject(DraftTalk);
  private readonly settingsApi = inject(FormSettingsApi);
  protected readonly settings = loader(() => this.settingsApi.read());
  private readonly session = inject(SessionStore);
  protected readonly canWrite = computed(() => this.session.can('template.write'));
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);

  protected open(question: string): void {
    void this.router.navigate(['../edit'], {
      relativeTo: this.route,
      queryParams: { question },
    });
  }
}
