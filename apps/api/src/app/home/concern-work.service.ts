import { Injectable } from '@nestjs/common';
import type { ConcernAlertView, WorkGroupView } from '@sightline/contracts';
import { holdsRole, type Actor } from '../platform/context';
import { ConcernsService } from '../returns';

/** Safeguarding concerns that wait for an agency's contact or the chair, before all other work. */
@Injectable()
export class ConcernWorkService {
  constructor(private readonly concerns: ConcernsService) {}

  /** Shown only where there are any: nobody should look for an empty list of them. */
  async groups(actor: Actor): Promise<WorkGroupView[]> {
    if (!holdsRole(actor, 'chair', 'spoc')) return [];
    const alerts = await this.concerns.alerts(actor);
    if (alerts.length === 0) return [];
    const verb = holdsRole(actor, 'chair') ? 'Rule on it' : 'Look at it';
    return [
      {
        key: 'concerns',
        title: 'Immediate safeguarding concerns',
        items: alerts.map((alert) => ({
          ...{ id: alert.id, title: alert.reference, link: ['/returns', alert.returnId], verb },
          detail: [alert.theme, alert.agency, standingOf(alert)].join(' · '),
          ...{ dueDay: null, isLate: alert.isOverdue, progress: null },
        })),
        empty: 'No safeguarding concern is open.',
      },
    ];
  }
}

function standingOf({ status, isOverdue }: ConcernAlertView): string {
  if (isOverdue) return 'not acknowledged in time';
  if (status === 'raised') return 'not acknowledged yet';
  return status === 'acknowledged' ? 'acknowledged' : 'acted on, to be closed';
}
