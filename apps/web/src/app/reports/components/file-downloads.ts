import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatMenuModule } from '@angular/material/menu';
import { firstValueFrom, type Observable } from 'rxjs';
import { saveFile } from '../../shared/http/save-file';
import { Icon } from '../../shared/ui/icon';
import { Notices } from '../../shared/ui/notices';

/** A file that the server makes when it is asked for. */
export interface MadeFile {
  readonly label: string;
  /** What the name of the file ends in: '.pdf'. */
  readonly ending: string;
  readonly make: () => Observable<Blob>;
}

/** Files of something as buttons, the less usual in a menu; making one takes a moment and says so. */
@Component({
  selector: 'sl-file-downloads',
  imports: [Icon, MatButtonModule, MatMenuModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-row sl-no-print' },
  template: `
    @for (file of files(); track file.label) {
      <button
        matButton="outlined"
        type="button"
        [attr.aria-label]="'Download ' + what() + ' as ' + file.label"
        [attr.aria-busy]="making() === file.label"
        (click)="download(file)"
      >
        <sl-icon name="download" />
        {{ making() === file.label ? 'Making the ' + file.label + ' file…' : file.label }}
      </button>
    }
    @if (more().length > 0) {
      <button matButton type="button" [matMenuTriggerFor]="menu">
        {{ isMakingMore() ? 'Making the file…' : 'More files' }}
      </button>
      <mat-menu #menu="matMenu">
        @for (file of more(); track file.label) {
          <button mat-menu-item type="button" (click)="download(file)">{{ file.label }}</button>
        }
      </mat-menu>
    }
  `,
})
export class FileDownloads {
  /** What the files are of, as in 'Download the report as PDF'. */
  readonly what = input.required<string>();
  readonly title = input.required<string>();
  readonly files = input.required<readonly MadeFile[]>();
  readonly more = input<readonly MadeFile[]>([]);

  private readonly notices = inject(Notices);

  protected readonly making = signal<string | null>(null);

  protected isMakingMore(): boolean {
    return this.more().some(({ label }) => label === this.making());
  }

  protected async download({ label, ending, make }: MadeFile): Promise<void> {
    if (this.making()) return;
    this.making.set(label);
    try {
      saveFile(await firstValueFrom(make()), this.title(), ending);
      this.notices.done('The file is in your downloads');
    } finally {
      this.making.set(null);
    }
  }
}
