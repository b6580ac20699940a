import { Injectable } from '@nestjs/common';
import type {
  FieldProblem,
  MeetingsYearView,
  MeetingView,
  RecordMeetingDto,
} from '@sightline/contracts';
import {
  attendanceTrend,
  dayLabel,
  financialYearBounds,
  financialYearFrom,
  financialYearOf,
  isDay,
  representedOf,
} from '@sightline/domain';
import { AuditsRepository } from '../../audits';
import { PeopleService } from '../../people';
import { Clock, Ids } from '../../platform/clock';
import type { Actor } from '../../platform/context';
import { Transactor } from '../../platform/database';
import { notFound, ProblemError, stale } from '../../platform/errors';
import { TrailService } from '../../trail';
import type { Meeting } from '../entities/meeting.entity';
import { toAttendanceFile } from './attendance-file';
import { attendanceByAgency, MeetingViews } from './meeting-views';
import { MeetingsRepository, type MeetingParts } from './meetings.repository';

/** Meetings of the subgroup: who came, which audits were considered, what was decided. */
@Injectable()
export class MeetingsService {
  constructor(
    private readonly repository: MeetingsRepository,
    private readonly views: MeetingViews,
    private readonly audits: AuditsRepository,
    private readonly people: PeopleService,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The year of today. */
  current(actor: Actor): Promise<MeetingsYearView> {
    return this.year(actor, Number(financialYearOf(this.clock.today()).slice(0, 4)));
  }

  async year(actor: Actor, financialYear: number): Promise<MeetingsYearView> {
    const label = financialYearFrom(financialYear);
    const { from, to } = financialYearBounds(label);
    const [held, days] = await Promise.all([
      this.repository.between(actor, from, to),
      this.repository.days(actor),
    ]);
    const meetings = await this.views.of(actor, held);
    const years = new Set(days.map((day) => Number(financialYearOf(day).slice(0, 4))));
    const byMeeting = meetings.map(({ attendance }) =>
      representedOf(attendance.map((row) => row.attendance)),
    );
    return {
      ...{ financialYear, label, meetings, years: [...years] },
      agencies: attendanceByAgency(meetings),
      count: countWords(meetings),
      trend: attendanceTrend(byMeeting),
    };
  }

  /** The attendance of a year as CSV, a line for each agency at each meeting. */
  async file(actor: Actor, financialYear: number): Promise<Buffer> {
    return toAttendanceFile((await this.year(actor, financialYear)).meetings);
  }

  async view(actor: Actor, id: string): Promise<MeetingView> {
    const [view] = await this.views.of(actor, [await this.demand(actor, id)]);
    return view!;
  }

  async record(actor: Actor, dto: RecordMeetingDto): Promise<MeetingView> {
    await this.check(actor, dto);
    const meeting = this.toMeeting(actor, dto, this.ids.next(), 1);
    await this.transactor.run(async () => {
      await this.repository.write(meeting, 0, partsOf(dto));
      const { heldOn, title } = meeting;
      const [agencies, audits] = [dto.attendance.length, dto.audits.length];
      this.trail.record('meeting.record', subjectOf(meeting), { heldOn, title, agencies, audits });
    });
    return this.view(actor, meeting.id);
  }

  async edit(
    actor: Actor,
    id: string,
    dto: RecordMeetingDto & { readonly revision: number },
  ): Promise<MeetingView> {
    const before = await this.view(actor, id);
    await this.check(actor, dto, before);
    await this.transactor.run(async () => {
      await this.demand(actor, id);
      const meeting = this.toMeeting(actor, dto, id, dto.revision + 1);
      await this.repository.write(meeting, dto.revision, partsOf(dto));
      const { heldOn, title } = meeting;
      const [agencies, audits] = [dto.attendance.length, dto.audits.length];
      this.trail.record('meeting.edit', subjectOf(meeting), { heldOn, title, agencies, audits });
    });
    return this.view(actor, id);
  }

  /** Takes back a meeting that was recorded by mistake; not one that agreed a programme. */
  async remove(actor: Actor, id: string, revision: number): Promise<void> {
    await this.transactor.run(async () => {
      const meeting = await this.demand(actor, id);
      if (meeting.revision !== revision) throw stale();
      const agreed = (await this.repository.agreedAt([id])).get(id) ?? [];
      if (agreed.length > 0) {
        const years = agreed.map(({ financialYear }) => financialYearFrom(financialYear));
        const detail = `This meeting agreed the programme of ${[...new Set(years)].join(', ')}.`;
        throw new ProblemError('record.in-use', detail);
      }
      await this.repository.remove(meeting);
      const { heldOn, title } = meeting;
      this.trail.record('meeting.remove', subjectOf(meeting), { heldOn, title });
    });
  }

  private async demand(actor: Actor, id: string): Promise<Meeting> {
    const meeting = await this.repository.find(actor, id);
    if (!meeting) throw notFound('This meeting');
    return meeting;
  }

  private toMeeting(actor: Actor, dto: RecordMeetingDto, id: string, revision: number): Meeting {
    const { heldOn, title, isOnAudit, note } = dto;
    return {
      ...{ id, partnershipId: actor.partnershipId, heldOn, title: title.trim(), isOnAudit },
      ...{ note: note?.trim() || null, updatedAt: this.clock.instant(), revision },
      updatedById: actor.accountId,
    };
  }

  /** Agencies and audits of the partnership, or those that the meeting has already. */
  private async check(actor: Actor, dto: RecordMeetingDto, before?: MeetingView): Promise<void> {
    const fields: FieldProblem[] = [];
    const wrongDay = dayProblem(dto.heldOn, this.clock.today());
    if (wrongDay) fields.push({ field: 'heldOn', message: wrongDay });
    const known = new Set([
      ...(await this.people.agenciesIn(actor.partnershipId)).map(({ id }) => id),
      ...(before?.attendance ?? []).map(({ agencyId }) => agencyId),
    ]);
    if (dto.attendance.some(({ agencyId }) => !known.has(agencyId))) {
      fields.push({ field: 'attendance', message: 'Choose agencies of the partnership' });
    }
    const auditIds = dto.audits.map(({ auditId }) => auditId);
    if ((await this.audits.byIds(actor, auditIds)).length < auditIds.length) {
      fields.push({ field: 'audits', message: 'Choose audits from the list' });
    }
    if (fields.length > 0) throw new ProblemError('request.invalid', undefined, { fields });
  }
}

function partsOf({ attendance, audits }: RecordMeetingDto): MeetingParts {
  return {
    attendance: attendance.map(({ agencyId, attendance: how, member }) => ({
      ...{ agencyId, attendance: how, member: member?.trim() || null },
    })),
    audits: audits.map(({ auditId, decision }) => ({ auditId, decision: decision.trim() })),
  };
}

/** "7 meetings, 4 of them on audit". */
function countWords(meetings: readonly MeetingView[]): string {
  const onAudit = meetings.filter(({ isOnAudit }) => isOnAudit).length;
  if (meetings.length === 0) return 'No meetings';
  const all = meetings.length === 1 ? '1 meeting' : `${meetings.length} meetings`;
  return `${all}, ${onAudit === 0 ? 'none' : onAudit} of them on audit`;
}

function dayProblem(heldOn: string, today: string): string | undefined {
  const unreal = `${heldOn} is not a date`;
  if (!isDay(heldOn)) return unreal;
  if (heldOn <= today) return undefined;
  return `${dayLabel(heldOn)} is still to come: record the meeting when it was held`;
}

function subjectOf({ id, title, partnershipId }: Meeting) {
  return { subjectType: 'meeting', subjectId: id, label: title, partnershipId };
}
