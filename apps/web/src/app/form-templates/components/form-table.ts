import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type {
  TemplateFormat,
  TemplateVersionSummaryView,
  TemplateView,
} from '@sightline/contracts';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { Chip } from '../../shared/ui/chip';
import { DataTable } from '../../shared/ui/data-table';
import { unitWords } from '../question-words';
import { statusFace } from '../template-words';
import { TemplatesApi } from '../templates-api';
import { DownloadLinks } from './download-links';

/** Forms with their versions, newest first. */
@Component({
  selector: 'sl-form-table',
  imports: [Chip, DataTable, DownloadLinks, InstantPipe, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sl-data-table [label]="label()">
      <table class="sl-table">
        <thead>
          <tr>
            <th scope="col">Form</th>
            <th scope="col">About</th>
            <th scope="col">Version</th>
            <th scope="col">State</th>
            <th scope="col" class="sl-number">Questions</th>
            <th scope="col">Published</th>
            <th scope="col">Download</th>
          </tr>
        </thead>
        <tbody>
          @for (form of forms(); track form.id) {
            @for (version of form.versions; track version.id; let first = $first) {
              <tr>
                @if (first) {
                  <th scope="row">
                    <a [routerLink]="['/forms/versions', version.id]">{{ form.title }}</a>
                  </th>
                } @else {
                  <td>
                    <a class="sl-soft" [routerLink]="['/forms/versions', version.id]">
                      <span class="sl-visually-hidden">{{ form.title }}, </span>version
                      {{ version.number }}
                    </a>
                  </td>
                }
                <td class="sl-nowrap">{{ unitWords(form.unit) }}</td>
                <td class="sl-figure">{{ version.number }}</td>
                <td class="sl-nowrap">
                  <sl-chip
                    [isSmall]="true"
                    [tone]="statusFace(version.status).tone"
                    [icon]="statusFace(version.status).icon"
                    >{{ statusFace(version.status).label }}</sl-chip
                  >
                </td>
                <td class="sl-number">{{ version.questionCount }}</td>
                <td class="sl-nowrap">
                  @if (version.publishedAt; as at) {
                    {{ at | slInstant }}
                  }
                </td>
                <td class="sl-nowrap">
                  <sl-download-links
                    [name]="form.title + ', version ' + version.number"
                    [json]="fileUrl(version, 'json')"
                    [xlsx]="fileUrl(version, 'xlsx')"
                  />
                </td>
              </tr>
            }
          }
        </tbody>
      </table>
    </sl-data-table>
  `,
  styles: `
    tbody th {
      min-width: 11rem;
    }
  `,
})
export class FormTable {
  readonly label = input.required<string>();
  readonly forms = input.required<readonly TemplateView[]>();

  private readonly api = inject(TemplatesApi);

  protected readonly unitWords = unitWords;
  protected readonly statusFace = statusFace;

  protected fileUrl({ id }: TemplateVersionSummaryView, format: TemplateFormat): string {
    return this.api.versionFileUrl(id, format);
  }
}
