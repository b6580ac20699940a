import { Injectable } from '@nestjs/common';
import type { AgencyWorkView, AuditSpanView, WorkloadView } from '@sightline/contracts';
import {
  activeSpan,
  financialYearBounds,
  financialYearFrom,
  formsSpan,
  mondaysOf,
  overlapsOf,
  workloadOf,
  type AuditWork,
  type WorkWeek,
} from '@sightline/domain';
import { AuditsRepository } from '../audits';
import { PeopleService, PlanningService } from '../people';
import type { Actor } from '../platform/context';
import { ExpectedHours } from './expected-hours';
import { panelOf, planOf, type PlannedAudit } from './planned-audit';

/** What a year asks of each agency, and which audits are under way together (Settled 13). */
@Injectable()
export class WorkloadService {
  constructor(
    private readonly audits: AuditsRepository,
    private readonly hours: ExpectedHours,
    private readonly people: PeopleService,
    private readonly planning: PlanningService,
  ) {}

  async view(actor: Actor, financialYear: number): Promise<WorkloadView> {
    const closedDays = await this.planning.closedDaysOf(actor.partnershipId);
    const around = await this.plansAround(actor, financialYear, closedDays);
    const ofYear = around.filter(({ audit }) => audit.financialYear === financialYear);
    const bounds = financialYearBounds(financialYearFrom(financialYear));
    const asked = await this.hours.of(actor, around);
    const weeks = workloadOf(
      around.map(({ audit, plan }): AuditWork => {
        return {
          auditId: audit.id,
          forms: formsSpan(plan),
          agencies: asked.get(audit.id)?.agencies ?? [],
        };
      }),
      closedDays,
    );
    const mondays = mondaysOf(bounds);
    return {
      mondays,
      spans: ofYear.map((one) => toSpan(one, asked.get(one.audit.id)?.isEstimate ?? true)),
      agencies: await this.agencies(actor, weeks, mondays),
      overlaps: overlapsAround(around, ofYear),
      notCounted: await this.notCounted(actor, financialYear, closedDays),
    };
  }

  /** Plans of the year and its neighbours: work and reports run over the end of a year. */
  private async plansAround(
    actor: Actor,
    financialYear: number,
    closedDays: readonly string[],
  ): Promise<PlannedAudit[]> {
    const years = [financialYear - 1, financialYear, financialYear + 1];
    const lists = await Promise.all(years.map((year) => this.audits.listYear(actor, year)));
    const audits = lists
      .flat()
      .filter(({ status }) => !['postponed', 'cancelled'].includes(status));
    const milestones = await this.audits.milestonesOfMany(audits.map(({ id }) => id));
    return audits.flatMap((audit) => {
      const panel = panelOf(audit, closedDays);
      if (!panel) return [];
      const plan = planOf(audit, panel.day, milestones.get(audit.id) ?? [], closedDays);
      return [{ audit, plan, ...panel }];
    });
  }

  private async agencies(
    actor: Actor,
    weeks: readonly WorkWeek[],
    mondays: readonly string[],
  ): Promise<AgencyWorkView[]> {
    const known = await this.people.agenciesIn(actor.partnershipId);
    return known.flatMap(({ id, name, shortName }) => {
      const own = weeks.filter(
        ({ agencyId, monday }) => agencyId === id && mondays.includes(monday),
      );
      if (own.length === 0) return [];
      const shown = own.map(({ monday, parts }) => ({
        monday,
        hours: rounded(parts.reduce((sum, { hours }) => sum + hours, 0)),
        parts: parts.map(({ auditId, hours }) => ({ auditId, hours: rounded(hours) })),
      }));
      const all = own.flatMap(({ parts }) => parts).reduce((sum, { hours }) => sum + hours, 0);
      return [{ id, name, shortName, hours: rounded(all), weeks: shown }];
    });
  }

  private async notCounted(
    actor: Actor,
    financialYear: number,
    closedDays: readonly string[],
  ): Promise<string[]> {
    const audits = await this.audits.listYear(actor, financialYear);
    return audits.flatMap((audit) => {
      if (audit.status === 'cancelled') return [];
      if (audit.status === 'postponed') return [`“${audit.theme}” is postponed`];
      return panelOf(audit, closedDays) ? [] : [`“${audit.theme}” has no date yet`];
    });
  }
}

function overlapsAround(around: readonly PlannedAudit[], ofYear: readonly PlannedAudit[]) {
  const ids = new Set(ofYear.map(({ audit }) => audit.id));
  const dated = around
    .filter(({ audit }) => audit.status !== 'closed' || ids.has(audit.id))
    .map(({ audit, plan }) => ({ id: audit.id, theme: audit.theme, plan }));
  return overlapsOf(dated)
    .filter(({ firstId, secondId }) => ids.has(firstId) || ids.has(secondId))
    .map(({ firstId, secondId, shared, forms, words }) => ({
      ...{ firstId, secondId, from: shared.from, to: shared.to },
      ...{ sharesForms: forms !== undefined, words },
    }));
}

function toSpan({ audit, plan, day, isAssumed }: PlannedAudit, isEstimate: boolean): AuditSpanView {
  const active = activeSpan(plan);
  const forms = formsSpan(plan);
  return {
    ...{ auditId: audit.id, theme: audit.theme, method: audit.method },
    ...{ panelDay: day, isAssumedDay: isAssumed, isEstimate },
    ...{ from: active.from, to: active.to, formsFrom: forms.from, formsTo: forms.to },
  };
}

function rounded(hours: number): number {
  return Math.round(hours * 10) / 10;
}
