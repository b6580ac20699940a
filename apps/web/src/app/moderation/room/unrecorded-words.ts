import { inject, Injectable } from '@angular/core';
import { Confirm } from '../../shared/ui/confirm';

/** What a person in the room may be in the middle of. */
type Writing = 'judgement' | 'note';

/**
 * What is being written on the page and is not recorded yet. While there is something the page stays
 * with its case, wherever the chair goes.
 */
@Injectable()
export class UnrecordedWords {
  private readonly confirm = inject(Confirm);
  private readonly written = new Set<Writing>();

  set(what: Writing, isSo: boolean): void {
    if (isSo) this.written.add(what);
    else this.written.delete(what);
  }

  areSome(): boolean {
    return this.written.size > 0;
  }

  /** A judgement that is half written is not left without a word; notes wait for their case. */
  async mayBeLeft(): Promise<boolean> {
    if (!this.written.has('judgement')) return true;
    const isMeant = await this.confirm.ask({
      title: 'Leave the judgement unrecorded?',
      message: 'What you have written of this judgement is not recorded yet, and would be lost.',
      verb: 'Leave it',
      refusal: 'Stay here',
      isDangerous: true,
    });
    if (isMeant) this.written.delete('judgement');
    return isMeant;
  }
}
