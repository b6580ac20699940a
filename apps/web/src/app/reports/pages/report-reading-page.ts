import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  ViewEncapsulation,
} from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { map, of, switchMap } from 'rxjs';
import { WorkspaceStore } from '../../audits/workspace-store';
import { loader } from '../../shared/http/loader';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { ProblemNote } from '../../shared/ui/problem';
import { ReportDownloads } from '../components/report-downloads';
import { ReportsApi } from '../reports-api';

/** The report as one page to read: words, tables and charts. */
@Component({
  selector: 'sl-report-reading-page',
  imports: [Icon, Loading, MatButtonModule, ProblemNote, ReportDownloads, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  // The report's HTML comes from the server and bears its own classes; they must reach it.
  encapsulation: ViewEncapsulation.None,
  host: { class: 'sl-stack' },
  styleUrl: './report-reading-page.scss',
  template: `
    <div class="sl-row sl-spread sl-no-print">
      <a matButton [routerLink]="reportId() ? '../..' : '..'">
        <sl-icon name="back" /> Back to the sections
      </a>
      @if (page.value(); as shown) {
        @if (shown.canDownload) {
          <sl-report-downloads [reportId]="shown.id" [title]="shown.title" />
        }
      }
    </div>
    @if (page.value(); as shown) {
      <div class="sl-paper" [innerHTML]="shown.html"></div>
    } @else if (page.problem(); as problem) {
      <sl-problem [problem]="problem" (retry)="page.reload()" />
    } @else {
      <sl-loading label="Setting the report" [lines]="10" />
    }
  `,
})
export class ReportReadingPage {
  private readonly api = inject(ReportsApi);
  private readonly store = inject(WorkspaceStore);

  /** A version other than the latest; the latest where none is named. */
  readonly reportId = input<string>();

  private readonly auditId = computed(() => this.store.audit()?.id);
  protected readonly page = loader(() => {
    const auditId = this.auditId();
    const named = this.reportId();
    const id = named ? of(named) : auditId && this.api.report(auditId).pipe(map((one) => one.id));
    if (!id) return undefined;
    return id.pipe(
      switchMap((found) => this.api.page(found).pipe(map((page) => ({ ...page, id: found })))),
    );
  });
}
