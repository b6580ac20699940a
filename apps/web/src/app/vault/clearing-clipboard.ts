import { DOCUMENT, inject, Injectable } from '@angular/core';
import { Notices } from '../shared/ui/notices';

/** Milliseconds after which what was copied is taken out of the clipboard again. */
export const clearedAfter = 30_000;

const uncleared = {
  type: 'about:blank',
  title: 'The clipboard could not be cleared',
  status: 0,
  code: 'client.error',
  detail: 'Copy something else over it, so that nobody can paste what you copied.',
  requestId: '',
} as const;

/** Copies what should not stay: half a minute later the clipboard is emptied, or says it is not. */
@Injectable({ providedIn: 'root' })
export class ClearingClipboard {
  private readonly notices = inject(Notices);
  private readonly window = inject(DOCUMENT).defaultView;
  private timer: ReturnType<typeof setTimeout> | undefined;

  async copy(value: string): Promise<void> {
    if (!(await this.write(value))) {
      this.notices.done('This browser does not let the page copy. Type it instead.');
      return;
    }
    this.notices.done('Copied. The clipboard is cleared in 30 seconds.');
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.clear(), clearedAfter);
  }

  private async clear(): Promise<void> {
    if (await this.write('')) this.notices.done('The clipboard is cleared.');
    else this.notices.fault(uncleared);
  }

  /** False where the browser refuses, as it does while another window has the keyboard. */
  private async write(text: string): Promise<boolean> {
    try {
      await this.window?.navigator.clipboard.writeText(text);
      return this.window?.navigator.clipboard !== undefined;
    } catch {
      // NotAllowedError, or TypeError where the page has no clipboard at all.
      return false;
    }
  }
}
