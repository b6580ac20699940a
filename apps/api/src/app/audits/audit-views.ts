import { Injectable } from '@nestjs/common';
import {
  workspaceSteps,
  type AuditCardView,
  type AuditView,
  type MilestoneView,
  type WorkspaceStep,
  type WorkspaceStepView,
} from '@sightline/contracts';
import {
  actsFrom,
  auditActs,
  financialYearFrom,
  milestoneOwnerLabels,
  offsetLabel,
  outcomeStatuses,
  type AuditStatus,
  type MilestoneOwner,
} from '@sightline/domain';
import { Clock } from '../platform/clock';
import { holdsRole, type Actor } from '../platform/context';
import { FormTemplatesService } from '../form-templates';
import { PeopleService, type Agency } from '../people';
import { AuditExtensions, noCounts } from './audit-extensions';
import { AuditsRepository } from './audits.repository';
import { ClockService } from './clock.service';
import type { AuditMilestone } from './entities/audit-links.entity';
import type { Audit } from './entities/audit.entity';
import { IssueGate } from './issue-gate.service';
import { toPlannedDateView } from './planned-date';
import { ReasonViews } from './reason-views.service';
import { scopeBlockers } from './scope.policy';

/** The step an audit is at, what blocks it, and the milestone to come. */
export interface Standing {
  readonly step: Pick<WorkspaceStepView, 'key' | 'blockers'>;
  readonly next: Pick<AuditMilestone, 'label' | 'day'> | undefined;
}

/** What people see of audits: the whitelist of what leaves the server. */
@Injectable()
export class AuditViews {
  constructor(
    private readonly repository: AuditsRepository,
    private readonly extensions: AuditExtensions,
    private readonly templates: FormTemplatesService,
    private readonly gate: IssueGate,
    private readonly people: PeopleService,
    private readonly inspection: ClockService,
    private readonly clock: Clock,
    private readonly reasonViews: ReasonViews,
  ) {}

  async cards(actor: Actor, audits: readonly Audit[]): Promise<AuditCardView[]> {
    const ids = audits.map(({ id }) => id);
    const earlierIds = audits.flatMap(({ reAuditOfId }) => reAuditOfId ?? []);
    const carriedIds = audits.flatMap(({ carriedFromId }) => carriedFromId ?? []);
    const [reviews, leads, partners, counts, earlier, reasons, ideas] = await Promise.all([
      this.repository.reviewsOf(ids),
      this.repository.leadsOf(ids),
      this.repository.partnershipsOf(ids),
      this.extensions.countsOf(ids, actor.partnershipId),
      this.repository.byIds(actor, [...earlierIds, ...carriedIds]),
      this.reasonViews.of(actor, audits),
      this.extensions.ideasBehind(actor, ids),
    ]);
    const leading = await this.people.partnershipsById(
      audits.map(({ partnershipId }) => partnershipId),
    );
    return audits.map((audit) => {
      const isLed = audit.partnershipId === actor.partnershipId;
      const before = earlier.find(({ id }) => id === audit.reAuditOfId);
      const carried = earlier.find(({ id }) => id === audit.carriedFromId);
      return {
        ...ownFacts(audit),
        ...(counts.get(audit.id) ?? noCounts),
        idea: isLed ? (ideas.get(audit.id) ?? null) : null,
        reasons: isLed ? (reasons.get(audit.id) ?? []) : [],
        // Names of reviews and of people are the lead partnership's own.
        reviews: isLed ? (reviews.get(audit.id) ?? []).map(({ id, name }) => ({ id, name })) : [],
        ledBy: isLed ? null : (leading.get(audit.partnershipId)?.shortName ?? ''),
        partners: (partners.get(audit.id) ?? []).map(({ id, shortName }) => ({
          id,
          name: shortName,
        })),
        leadPeople: isLed ? (leads.get(audit.id) ?? []) : [],
        carriedFrom: carried ? financialYearFrom(carried.financialYear) : null,
        reAuditOf: before
          ? {
              id: before.id,
              theme: before.theme,
              yearLabel: financialYearFrom(before.financialYear),
            }
          : null,
        acts: isLed
          ? actsFrom(auditActs, audit.status).filter((act) =>
              actor.permissions.has(auditActs[act].permission),
            )
          : [],
      };
    });
  }

