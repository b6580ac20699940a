import { Injectable } from '@nestjs/common';
import type { PanelFacts } from '@sightline/analysis';
import type { FieldProblem, PanelMeetingView, WritePanelMeetingDto } from '@sightline/contracts';
import { AuditsRepository, AuditsService, subjectOf, type Audit } from '../audits';
import { CasesRepository, type CaseFile } from '../cases';
import { PeopleService, PlanningService } from '../people';
import { Clock } from '../platform/clock';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { ProblemError, stale } from '../platform/errors';
import { isExpected, isIn, ReturnsRepository } from '../returns';
import { TrailService } from '../trail';
import type { PanelMeeting } from './entities/panel-meeting.entity';
import { ModerationRepository } from './moderation.repository';
import { PanelMeetingsRepository } from './panel-meetings.repository';
import { canRecordMeeting } from './panel.policy';
import { PanelTexts } from './panel-texts.service';
import { PanelService } from './panel.service';
import { toMeetingView, toPanelFacts } from './panel-meeting-views';

/** The record of a panel's meeting: who came, who chaired what, and who declared an interest. */
@Injectable()
export class PanelMeetingsService {
  constructor(
    private readonly repository: PanelMeetingsRepository,
    private readonly moderation: ModerationRepository,
    private readonly panel: PanelService,
    private readonly audits: AuditsService,
    private readonly auditsRepository: AuditsRepository,
    private readonly cases: CasesRepository,
    private readonly returns: ReturnsRepository,
    private readonly people: PeopleService,
    private readonly planning: PlanningService,
    private readonly texts: PanelTexts,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
  ) {}

  /** For those who may look at the panel, with what concerns the cases that they may see. */
  async view(actor: Actor, auditId: string): Promise<PanelMeetingView> {
    await this.panel.list(actor, auditId);
    const audit = await this.audits.see(actor, auditId);
    const [agencies, cases, meeting] = await Promise.all([
      this.auditsRepository.agenciesOf(auditId),
      this.moderation.listCases(actor, auditId),
      this.repository.of(auditId),
    ]);
    const names = await this.people.namesById(meeting ? [meeting.accountId] : []);
    return toMeetingView({
      ...{ audit, agencies, cases, meeting },
      quorum: meeting?.quorum ?? (await this.planning.quorumOf(audit.partnershipId)),
      judgedWithout: await this.judgedWithout(auditId, cases),
      by: names.get(meeting?.accountId ?? '') ?? null,
      canWrite: canRecordMeeting(actor, audit),
    });
  }

  async write(actor: Actor, auditId: string, dto: WritePanelMeetingDto): Promise<PanelMeetingView> {
    await this.transactor.run(async () => {
      const audit = await this.audits.hold(actor, auditId);
      const seen = await this.repository.of(auditId);
      if ((seen?.revision ?? 0) !== dto.revision) throw stale();
      if (!canRecordMeeting(actor, audit)) {
        const detail = 'The meeting is recorded from the field until the report is approved.';
        throw new ProblemError('transition.refused', detail);
      }
      const fields = await this.problemsOf(audit, dto);
      if (fields.length > 0) throw new ProblemError('request.invalid', undefined, { fields });
      await this.lookAt(audit, dto);
      const meeting = this.meetingOf(actor, audit, dto);
      await this.repository.write(meeting, dto.revision);
      this.trail.record('panel.meeting', subjectOf(audit), factsOf(meeting));
    });
    return this.view(actor, auditId);
  }

  /** What Method says of the meeting; undefined where nothing is recorded. */
  async forReport(audit: Audit): Promise<PanelFacts | undefined> {
    const meeting = await this.repository.of(audit.id);
    if (!meeting) return undefined;
    const [agencies, cases] = await Promise.all([
      this.auditsRepository.agenciesOf(audit.id),
      this.cases.listOf(audit.id),
    ]);
    return toPanelFacts(meeting, agencies, cases);
  }

