import { inject, Injectable, Injector } from '@angular/core';
import { firstValueFrom } from 'rxjs';

export interface Question {
  readonly title: string;
  /** What will happen, in a sentence or two. */
  readonly message: string;
  /** The deed as a verb: "Postpone the audit", never "OK". */
  readonly verb: string;
  /** Default "Keep as it is". */
  readonly refusal?: string;
  /** Whether the deed takes something away; the button says so. */
  readonly isDangerous?: boolean;
  /** Asked for where the deed needs a reason. */
  readonly reasonLabel?: string;
  /** Whether the reason is looked at for words that may say who somebody is. */
  readonly isGuarded?: boolean;
}

/** What the dialog closes with where the person agrees; a refusal closes with anything else. */
export interface Agreement {
  readonly reason: string;
  /** Why marked words of it stay. */
  readonly because?: string;
}

/** Asks before a deed; the dialog is fetched when it is first needed. */
@Injectable({ providedIn: 'root' })
export class Confirm {
  private readonly injector = inject(Injector);

  /** Whether the person wants it done. */
  async ask(question: Question): Promise<boolean> {
    return (await this.open(question)) !== null;
  }

  /** The reason the person gives, or null where they change their mind. */
  async askReason(question: Question & { readonly reasonLabel: string }): Promise<string | null> {
    return (await this.open(question))?.reason ?? null;
  }

  /** The same where the reason is looked at for names, and why some of them stay. */
  askGuarded(question: Question & { readonly reasonLabel: string }): Promise<Agreement | null> {
    return this.open({ ...question, isGuarded: true });
  }

  /** Fetches the dialog ahead, for a page that must be able to ask while there is no network. */
  async prepare(): Promise<void> {
    // Where it cannot be fetched now it is fetched when it is needed.
    await this.fetch().catch(() => undefined);
  }

  private fetch() {
    return Promise.all([import('@angular/material/dialog'), import('./confirm-dialog')]);
  }

  private async open(question: Question): Promise<Agreement | null> {
    const [{ MatDialog }, { ConfirmDialog }] = await this.fetch();
    const ref = this.injector.get(MatDialog).open<unknown, Question, Agreement>(ConfirmDialog, {
      data: question,
      width: '32rem',
    });
    // mat-dialog-close answers '' on the refusing button, so the shape is looked at, not the truth.
    const answer = await firstValueFrom(ref.afterClosed());
    return answer?.reason === undefined ? null : answer;
  }
}
