import { Injectable } from '@nestjs/common';
import type { Audit } from '../audits';
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

  /** The quorum of the partnership's newest meeting: what it works to until it says otherwise. */
  async lastQuorum({ partnershipId }: Audit): Promise<number | undefined> {
    const [last] = await this.transactor.query<{ quorum: number }>(
      'SELECT m.quorum AS quorum FROM panel_meetings m JOIN audits a ON a.id = m.audit_id ' +
        'WHERE a.partnership_id = ? ORDER BY m.updated_at DESC LIMIT 1',
      [partnershipId],
    );
    return last?.quorum;
  }

  /** Writes the meeting if it is still at the revision that was seen; 0 where there was none. */
  write(meeting: PanelMeeting, seen: number): Promise<void> {
    return this.transactor.table(PanelMeeting).write(meeting, seen);
  }
}
