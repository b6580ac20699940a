import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import type { ReportFormat } from '@sightline/contracts';
import { firstValueFrom } from 'rxjs';
import { Icon } from '../../shared/ui/icon';
import { Notices } from '../../shared/ui/notices';
import { ReportsApi } from '../reports-api';

const files: readonly { readonly format: ReportFormat; readonly label: string }[] = [
  { format: 'pdf', label: 'PDF' },
  { format: 'docx', label: 'Word' },
];

/** The report as files; making one takes a second or two and says so. */
@Component({
  selector: 'sl-report-downloads',
  imports: [Icon, MatButtonModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-row sl-no-print' },
  template: `
    @for (file of files; track file.format) {
      <button
        matButton="outlined"
        type="button"
        [attr.aria-label]="'Download the report as ' + file.label"
        (click)="download(file.format)"
      >
        <sl-icon name="download" />
        {{ making() === file.format ? 'Making the ' + file.label + ' file…' : file.label }}
      </button>
    }
  `,
})
export class ReportDownloads {
  readonly reportId = input.required<string>();
  readonly title = input.required<string>();

  private readonly api = inject(ReportsApi);
  private readonly notices = inject(Notices);

  protected readonly files = files;
  protected readonly making = signal<ReportFormat | null>(null);

  protected async download(format: ReportFormat): Promise<void> {
    if (this.making()) return;
    this.making.set(format);
    try {
      const blob = await firstValueFrom(this.api.file(this.reportId(), format));
      const address = URL.createObjectURL(blob);
      const link = document.createElement('a');
      link.href = address;
      link.download = `${this.title()
        .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
        .slice(0, 80)}.${format}`;
      link.click();
      URL.revokeObjectURL(address);
      this.notices.done('The file is in your downloads');
    } finally {
      this.making.set(null);
    }
  }
}
