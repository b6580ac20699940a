import { inject, Injectable } from '@angular/core';
import type { AuditCardView, AuditView, ProgrammeView } from '@sightline/contracts';
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
      const words = `“${audit.theme}” is moved to ${plannedDateWords(moved.date)}`;
      this.notices.done(words + followWords(moved.milestones));
      return true;
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (isRefusal(problem)) this.notices.fault(problem);
      return false;
    }
  }

  /** What is said where the year has no month before or after the one that a card is in. */
  refuseBeyond(by: 1 | -1): void {
    const end = by === 1 ? 'ends' : 'begins';
    this.notices.done(`The year ${end} here. “Move to another date” takes it to another year.`);
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

/** Days set by hand stay, and may now lie after what they were set for: they are counted. */
function followWords(milestones: AuditView['milestones']): string {
  if (milestones.length === 0) return '';
  const set = milestones.filter(({ isHandSet }) => isHandSet).length;
  const stays =
    set === 1 ? ', but 1 step set by hand stays' : `, but ${set} steps set by hand stay`;
  return `; its milestones follow${set > 0 ? stays : ''}`;
}