  async whole(actor: Actor, audit: Audit): Promise<AuditView> {
    const [card] = await this.cards(actor, [audit]);
    const [agencies, milestones, returned, single, version, dataProtection] = await Promise.all([
      this.agenciesFor(actor, audit),
      this.repository.milestonesOf(audit.id),
      this.extensions.returnedAgencies(audit.id),
      this.repository.singleCaseAgenciesOf(audit.id),
      audit.formVersionId ? this.templates.version(audit.formVersionId) : null,
      this.gate.view(audit),
    ]);
    const today = this.clock.today();
    return {
      ...card!,
      dataProtection,
      purpose: audit.purpose,
      keyLines: audit.keyLines,
      windowFrom: audit.windowFrom,
      windowTo: audit.windowTo,
      template: version && {
        versionId: version.id,
        title: version.definition.title,
        number: version.number,
      },
      agencies: agencies.map(({ id, name, shortName, kind }) => ({
        id,
        name,
        shortName,
        kind,
        hasReturned: returned.includes(id),
        isForSingleCases: single.has(id),
      })),
      milestones: milestones.map((milestone) => toMilestoneView(milestone, today)),
      clock: await this.inspection.view(audit, milestones),
      strata: audit.strata,
      isDrawn: await this.extensions.isDrawn(audit.id),
      referencePrefix: audit.referencePrefix ?? '',
      steps: await this.steps(actor, audit, agencies.length),
    };
  }

  /** Where an audit is and what comes next: no more of it is looked up than that. */
  async standing(actor: Actor, audit: Audit): Promise<Standing> {
    const agencyCount = (await this.repository.agencyIdsOfMany([audit.id])).get(audit.id)?.length;
    const scope = scopeBlockers(audit, agencyCount ?? 0);
    const hasOutcome = ['drafting', 'factual-accuracy'].includes(audit.status);
    const findings = hasOutcome ? await this.extensions.blockersOf('findings', audit) : [];
    const key = currentStep(audit.status, scope.length === 0, findings.length === 0);
    const blockers = key === 'scope' ? scope : await this.extensions.blockersOf(key, audit);
    const today = this.clock.today();
    const milestones = await this.repository.milestonesOf(audit.id);
    const isToldWhy = audit.partnershipId === actor.partnershipId;
    const next = milestones.find(({ day }) => day >= today);
    return { step: { key, blockers: isToldWhy ? blockers : [] }, next };
  }

  /** The agencies in scope; to a partnership that joins, its own of them. */
  async agenciesFor(actor: Actor, audit: Audit): Promise<Agency[]> {
    const agencies = await this.repository.agenciesOf(audit.id);
    if (audit.partnershipId === actor.partnershipId) return agencies;
    const own = await this.people.agenciesIn(actor.partnershipId);
    return agencies.filter(({ id }) => own.some((each) => each.id === id));
  }

  /** What blocks a step names cases and agencies: only those who run the audit are told. */
  private async steps(
    actor: Actor,
    audit: Audit,
    agencyCount: number,
  ): Promise<WorkspaceStepView[]> {
    const blockers = await Promise.all(
      workspaceSteps.map(async (key) =>
        key === 'scope'
          ? scopeBlockers(audit, agencyCount)
          : this.extensions.blockersOf(key, audit),
      ),
    );
    const isLed = audit.partnershipId === actor.partnershipId;
    const isToldWhy = isLed && holdsRole(actor, 'coordinator', 'chair');
    const isScoped = blockers[0]?.length === 0;
    const hasFindings = blockers[workspaceSteps.indexOf('findings')]?.length === 0;
    const current = workspaceSteps.indexOf(currentStep(audit.status, isScoped, hasFindings));
    return workspaceSteps.map((key, index) => ({
      key,
      state:
        outcomeStatuses.includes(audit.status) || index < current
          ? 'done'
          : index === current
            ? 'current'
            : 'to-come',
      blockers: isToldWhy ? (blockers[index] ?? []) : [],
    }));
  }
}

/** Where the work of the audit is now. */
function currentStep(status: AuditStatus, isScoped: boolean, hasFindings: boolean): WorkspaceStep {
  if (status === 'scoping') return isScoped ? 'sample' : 'scope';
  if (status === 'sampling' || status === 'in-the-field') return 'returns';
  if (status === 'panel') return 'panel';
  if (status === 'drafting' || status === 'factual-accuracy') {
    return hasFindings ? 'report' : 'findings';
  }
  return 'scope';
}

function ownFacts(audit: Audit) {
  const { id, theme, method, status, statusReason, financialYear, quarter, revision } = audit;
  const { leads, comment, note, panelDay } = audit;
  const date = toPlannedDateView(audit.plannedDate, audit.dateAsPrinted);
  return {
    ...{ id, theme, method, status, statusReason, financialYear, quarter, revision },
    ...{ leads, comment, note, panelDay, date },
  };
}

function toMilestoneView(milestone: AuditMilestone, today: string): MilestoneView {
  const { key, label, day, isHandSet } = milestone;
  return {
    ...{ key, label, day, isHandSet },
    owner: milestoneOwnerLabels[milestone.owner as MilestoneOwner] ?? milestone.owner,
    offsetLabel: offsetLabel(milestone),
    isPast: day < today,
  };
}
