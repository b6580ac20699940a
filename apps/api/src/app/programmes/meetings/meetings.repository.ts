import { Injectable } from '@nestjs/common';
import { Agency } from '../../people';
import { groupBy } from '../../platform/collections';
import type { Actor } from '../../platform/context';
import { listOf, Transactor } from '../../platform/database';
import { Meeting, MeetingAttendance, MeetingAudit } from '../entities/meeting.entity';
import { AgreedProgramme, Programme } from '../entities/programme.entity';

/** What belongs to a meeting beside the meeting itself. */
export interface MeetingParts {
  readonly attendance: readonly Omit<MeetingAttendance, 'meetingId'>[];
  readonly audits: readonly Omit<MeetingAudit, 'meetingId'>[];
}

/** Every query of meetings; each is held to the partnership of the actor's session. */
@Injectable()
export class MeetingsRepository {
  constructor(private readonly transactor: Transactor) {}

  async find({ partnershipId }: Actor, id: string): Promise<Meeting | null> {
    const where = 'WHERE id = ? AND partnership_id = ?';
    const [found] = await this.transactor.table(Meeting).select(where, [id, partnershipId]);
    return found ?? null;
  }

  /** Held in that time, oldest first. */
  between({ partnershipId }: Actor, from: string, to: string): Promise<Meeting[]> {
    const rest =
      'WHERE partnership_id = ? AND held_on >= ? AND held_on <= ? ORDER BY held_on, title, id';
    return this.transactor.table(Meeting).select(rest, [partnershipId, from, to]);
  }

  /** The days on which there were meetings, oldest first. */
  async days({ partnershipId }: Actor): Promise<string[]> {
    const rest = 'WHERE partnership_id = ? ORDER BY held_on';
    const rows = await this.transactor.table(Meeting).pick(['heldOn'], rest, [partnershipId]);
    return rows.map(({ heldOn }) => heldOn);
  }

  async attendanceOf(ids: readonly string[]): Promise<Map<string, MeetingAttendance[]>> {
    if (ids.length === 0) return new Map();
    const rest = `WHERE meeting_id IN ${listOf(ids)}`;
    const rows = await this.transactor.table(MeetingAttendance).select(rest, ids);
    return groupBy(rows, ({ meetingId }) => meetingId);
  }

  async auditsOf(ids: readonly string[]): Promise<Map<string, MeetingAudit[]>> {
    if (ids.length === 0) return new Map();
    const rest = `WHERE meeting_id IN ${listOf(ids)}`;
    const rows = await this.transactor.table(MeetingAudit).select(rest, ids);
    return groupBy(rows, ({ meetingId }) => meetingId);
  }

  agenciesById(ids: readonly string[]): Promise<Agency[]> {
    return this.transactor.table(Agency).byIds(ids);
  }

  /** Meeting id -> the programmes that it agreed, by year and version. */
  async agreedAt(
    ids: readonly string[],
  ): Promise<Map<string, { readonly financialYear: number; readonly number: number }[]>> {
    if (ids.length === 0) return new Map();
    const rest = `WHERE meeting_id IN ${listOf(ids)} ORDER BY number`;
    const agreed = await this.transactor
      .table(AgreedProgramme)
      .pick(['meetingId', 'programmeId', 'number'], rest, ids);
    const programmes = await this.transactor
      .table(Programme)
      .byIds(agreed.map(({ programmeId }) => programmeId));
    const yearOf = new Map(programmes.map(({ id, financialYear }) => [id, financialYear]));
    const rows = agreed.map(({ meetingId, programmeId, number }) => ({
      ...{ meetingId: meetingId!, number, financialYear: yearOf.get(programmeId) ?? 0 },
    }));
    return groupBy(rows, ({ meetingId }) => meetingId);
  }

  /** Writes the meeting if it is still at the revision that was seen; 0 where there was none. */
  async write(meeting: Meeting, seen: number, parts: MeetingParts): Promise<void> {
    await this.transactor.table(Meeting).write(meeting, seen);
    const { id: meetingId } = meeting;
    const { manager } = this.transactor;
    await manager.delete(MeetingAttendance, { meetingId });
    await manager.delete(MeetingAudit, { meetingId });
    const attendance = parts.attendance.map((row) => ({ ...row, meetingId }));
    await this.transactor.table(MeetingAttendance).insert(attendance);
    const audits = parts.audits.map((row) => ({ ...row, meetingId }));
    await this.transactor.table(MeetingAudit).insert(audits);
  }

  async remove({ id }: Meeting): Promise<void> {
    await this.transactor.manager.delete(Meeting, { id });
  }
}