  private meetingOf(actor: Actor, { id }: Audit, dto: WritePanelMeetingDto): PanelMeeting {
    return {
      auditId: id,
      quorum: dto.quorum,
      agencies: dto.agencies.map(({ agencyId, attendance, who }) => ({
        ...{ agencyId, attendance, who: who.trim() },
      })),
      others: dto.others.map((role) => role.trim()).filter((role) => role !== ''),
      interests: dto.interests.map(({ agencyId, caseId, words, hasWithdrawn, because }) => ({
        ...{ agencyId, caseId: caseId ?? null, words: words.trim(), hasWithdrawn },
        because: because?.trim() || null,
      })),
      deputies: dto.deputies.map(({ caseId, chairedBy }) => ({
        ...{ caseId, chairedBy: chairedBy.trim() },
      })),
      accountId: actor.accountId,
      updatedAt: this.clock.instant(),
      revision: dto.revision + 1,
    };
  }

  /** Roles name nobody; an interest may say why a name that it needs stays. */
  private async lookAt(audit: Audit, dto: WritePanelMeetingDto): Promise<void> {
    const { agencies, others, deputies } = dto;
    await this.texts.refuseNaming(audit, {
      ...Object.fromEntries(agencies.map(({ who }, index) => [`agencies.${index}.who`, who])),
      ...Object.fromEntries(deputies.map((each, i) => [`deputies.${i}.chairedBy`, each.chairedBy])),
      others: others.join('; '),
    });
    for (const [index, { words, caseId, because }] of dto.interests.entries()) {
      const field = `interests.${index}.words`;
      const looked = await this.texts.look(audit, { [field]: words }, because, caseId);
      this.texts.keep(subjectOf(audit), 'interest', looked);
    }
  }

  private async problemsOf(audit: Audit, dto: WritePanelMeetingDto): Promise<FieldProblem[]> {
    const agencies = await this.auditsRepository.agenciesOf(audit.id);
    const agencyIds = new Set(agencies.map(({ id }) => id));
    const caseIds = new Set((await this.cases.listOf(audit.id)).map(({ id }) => id));
    const strange = 'This agency is not in the audit';
    const other = 'This case is not in the audit';
    const twice = repeated(dto.agencies.map(({ agencyId }) => agencyId));
    const chairedTwice = repeated(dto.deputies.map(({ caseId }) => caseId));
    return [
      ...wrong('agencies', dto.agencies, strange, ({ agencyId }) => agencyIds.has(agencyId)),
      ...wrong('agencies', dto.agencies, 'Named twice', (_line, index) => !twice.has(index)),
      ...wrong('interests', dto.interests, strange, ({ agencyId }) => agencyIds.has(agencyId)),
      ...wrong('interests', dto.interests, other, ({ caseId }) => !caseId || caseIds.has(caseId)),
      ...wrong('deputies', dto.deputies, other, ({ caseId }) => caseIds.has(caseId)),
      ...wrong('deputies', dto.deputies, 'Named twice', (_line, i) => !chairedTwice.has(i)),
    ];
  }

  /** Judged cases in which a return that was expected is not in. */
  private async judgedWithout(auditId: string, cases: readonly CaseFile[]) {
    const judged = await this.moderation.judgementsOf(cases.map(({ id }) => id));
    const ids = new Set(judged.map(({ caseFileId }) => caseFileId));
    const lacking = (await this.returns.rowsOf([auditId])).filter(
      (row) => ids.has(row.caseFileId) && isExpected(row) && !isIn(row),
    );
    return cases.flatMap(({ id, reference }) => {
      const agencyIds = lacking.filter((row) => row.caseFileId === id).map((r) => r.agencyId);
      return agencyIds.length > 0 ? [{ reference, agencyIds }] : [];
    });
  }
}

/** A problem for each line that is not as it should be. */
function wrong<Line>(
  field: string,
  lines: readonly Line[],
  message: string,
  isRight: (line: Line, index: number) => boolean,
): FieldProblem[] {
  return lines.flatMap((line, index) =>
    isRight(line, index) ? [] : [{ field: `${field}.${index}`, message }],
  );
}

/** Places of ids that stood before. */
function repeated(ids: readonly string[]): Set<number> {
  return new Set(ids.flatMap((id, index) => (ids.indexOf(id) < index ? [index] : [])));
}

/** Numbers only: the words live with the meeting. */
function factsOf({ agencies, quorum, interests, deputies }: PanelMeeting) {
  const count = (wanted: string) =>
    agencies.filter(({ attendance }) => attendance === wanted).length;
  const attended = count('attended');
  return {
    ...{ attended, apologies: count('apologies'), quorum, isQuorate: attended >= quorum },
    ...{ interests: interests.length, deputies: deputies.length },
  };
}
