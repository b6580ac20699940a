import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatMenuModule } from '@angular/material/menu';
import { Icon } from './icon';

/** A file to print, made by the server. */
export interface PrintLink {
  readonly label: string;
  readonly url: string;
}

/** What there is of a page to print or to take away: files, and the page itself where it prints. */
@Component({
  selector: 'sl-print-menu',
  imports: [Icon, MatButton, MatMenuModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-no-print' },
  template: `
    <button type="button" matButton [matMenuTriggerFor]="menu">
      <sl-icon name="print" /> {{ label() }}
    </button>
    <mat-menu #menu="matMenu">
      @for (link of links(); track link.url) {
        <a mat-menu-item [href]="link.url" download>{{ link.label }}</a>
      }
      @if (pageLabel(); as words) {
        <button type="button" mat-menu-item (click)="pagePrinted.emit()">{{ words }}</button>
      }
    </mat-menu>
  `,
})
export class PrintMenu {
  readonly label = input('Print or download');
  readonly links = input.required<readonly PrintLink[]>();
  /** Words for printing the page as it stands; without them that is not offered. */
  readonly pageLabel = input('');
  readonly pagePrinted = output();
}
