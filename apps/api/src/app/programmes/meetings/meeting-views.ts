import { Injectable } from '@nestjs/common';
import type { AgencyAttendanceView, MeetingView } from '@sightline/contracts';
import { financialYearFrom, representedOf } from '@sightline/domain';
import { AuditsRepository } from '../../audits';
import type { Actor } from '../../platform/context';
import type { Meeting } from '../entities/meeting.entity';
import { MeetingsRepository } from './meetings.repository';

/** What people see of meetings: the whitelist of what leaves the server. */
@Injectable()
export class MeetingViews {
  constructor(
    private readonly repository: MeetingsRepository,
    private readonly auditsRepository: AuditsRepository,
  ) {}

  async of(actor: Actor, meetings: readonly Meeting[]): Promise<MeetingView[]> {
    const ids = meetings.map(({ id }) => id);
    const [attendance, considered, agreed] = await Promise.all([
      this.repository.attendanceOf(ids),
      this.repository.auditsOf(ids),
      this.repository.agreedAt(ids),
    ]);
    const auditIds = [...considered.values()].flat().map(({ auditId }) => auditId);
    const agencyIds = [...attendance.values()].flat().map(({ agencyId }) => agencyId);
    const [audits, agencies] = await Promise.all([
      this.auditsRepository.byIds(actor, [...new Set(auditIds)]),
      this.repository.agenciesById(agencyIds),
    ]);
    const agencyOf = new Map(agencies.map((agency) => [agency.id, agency]));
    const auditOf = new Map(audits.map((audit) => [audit.id, audit]));
    return meetings.map(({ id, heldOn, title, isOnAudit, note, revision }) => ({
      ...{ id, heldOn, title, isOnAudit, note, revision },
      attendance: (attendance.get(id) ?? [])
        .map(({ agencyId, attendance: how, member }) => ({
          ...{ agencyId, member, attendance: how },
          agency: agencyOf.get(agencyId)?.name ?? '',
          shortName: agencyOf.get(agencyId)?.shortName ?? '',
        }))
        .sort((a, b) => a.agency.localeCompare(b.agency)),
      audits: (considered.get(id) ?? [])
        .flatMap(({ auditId, decision }) => {
          const audit = auditOf.get(auditId);
          const yearLabel = audit ? financialYearFrom(audit.financialYear) : '';
          return audit ? [{ auditId, theme: audit.theme, yearLabel, decision }] : [];
        })
        .sort((a, b) => a.theme.localeCompare(b.theme)),
      agreed: (agreed.get(id) ?? []).map(({ financialYear, number }) => ({
        ...{ financialYear, number, yearLabel: financialYearFrom(financialYear) },
      })),
    }));
  }
}

/** How each agency was at the meetings, in their order. */
export function attendanceByAgency(meetings: readonly MeetingView[]): AgencyAttendanceView[] {
  const agencies = new Map(
    meetings
      .flatMap(({ attendance }) => attendance)
      .map(({ agencyId, agency, shortName }) => [agencyId, { agencyId, agency, shortName }]),
  );
  return [...agencies.values()]
    .sort((a, b) => a.agency.localeCompare(b.agency))
    .map((agency) => {
      const marks = meetings.map(
        ({ attendance }) =>
          attendance.find(({ agencyId }) => agencyId === agency.agencyId)?.attendance ?? null,
      );
      return { ...agency, marks, ...representedOf(marks.flatMap((mark) => mark ?? [])) };
    });
}
