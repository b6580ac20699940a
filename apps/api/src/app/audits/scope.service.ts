import { Injectable } from '@nestjs/common';
import type { AuditView, FieldProblem, NeighbourView, ScopeAuditDto } from '@sightline/contracts';
import { Clock } from '../platform/clock';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { ProblemError } from '../platform/errors';
import { dayLabel } from '@sightline/domain';
import { FormTemplatesService, LocalFormsService } from '../form-templates';
import { PeopleService, PlanningService } from '../people';
import { TrailService } from '../trail';
import { AuditExtensions } from './audit-extensions';
import { AuditsRepository } from './audits.repository';
import { AuditsService, subjectOf } from './audits.service';
import type { Audit } from './entities/audit.entity';
import { MilestonesService } from './milestones.service';
import { whenOf } from './planned-date';
import {
  formVersionProblem,
  scopableStatuses,
  scopeBlockers,
  scopeDateProblems,
} from './scope.policy';

/** Setting the scope of an audit: why, what, when, who, and with which form. */
@Injectable()
export class ScopeService {
  constructor(
    private readonly audits: AuditsService,
    private readonly repository: AuditsRepository,
    private readonly milestones: MilestonesService,
    private readonly extensions: AuditExtensions,
    private readonly templates: FormTemplatesService,
    private readonly localForms: LocalFormsService,
    private readonly people: PeopleService,
    private readonly planning: PlanningService,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
  ) {}

  async set(actor: Actor, id: string, dto: ScopeAuditDto): Promise<AuditView> {
    const audit = await this.audits.demand(actor, id);
    if (!scopableStatuses.includes(audit.status)) {
      const detail =
        audit.status === 'planned'
          ? 'Open the audit before setting its scope.'
          : 'The scope can change until the panel meets; this audit is past that.';
      throw new ProblemError('transition.refused', detail);
    }
    const fields = await this.problemsOf(actor, audit, dto);
    if (fields.length > 0) throw new ProblemError('request.invalid', undefined, { fields });
    await this.transactor.run(() => this.store(actor, audit, dto));
    return this.audits.view(actor, id);
  }

  /** What the scope still lacks, in words. */
  async missing(audit: Audit): Promise<string[]> {
    return scopeBlockers(audit, (await this.repository.agenciesOf(audit.id)).length);
  }

  private async store(actor: Actor, audit: Audit, dto: ScopeAuditDto): Promise<void> {
    const { purpose, windowFrom, windowTo, panelDay, templateVersionId: formVersionId } = dto;
    // Once returns are issued the audit goes on in the words it was issued in.
    const localFormId =
      audit.status === 'in-the-field'
        ? audit.localFormId
        : await this.localForms.take(audit.partnershipId, formVersionId);
    const change = {
      ...{ windowFrom, windowTo, panelDay, formVersionId, localFormId, plannedDate: panelDay },
      ...whenOf(panelDay),
      purpose: purpose.trim(),
      keyLines: dto.keyLines.map((line) => line.trim()),
      updatedAt: this.clock.instant(),
    };
    const after = { ...audit, ...change };
    const reason = 'Set with the scope of the audit';
    await this.extensions.planChanged({ actor, before: audit, after, reason, origin: 'scope' });
    await this.repository.update(audit, dto.revision, change);
    await this.repository.setAgencies(audit.id, [...new Set(dto.agencyIds)]);
    const askedMore = dto.everyCaseAgencyIds ?? [];
    await this.repository.joinForEveryCase(audit.id, askedMore);
    if (dto.partnershipIds) await this.repository.setPartnerships(audit.id, dto.partnershipIds);
    if (panelDay !== audit.panelDay) await this.milestones.plan(audit, panelDay);
    await this.extensions.scopeChanged(after);
    this.trail.record('audit.scope', subjectOf(audit), {
      panelDay,
      agencies: dto.agencyIds.length,
      ...(dto.partnershipIds ? { partnerships: dto.partnershipIds.length } : undefined),
      ...(askedMore.length > 0 ? { askedMore: askedMore.length } : undefined),
      formVersionId,
    });
  }

