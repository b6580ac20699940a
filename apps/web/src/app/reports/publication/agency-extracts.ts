import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { loader } from '../../shared/http/loader';
import { FileDownloads, type MadeFile } from '../components/file-downloads';
import { PublicationsApi } from './publications-api';

/** Each agency's part of the approved report; an agency's people see their own. */
@Component({
  selector: 'sl-agency-extracts',
  imports: [FileDownloads],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (rows().length > 0) {
      <h3>Agency extracts</h3>
      <p class="sl-soft">
        Restricted: an agency’s own part and what the audit found in common. For that agency’s own
        people.
      </p>
      <ul>
        @for (row of rows(); track row.id) {
          <li>
            <span>{{ row.name }}</span>
            <sl-file-downloads
              [what]="'the extract for ' + row.name"
              [title]="'Extract ' + row.name"
              [files]="row.files"
            />
          </li>
        }
      </ul>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--sl-2);
    }

    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }

    li {
      display: flex;
      flex-wrap: wrap;
      gap: var(--sl-2) var(--sl-4);
      align-items: center;
      justify-content: space-between;
      max-width: 44rem;
      padding-block: var(--sl-1);
      border-top: 1px solid var(--sl-line);
    }
  `,
})
export class AgencyExtracts {
  readonly auditId = input.required<string>();

  private readonly api = inject(PublicationsApi);
  private readonly extracts = loader(() => this.api.extracts(this.auditId()));

  protected readonly rows = computed(() =>
    (this.extracts.value()?.agencies ?? []).map(({ id, name }) => ({
      ...{ id, name },
      files: this.filesOf(id),
    })),
  );

  private filesOf(agencyId: string): MadeFile[] {
    const make = (format: 'pdf' | 'docx') => () =>
      this.api.extractFile(this.auditId(), agencyId, format);
    return [
      { label: 'PDF', ending: '.pdf', make: make('pdf') },
      { label: 'Word', ending: '.docx', make: make('docx') },
    ];
  }
}
