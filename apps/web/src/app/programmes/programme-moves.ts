import { inject, Injectable } from '@angular/core';
import type { AuditCardView, ProgrammeView } from '@sightline/contracts';
import { firstValueFrom } from 'rxjs';
import { AuditsApi } from '../audits/audits-api';
import { isRefusal, problemOf } from '../shared/http/client-problem';
import { SessionStore } from '../shared/session/session-store';
import { Confirm } from '../shared/ui/confirm';
import { Notices } from '../shared/ui/notices';
import { plannedDateWords } from './planned-date-words';
import { dateAt, type Place } from './programme-months';

/** Moves an audit to another place of the year; its milestones follow on the server. */
@Injectable({ providedIn: 'root' })
export class ProgrammeMoves {
  private readonly api = inject(AuditsApi);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly session = inject(SessionStore);

  /** Whether it was moved; asks for the reason where the programme is agreed. */
  async move(programme: ProgrammeView, audit: AuditCardView, place: Place): Promise<boolean> {
    if (place.month === null && audit.panelDay) {
      this.notices.done('Its panel day is set, so it cannot lose its date. Move it to a month.');
      return false;
    }
    const date = dateAt(audit, place, this.session.closedDays());
    const reason = await this.reasonFor(programme, audit);
    if (reason === null) return false;
    try {
      const { revision } = audit;
      const { financialYear } = programme;
      const moved = await firstValueFrom(
        this.api.replan(audit.id, {
          ...{ financialYear, quarter: place.quarter, date, revision },
          ...(reason ? { reason } : undefined),
        }),
      );
      const follows = moved.milestones.length > 0 ? '; its milestones follow' : '';
      this.notices.done(`“${audit.theme}” is moved to ${plannedDateWords(moved.date)}${follows}`);
      return true;
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (isRefusal(problem)) this.notices.fault(problem);
      return false;
    }
  }

  private async reasonFor({ status, label }: ProgrammeView, audit: AuditCardView) {
    if (status === 'draft') return '';
    return this.confirm.askReason({
      title: 'Change the agreed programme?',
      message: `The programme of ${label} is agreed. What was agreed is kept, with your reason to move “${audit.theme}”.`,
      verb: 'Move the audit',
      reasonLabel: 'Reason',
    });
  }
}
