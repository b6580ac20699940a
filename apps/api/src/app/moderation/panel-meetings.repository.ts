import { Injectable } from '@nestjs/common';
import { Transactor } from '../platform/database';
import { PanelMeeting } from './entities/panel-meeting.entity';

/** The records of panels' meetings. For callers that may see the audit. */
@Injectable()
export class PanelMeetingsRepository {
  constructor(private readonly transactor: Transactor) {}

  async of(auditId: string): Promise<PanelMeeting | null> {
    const table = this.transactor.table(PanelMeeting);
    const [found] = await table.select('WHERE audit_id = ?', [auditId]);
    return found ?? null;
  }

  /** Writes the meeting if it is still at the revision that was seen; 0 where there was none. */
  write(meeting: PanelMeeting, seen: number): Promise<void> {
    return this.transactor.table(PanelMeeting).write(meeting, seen);
  }
}
