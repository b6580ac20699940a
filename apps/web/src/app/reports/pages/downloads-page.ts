import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { ReportRegisterView } from '@sightline/contracts';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { loader } from '../../shared/http/loader';
import { Chip } from '../../shared/ui/chip';
import { DataTable } from '../../shared/ui/data-table';
import { EmptyState } from '../../shared/ui/empty-state';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { ProblemNote } from '../../shared/ui/problem';
import { SectionHeader } from '../../shared/ui/section-header';
import { renderingWords } from '../components/report-downloads';
import { ReportLifeApi } from '../report-life-api';

/** The register of downloads: who holds which bytes of a version, and who was told of its recall. */
@Component({
  selector: 'sl-downloads-page',
  imports: [
    Chip,
    DataTable,
    EmptyState,
    Icon,
    InstantPipe,
    Loading,
    MatButtonModule,
    ProblemNote,
    RouterLink,
    SectionHeader,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack' },
  template: `
    <a matButton routerLink="../.." class="back"><sl-icon name="back" /> Back to the report</a>
    @if (register.value(); as view) {
      <sl-section-header
        [title]="'Who holds version ' + view.version"
        [hint]="summary(view) + ' Each file is known by the digest of its bytes (SHA-256).'"
      />
      @if (view.downloads.length > 0) {
        <sl-data-table label="Downloads of the report" [isTall]="true">
          <table class="sl-table sl-table-sticky-column">
            <thead>
              <tr>
                <th scope="col">Person</th>
                <th scope="col">When</th>
                <th scope="col">Rendering</th>
                @if (view.recall) {
                  <th scope="col">Told of the recall</th>
                }
                <th scope="col">Digest</th>
              </tr>
            </thead>
            <tbody>
              @for (download of view.downloads; track download.id) {
                <tr>
                  <th scope="row">{{ download.by }}</th>
                  <td class="sl-nowrap">{{ download.at | slInstant }}</td>
                  <td>
                    {{ renderingWords(download.rendering) }}
                    @if (download.wasDraft) {
                      <sl-chip [isSmall]="true">Draft</sl-chip>
                    }
                  </td>
                  @if (view.recall) {
                    <td class="sl-nowrap">
                      @if (download.told; as told) {
                        {{ told.at | slInstant }}, {{ means[told.means] }}
                      }
                    </td>
                  }
                  <td>
                    <code>{{ download.digest.slice(0, 12) }}…</code>
                  </td>
                </tr>
              }
            </tbody>
          </table>
        </sl-data-table>
      } @else {
        <sl-empty-state
          icon="download"
          title="Nobody has downloaded it"
          hint="Every file of the restricted report that leaves Sightline will be listed here."
        />
      }
    } @else if (register.problem(); as problem) {
      <sl-problem [problem]="problem" (retry)="register.reload()" />
    } @else {
      <sl-loading label="Loading the register" [lines]="6" />
    }
  `,
  styles: `
    .back {
      justify-self: start;
    }
  `,
})
export class DownloadsPage {
  readonly reportId = input.required<string>();

  private readonly api = inject(ReportLifeApi);

  protected readonly register = loader(() => this.api.register(this.reportId()));
  protected readonly renderingWords = renderingWords;
  protected readonly means = { 'notice-and-mail': 'notice and mail', mail: 'mail' } as const;

  protected summary({ downloads, holders }: ReportRegisterView): string {
    if (downloads.length === 0) return '';
    const files = downloads.length === 1 ? 'One file' : `${downloads.length} files`;
    return `${files}, ${holders === 1 ? 'one person' : `${holders} people`}.`;
  }
}
