import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  ViewEncapsulation,
} from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { of, switchMap } from 'rxjs';
import { WorkspaceStore } from '../../audits/workspace-store';
import { loader } from '../../shared/http/loader';
import { EmptyState } from '../../shared/ui/empty-state';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { ProblemNote } from '../../shared/ui/problem';
import { PublicationsApi } from './publications-api';

/** The publishable report and its briefing as pages to read. */
@Component({
  selector: 'sl-publication-reading-page',
  imports: [EmptyState, Icon, Loading, MatButtonModule, ProblemNote, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  // The report's HTML comes from the server and bears its own classes; they must reach it.
  encapsulation: ViewEncapsulation.None,
  host: { class: 'sl-stack' },
  styleUrl: '../pages/report-reading-page.scss',
  template: `
    <div class="sl-no-print">
      <a matButton routerLink=".."><sl-icon name="back" /> Back to the publication</a>
    </div>
    @if (page.value(); as shown) {
      <div class="sl-paper" [innerHTML]="shown.html"></div>
      <div class="sl-paper" [innerHTML]="shown.briefing"></div>
    } @else if (page.value() === null) {
      <sl-empty-state
        icon="report"
        title="Nothing is published yet"
        hint="What the partnership publishes of this audit can be read here."
      />
    } @else if (page.problem(); as problem) {
      <sl-problem [problem]="problem" (retry)="page.reload()" />
    } @else {
      <sl-loading label="Setting the report" [lines]="10" />
    }
  `,
})
export class PublicationReadingPage {
  private readonly api = inject(PublicationsApi);
  private readonly store = inject(WorkspaceStore);

  private readonly auditId = computed(() => this.store.audit()?.id);
  protected readonly page = loader(() => {
    const id = this.auditId();
    return id
      ? this.api
          .publication(id)
          .pipe(switchMap((found) => (found ? this.api.page(found.id) : of(null))))
      : undefined;
  });
}
