import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { PublicationView } from '@sightline/contracts';
import { FileDownloads, type MadeFile } from '../components/file-downloads';
import { dataFiles, documentFiles } from '../components/report-downloads';
import { PublicationsApi } from './publications-api';

/** The publishable report and the briefing as files. */
@Component({
  selector: 'sl-publication-downloads',
  imports: [FileDownloads],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div>
      <p><strong>Publishable report</strong></p>
      <sl-file-downloads
        what="the publishable report"
        [title]="publication().title"
        [files]="report()"
        [more]="more()"
      />
    </div>
    <div>
      <p><strong>Learning briefing, one page</strong></p>
      <sl-file-downloads
        what="the briefing"
        [title]="'Briefing ' + publication().title"
        [files]="briefing()"
      />
    </div>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--sl-4) var(--sl-10);
    }
  `,
})
export class PublicationDownloads {
  readonly publication = input.required<PublicationView>();

  private readonly api = inject(PublicationsApi);

  protected readonly report = computed(() => this.made(documentFiles));
  protected readonly more = computed(() => this.made(dataFiles));
  protected readonly briefing = computed((): MadeFile[] => {
    const { id } = this.publication();
    return [
      { label: 'PDF', ending: '.pdf', make: () => this.api.briefingFile(id, 'pdf') },
      { label: 'Word', ending: '.docx', make: () => this.api.briefingFile(id, 'docx') },
    ];
  });

  private made(offered: typeof dataFiles): MadeFile[] {
    const { id } = this.publication();
    return offered.map(({ format, label, ending }) => ({
      ...{ label, ending, make: () => this.api.reportFile(id, format) },
    }));
  }
}
