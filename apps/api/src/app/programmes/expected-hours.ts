import { Injectable } from '@nestjs/common';
import type { AgencyKind } from '@sightline/domain';
import { estimatedMinutes, type FormDefinition, type SettingValues } from '@sightline/form-engine';
import { AuditExtensions, AuditsRepository, noCounts, type Audit } from '../audits';
import { FormSettingsService, FormTemplatesService } from '../form-templates';
import { PeopleService, PlanningService } from '../people';
import type { Actor } from '../platform/context';
import type { PlannedAudit } from './planned-audit';

export interface AskedHours {
  readonly agencies: readonly { readonly agencyId: string; readonly hours: number }[];
  /** Whether cases or agencies are not known yet, so that those of the method are expected. */
  readonly isEstimate: boolean;
}

interface AskedAgency {
  readonly id: string;
  readonly kind: AgencyKind;
}

/**
 * The hours an audit asks of each agency: returns times hours a return. Known cases, agencies and
 * the minutes of the form are taken; before they are known, what the partnership expects.
 */
@Injectable()
export class ExpectedHours {
  constructor(
    private readonly audits: AuditsRepository,
    private readonly extensions: AuditExtensions,
    private readonly templates: FormTemplatesService,
    private readonly formSettings: FormSettingsService,
    private readonly people: PeopleService,
    private readonly planning: PlanningService,
  ) {}

  /** By audit id; only agencies of the actor's partnership are counted. */
  async of(actor: Actor, planned: readonly PlannedAudit[]): Promise<Map<string, AskedHours>> {
    const ids = planned.map(({ audit }) => audit.id);
    const [own, scoped, counts, single, expected, values] = await Promise.all([
      this.people.agenciesIn(actor.partnershipId),
      this.audits.agencyIdsOfMany(ids),
      this.extensions.countsOf(ids, actor.partnershipId),
      this.extensions.singleReturnsOf(ids),
      this.planning.expectedOf(actor.partnershipId),
      this.formSettings.valuesOf(actor.partnershipId),
    ]);
    const usual = own.filter(({ kind }) => kind !== 'partnership-office');
    const found = new Map<string, AskedHours>();
    for (const { audit } of planned) {
      const chosen = scoped.get(audit.id);
      const agencies = chosen ? own.filter(({ id }) => chosen.includes(id)) : usual;
      const { caseCount } = counts.get(audit.id) ?? noCounts;
      const { returns, hours } = expected[audit.method];
      const hoursOf = await this.hoursOf(audit, values, hours);
      const alone = single.get(audit.id);
      found.set(audit.id, {
        agencies: agencies.map((agency: AskedAgency) => ({
          agencyId: agency.id,
          hours: (alone?.get(agency.id) ?? (caseCount || returns)) * hoursOf(agency),
        })),
        isEstimate: caseCount === 0 || !chosen,
      });
    }
    return found;
  }

  private async hoursOf(
    audit: Audit,
    values: SettingValues,
    expected: number,
  ): Promise<(agency: AskedAgency) => number> {
    const form = await this.templates.pinned(audit);
    return form ? (agency) => formHours(form.definition, agency, values) : () => expected;
  }
}

function formHours(form: FormDefinition, { kind }: AskedAgency, values: SettingValues): number {
  const context = { agencyKind: kind, involvement: 'child', unit: {} } as const;
  return estimatedMinutes(form, context, values) / 60;
}
