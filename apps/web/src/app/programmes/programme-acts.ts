import { inject, Injectable } from '@angular/core';
import type { AgreeProgrammeDto, ProgrammeView } from '@sightline/contracts';
import { firstValueFrom } from 'rxjs';
import { isRefusal, problemOf } from '../shared/http/client-problem';
import { Confirm } from '../shared/ui/confirm';
import { Notices } from '../shared/ui/notices';
import type { StandingAct } from './components/programme-standing';
import { ProgrammesApi } from './programmes-api';

/** Agreeing, beginning, closing and reopening a year. */
@Injectable({ providedIn: 'root' })
export class ProgrammeActs {
  private readonly api = inject(ProgrammesApi);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);

  /** The programme after the act; null where the person changed their mind or it was refused. */
  async ask(programme: ProgrammeView, asked: StandingAct): Promise<ProgrammeView | null> {
    try {
      const changed = await this.send(programme, asked);
      if (changed) this.notices.done(done[asked.act]);
      return changed;
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (isRefusal(problem)) this.notices.fault(problem);
      return null;
    }
  }

  private async send(
    { financialYear, label, revision }: ProgrammeView,
    asked: StandingAct,
  ): Promise<ProgrammeView | null> {
    if (asked.act === 'agree') {
      const { on, meeting, meetingId } = asked;
      const dto = meetingId ? { meetingId } : { on, meeting };
      return firstValueFrom(
        this.api.agree(financialYear, { ...dto, revision } as AgreeProgrammeDto),
      );
    }
    if (asked.act === 'reopen') {
      const reason = await this.confirm.askReason({
        title: `Reopen ${label}?`,
        message: 'Its plan can change again, each change with its reason.',
        verb: 'Reopen the year',
        reasonLabel: 'Reason',
      });
      if (reason === null) return null;
      return firstValueFrom(this.api.act(financialYear, 'reopen', { reason, revision }));
    }
    if (asked.act === 'close' && !(await this.agreesToClose(label))) return null;
    return firstValueFrom(this.api.act(financialYear, asked.act, { revision }));
  }

  private agreesToClose(label: string): Promise<boolean> {
    return this.confirm.ask({
      title: `Close ${label}?`,
      message: 'Its plan changes no more. Audits under way go on, and you can reopen the year.',
      verb: 'Close the year',
    });
  }
}

const done: Record<StandingAct['act'], string> = {
  agree: 'Kept as agreed',
  begin: 'The year has begun',
  close: 'The year is closed',
  reopen: 'The year is open again',
};
