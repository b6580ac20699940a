import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Icon } from '../../shared/ui/icon';

/** A form as a file: JSON, or the spreadsheet that form authors know. */
@Component({
  selector: 'sl-download-links',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sl-icon name="download" />
    <a [href]="json()" download
      ><span class="sl-visually-hidden">Download {{ name() }} as </span>JSON</a
    >
    <a [href]="xlsx()" download
      ><span class="sl-visually-hidden">Download {{ name() }} as </span>XLSForm</a
    >
  `,
  styles: `
    :host {
      display: inline-flex;
      gap: var(--sl-3);
      align-items: baseline;
    }

    sl-icon {
      align-self: center;
      color: var(--sl-ink-soft);
    }

    a {
      display: inline-flex;
      align-items: center;
      min-height: 24px;
    }
  `,
})
export class DownloadLinks {
  /** What is downloaded, for those who hear the links. */
  readonly name = input.required<string>();
  readonly json = input.required<string>();
  readonly xlsx = input.required<string>();
}
