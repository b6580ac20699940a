import { inject, Injectable } from '@angular/core';
import type { ReturnView } from '@sightline/contracts';
import type { ReturnAct } from '@sightline/domain';
import { firstValueFrom, type Observable } from 'rxjs';
import { isRefusal, problemOf } from '../shared/http/client-problem';
import { type Agreement, Confirm } from '../shared/ui/confirm';
import type { IconName } from '../shared/ui/icons';
import { Notices } from '../shared/ui/notices';
import { namesOf } from './return-words';
import { ReturnsApi } from './returns-api';

/** A deed that asks first: its button, its question, and what is said when it is done. */
export interface Deed {
  readonly act: ReturnAct;
  readonly verb: string;
  readonly icon: IconName;
  readonly weight: 'filled' | 'outlined' | 'quiet';
  readonly title: string;
  readonly message: string;
  readonly reasonLabel?: string;
  readonly isDangerous?: boolean;
  readonly done: (view: ReturnView) => string;
}

const auditorOf = (view: ReturnView) => namesOf(view) || 'the auditor';

/** In the order of their buttons. */
export const deeds: readonly Deed[] = [
  {
    act: 'sign-off',
    verb: 'Sign off',
    icon: 'check',
    weight: 'filled',
    title: 'Sign off this return?',
    message:
      'You say for your agency that it is right and complete. It then counts in the audit, and only the co-ordinator can reopen it, with a query.',
    done: () => 'Signed off',
  },
  {
    act: 'sign-again',
    verb: 'Sign again',
    icon: 'check',
    weight: 'filled',
    title: 'Sign this return again?',
    message:
      'Its content is no longer what was signed. Read what is there now; your signature then stands under that.',
    done: () => 'Signed again',
  },
  {
    act: 'send-back',
    verb: 'Send back to the auditor',
    icon: 'send-back',
    weight: 'outlined',
    title: 'Send it back to the auditor?',
    message: 'The auditor sees your words above the form, changes it and submits it again.',
    reasonLabel: 'What should be changed, and why',
    done: (view) => `Sent back to ${auditorOf(view)}`,
  },
  {
    act: 'query',
    verb: 'Query this return',
    icon: 'answer',
    weight: 'outlined',
    title: 'Query this return?',
    message:
      'It goes back to the agency’s auditor with your question, and out of the figures until it is signed off again.',
    reasonLabel: 'What is not clear',
    done: (view) => `Queried; ${auditorOf(view)} sees your words`,
  },
  {
    act: 're-issue',
    verb: 'Issue again',
    icon: 'reload',
    weight: 'outlined',
    title: 'Issue this return again?',
    message: 'It begins again with the known check. Answers given before are kept.',
    reasonLabel: 'Reason',
    done: (view) => `Issued again to ${view.agency.shortName}`,
  },
  {
    act: 'decline',
    verb: 'Decline',
    icon: 'decline',
    weight: 'quiet',
    title: 'Decline to complete this return?',
    message:
      'Your agency will give nothing for this case. It stays among the returns expected, and the chair sees your reason.',
    reasonLabel: 'Why your agency cannot take part',
    isDangerous: true,
    done: () => 'Declined',
  },
  {
    act: 'waive',
    verb: 'Waive',
    icon: 'cancel',
    weight: 'quiet',
    title: 'Waive this return?',
    message: 'It is not expected from the agency any more and leaves the response rate.',
    reasonLabel: 'Reason',
    isDangerous: true,
    done: () => 'Waived',
  },
  {
    act: 'withdraw',
    verb: 'Withdraw',
    icon: 'close',
    weight: 'quiet',
    title: 'Withdraw this return?',
    message: 'It leaves every figure, and the agency is not asked any more.',
    reasonLabel: 'Reason',
    isDangerous: true,
    done: () => 'Withdrawn',
  },
];

/** Does what a person wants done with a return, and says so. */
@Injectable({ providedIn: 'root' })
export class ReturnDeeds {
  private readonly api = inject(ReturnsApi);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);

  /** Asks, acts and says so; null where the person changed their mind or it was refused. */
  async ask(view: ReturnView, deed: Deed): Promise<ReturnView | null> {
    const agreed = await this.agreed(view, deed);
    if (agreed === null) return null;
    const { id, revision } = view;
    const dto = deed.reasonLabel ? { revision, ...agreed } : { revision };
    return this.do(this.api.act(id, deed.act, dto), deed.done);
  }

  /** Sends a write and says what came of it; null where it was refused. */
  async do(
    write: Observable<ReturnView>,
    done: (view: ReturnView) => string,
  ): Promise<ReturnView | null> {
    try {
      const changed = await firstValueFrom(write);
      this.notices.done(done(changed));
      return changed;
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (isRefusal(problem)) this.notices.fault(problem);
      return null;
    }
  }

  /** The reason given, empty where none is asked for, null where the person changed their mind. */
  private async agreed(view: ReturnView, deed: Deed): Promise<Agreement | null> {
    const { title, verb, isDangerous, reasonLabel } = deed;
    const message = `${view.caseFile.reference}, ${view.agency.shortName}. ${deed.message}`;
    const question = { title, verb, isDangerous, message };
    if (reasonLabel) return this.confirm.askGuarded({ ...question, reasonLabel });
    return (await this.confirm.ask(question)) ? { reason: '' } : null;
  }
}
