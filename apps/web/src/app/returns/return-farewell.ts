import { inject, Injectable } from '@angular/core';
import { SessionStore } from '../shared/session/session-store';
import { Confirm } from '../shared/ui/confirm';
import { ReturnFormStore } from './return-form-store';

/** How long leaving waits for the last answers to be saved before it asks, in milliseconds. */
const longestFarewell = 4000;

/** Leaving the page of a return with everything saved, or asking first. Provided by the page. */
@Injectable()
export class ReturnFarewell {
  private readonly store = inject(ReturnFormStore);
  private readonly session = inject(SessionStore);
  private readonly confirm = inject(Confirm);

  /** Saves first, and asks where something cannot be saved. */
  async mayLeave(): Promise<boolean> {
    if (this.hasNothingToLose()) return true;
    const longest = new Promise((resolve) => setTimeout(resolve, longestFarewell));
    await Promise.race([this.store.flush(), longest]);
    const count = this.store.unsaved().length;
    if (count === 0) return true;
    const asked = this.confirm.ask({
      title: 'Leave without saving?',
      message: `${count === 1 ? '1 answer is' : `${count} answers are`} not saved and will be lost.`,
      verb: 'Leave without saving',
      refusal: 'Stay on the page',
      isDangerous: true,
    });
    // The question itself could not be fetched: then the words stay where they are.
    return asked.catch(() => false);
  }

  /** For a window that is closed: the browser asks in its own words. */
  warn(event: BeforeUnloadEvent): void {
    if (this.hasNothingToLose()) return;
    void this.store.flush();
    event.preventDefault();
  }

  private hasNothingToLose(): boolean {
    return this.store.unsaved().length === 0 || !this.session.isSignedIn();
  }
}
