import { inject, Injectable } from '@angular/core';
import type { AuditCardView, AuditView } from '@sightline/contracts';
import { firstValueFrom } from 'rxjs';
import { isRefusal, problemOf } from '../shared/http/client-problem';
import { Confirm } from '../shared/ui/confirm';
import { Notices } from '../shared/ui/notices';
import { AuditsApi } from './audits-api';

interface AskedAct {
  readonly act: 'postpone' | 'cancel' | 'reinstate' | 'reopen-panel';
  readonly title: string;
  readonly message: string;
  readonly verb: string;
  readonly isDangerous?: boolean;
  readonly done: string;
}

const postpone: AskedAct = {
  act: 'postpone',
  title: 'Postpone this audit?',
  message: 'It stays in the programme, marked as postponed, until you give it a new date.',
  verb: 'Postpone the audit',
  done: 'Postponed',
};

const cancel: AskedAct = {
  act: 'cancel',
  title: 'Cancel this audit?',
  message: 'It stays in the programme, marked as cancelled with your reason.',
  verb: 'Cancel the audit',
  isDangerous: true,
  done: 'Cancelled',
};

const reinstate: AskedAct = {
  act: 'reinstate',
  title: 'Bring this audit back?',
  message: 'It becomes a planned audit again, with everything it held.',
  verb: 'Bring it back',
  done: 'Planned again',
};

const reopenPanel: AskedAct = {
  act: 'reopen-panel',
  title: 'Go back to the panel?',
  message: 'Judgements can be changed again. The draft report is kept and follows the new figures.',
  verb: 'Reopen the panel',
  done: 'The panel is open again',
};

export const askedActs = { postpone, cancel, reinstate, 'reopen-panel': reopenPanel } as const;

/** Acts on an audit that ask for a reason first. */
@Injectable({ providedIn: 'root' })
export class AuditActs {
  private readonly api = inject(AuditsApi);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);

  /** Asks, acts and says so; null where the person changed their mind or it was refused. */
  async ask(audit: AuditCardView, name: keyof typeof askedActs): Promise<AuditView | null> {
    const { title, message, verb, isDangerous, act, done } = askedActs[name];
    const reason = await this.confirm.askReason({
      ...{ title, verb, isDangerous, reasonLabel: 'Reason' },
      message: `${audit.theme}. ${message}`,
    });
    if (reason === null) return null;
    try {
      const { id, revision } = audit;
      const changed = await firstValueFrom(this.api.actWithReason(id, act, { reason, revision }));
      this.notices.done(done);
      return changed;
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (isRefusal(problem)) this.notices.fault(problem);
      return null;
    }
  }
}