  private async problemsOf(
    actor: Actor,
    audit: Audit,
    dto: ScopeAuditDto,
  ): Promise<FieldProblem[]> {
    const closedDays = await this.planning.closedDaysOf(audit.partnershipId);
    const problems = scopeDateProblems(audit, dto, this.clock.today(), closedDays);
    const late = await this.milestones.dueDayProblem(audit, dto.panelDay);
    if (late) problems.push({ field: 'panelDay', message: late });
    const partnershipIds = await this.partnersOf(audit, dto);
    problems.push(...(await this.agencyProblems(actor, audit, dto.agencyIds, partnershipIds)));
    problems.push(...(await this.askedMoreProblems(audit, dto)));
    const neighbours = await this.people.neighbours(actor.partnershipId);
    if (partnershipIds.some((id) => !neighbours.some((each) => each.id === id))) {
      const message = 'Choose partnerships that share an agency with yours';
      problems.push({ field: 'partnershipIds', message });
    }
    const version = await this.templates.findVersion(actor.partnershipId, dto.templateVersionId);
    const isLocked = audit.status === 'in-the-field';
    const wrong = formVersionProblem(audit, version, isLocked);
    if (wrong) problems.push({ field: 'templateVersionId', message: wrong });
    return problems;
  }

  /** Partnerships that may take part, with their agencies. */
  async neighbours(actor: Actor, id: string): Promise<NeighbourView[]> {
    await this.audits.demand(actor, id);
    const neighbours = await this.people.neighbours(actor.partnershipId);
    return Promise.all(
      neighbours.map(async ({ id: partnershipId, name }) => ({
        ...{ id: partnershipId, name },
        agencies: await this.people.agenciesIn(partnershipId),
      })),
    );
  }

  private async partnersOf({ id }: Audit, dto: ScopeAuditDto): Promise<readonly string[]> {
    if (dto.partnershipIds) return dto.partnershipIds;
    return ((await this.repository.partnershipsOf([id])).get(id) ?? []).map((each) => each.id);
  }

  private async askedMoreProblems(
    { id }: Audit,
    { agencyIds, everyCaseAgencyIds = [] }: ScopeAuditDto,
  ): Promise<FieldProblem[]> {
    const single = await this.repository.singleCaseAgenciesOf(id);
    if (everyCaseAgencyIds.every((each) => single.has(each) && agencyIds.includes(each))) return [];
    const message = 'Choose agencies of the scope that are asked about single cases only';
    return [{ field: 'everyCaseAgencyIds', message }];
  }

  private async agencyProblems(
    actor: Actor,
    audit: Audit,
    agencyIds: readonly string[],
    partnershipIds: readonly string[],
  ): Promise<FieldProblem[]> {
    const field = 'agencyIds';
    const known = (
      await Promise.all(
        [actor.partnershipId, ...partnershipIds].map((id) => this.people.agenciesIn(id)),
      )
    ).flat();
    const problems: FieldProblem[] = [];
    if (agencyIds.some((id) => !known.some((agency) => agency.id === id))) {
      problems.push({ field, message: 'Choose agencies of the partnerships that take part' });
    }
    const returned = await this.extensions.returnedAgencies(audit.id);
    const today = this.clock.today();
    for (const { id, name, lastDay } of known) {
      if (lastDay === undefined || lastDay >= today) continue;
      if (!agencyIds.includes(id) || returned.includes(id)) continue;
      const message = `${name} ended on ${dayLabel(lastDay)}; choose who took it over`;
      problems.push({ field, message });
    }
    for (const id of returned) {
      if (agencyIds.includes(id)) continue;
      const name = known.find((agency) => agency.id === id)?.name ?? 'An agency';
      const message = `${name} has already been issued returns, so it cannot leave the audit`;
      problems.push({ field, message });
    }
    return problems;
  }
}
