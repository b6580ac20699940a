import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { ReportFormat } from '@sightline/contracts';
import { ReportsApi } from '../reports-api';
import { FileDownloads, type MadeFile } from './file-downloads';

interface Offered {
  readonly format: ReportFormat;
  readonly label: string;
  readonly ending: string;
}

export const documentFiles: readonly Offered[] = [
  { format: 'pdf', label: 'PDF', ending: '.pdf' },
  { format: 'docx', label: 'Word', ending: '.docx' },
];

export const dataFiles: readonly Offered[] = [
  { format: 'html', label: 'Web page', ending: '.html' },
  { format: 'xlsx', label: 'Figures as a spreadsheet', ending: '-data.xlsx' },
  { format: 'csv', label: 'Figures as CSV', ending: '-data.csv' },
  { format: 'json', label: 'Words and figures as JSON', ending: '-data.json' },
  { format: 'charts', label: 'Charts as pictures for slides', ending: '-charts.zip' },
];

/** What a register calls a file: as the button did that made it. */
export function renderingWords(rendering: string): string {
  const [kind = '', extract] = rendering.split('.').reverse();
  const file = [...documentFiles, ...dataFiles].find(({ format }) => format === kind);
  const words = file?.label ?? kind;
  return extract === undefined ? words : `Agency extract, ${words}`;
}

/** The report as files. */
@Component({
  selector: 'sl-report-downloads',
  imports: [FileDownloads],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sl-file-downloads what="the report" [title]="title()" [files]="files()" [more]="more()" />
  `,
})
export class ReportDownloads {
  readonly reportId = input.required<string>();
  readonly title = input.required<string>();

  private readonly api = inject(ReportsApi);

  protected readonly files = computed(() => documentFiles.map((file) => this.made(file)));
  protected readonly more = computed(() => dataFiles.map((file) => this.made(file)));

  private made({ format, label, ending }: Offered): MadeFile {
    return { label, ending, make: () => this.api.file(this.reportId(), format) };
  }
}
