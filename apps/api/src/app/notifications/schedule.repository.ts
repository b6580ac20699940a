import { Injectable } from '@nestjs/common';
import type { ReminderKey } from '@sightline/domain';
import { Audit } from '../audits';
import { Transactor } from '../platform/database';
import { AuditSchedule, ReminderDone, Telling } from './entities/schedule.entity';

/** Sent reminders that the page shows. */
const mostShown = 500;

/** Every query of schedules. Whether a person may see the audit is asked before. */
@Injectable()
export class ScheduleRepository {
  constructor(private readonly transactor: Transactor) {}

  /** Audits of every partnership whose returns are out. */
  async auditsInTheField(): Promise<string[]> {
    const where = "WHERE status = 'in-the-field' ORDER BY id";
    const rows = await this.transactor.table(Audit).pick(['id'], where, []);
    return rows.map(({ id }) => id);
  }

  audit(id: string): Promise<Audit | null> {
    return this.transactor.table(Audit).byId(id);
  }

  /** When the first of its returns was issued; null where none was. */
  async issuedAt(auditId: string): Promise<string | null> {
    const rows = await this.transactor.query<{ at: string | null }>(
      'SELECT min(issued_at) AS at FROM audit_returns WHERE audit_id = ?',
      [auditId],
    );
    return rows[0]?.at ?? null;
  }

  async scheduleOf(auditId: string): Promise<AuditSchedule | undefined> {
    const table = this.transactor.table(AuditSchedule);
    return (await table.select('WHERE audit_id = ?', [auditId]))[0];
  }

  writeSchedule(schedule: AuditSchedule, seen: number): Promise<void> {
    return this.transactor.table(AuditSchedule).write(schedule, seen);
  }

  doneOf(auditId: string): Promise<ReminderDone[]> {
    return this.transactor.table(ReminderDone).select('WHERE audit_id = ?', [auditId]);
  }

  /** Takes a reminder for this run alone; false where it has been sent. */
  async takeReminder(done: ReminderDone): Promise<boolean> {
    const { auditId, key, day, sentAt } = done;
    const added = await this.transactor.change(
      'INSERT INTO reminders_done (audit_id, "key", day, sent_at) VALUES (?, ?, ?, ?) ' +
        'ON CONFLICT (audit_id, "key", day) DO NOTHING',
      [auditId, key, day, sentAt],
    );
    return added === 1;
  }

  async addTellings(tellings: readonly Telling[]): Promise<void> {
    await this.transactor.table(Telling).insert(tellings);
  }

  /** What was said, the newest first. */
  tellingsOf(auditId: string): Promise<Telling[]> {
    const rest = `WHERE audit_id = ? ORDER BY sent_at DESC, id DESC LIMIT ${mostShown}`;
    return this.transactor.table(Telling).select(rest, [auditId]);
  }

  /** The days on which the rungs of the ladder were climbed for an agency, the first first. */
  async rungsOf(
    auditId: string,
    agencyId: string,
  ): Promise<{ readonly key: ReminderKey; readonly sentAt: string }[]> {
    const rows = await this.transactor
      .table(Telling)
      .pick(
        ['key', 'sentAt'],
        'WHERE audit_id = ? AND agency_id = ? AND "key" LIKE \'escalate-%\' ORDER BY sent_at, id',
        [auditId, agencyId],
      );
    return rows;
  }
}
