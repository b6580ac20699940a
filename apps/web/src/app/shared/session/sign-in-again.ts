import { inject, Injectable, Injector } from '@angular/core';
import { firstValueFrom } from 'rxjs';

/**
 * A session that ended while a page is open: one dialog above the page, whatever number of calls
 * found out, so that what the person typed stays where it is.
 */
@Injectable({ providedIn: 'root' })
export class SignInAgain {
  private readonly injector = inject(Injector);
  private asking: Promise<boolean> | undefined;

  /** Whether the same person has signed in again. */
  ask(): Promise<boolean> {
    this.asking ??= this.open().finally(() => (this.asking = undefined));
    return this.asking;
  }

  private async open(): Promise<boolean> {
    const [{ MatDialog }, { SignInAgainDialog }] = await Promise.all([
      import('@angular/material/dialog'),
      import('./sign-in-again-dialog'),
    ]);
    const ref = this.injector.get(MatDialog).open<unknown, undefined, boolean>(SignInAgainDialog, {
      disableClose: true,
      width: '28rem',
    });
    return (await firstValueFrom(ref.afterClosed())) ?? false;
  }
}
