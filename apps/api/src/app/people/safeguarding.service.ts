import { Injectable } from '@nestjs/common';
import type {
  AgencyLeadView,
  AgencyView,
  SafeguardingAdviceView,
  SafeguardingLeadView,
  SafeguardingView,
  WriteLeadDto,
  WriteSafeguardingDto,
} from '@sightline/contracts';
import { usualAcknowledgeHours, usualOutOfHours, type Role } from '@sightline/domain';
import { Clock } from '../platform/clock';
import { agenciesAs, holdsRole, type Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { notFound, ProblemError, stale } from '../platform/errors';
import { TrailService } from '../trail';
import type { SafeguardingLead } from './entities/safeguarding-setting.entity';
import { PeopleService } from './people.service';
import { SafeguardingRepository } from './safeguarding.repository';

/** Roles that see the contacts of every agency; others see those of their own. */
const seeEveryAgency: readonly Role[] = ['coordinator', 'chair', 'administrator'];

/** Whom to tell when somebody may be unsafe now: settings of the partnership and its agencies. */
@Injectable()
export class SafeguardingService {
  constructor(
    private readonly repository: SafeguardingRepository,
    private readonly people: PeopleService,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
  ) {}

  /** What an auditor of the agency is told to do now. */
  async adviceOf(partnershipId: string, agencyId: string): Promise<SafeguardingAdviceView> {
    const [setting, lead] = await Promise.all([
      this.repository.settingOf(partnershipId),
      this.repository.leadOf(partnershipId, agencyId),
    ]);
    return {
      lead: lead && toLeadView(lead),
      outOfHours: lead?.outOfHours ?? setting?.outOfHours ?? usualOutOfHours,
      acknowledgeHours: setting?.acknowledgeHours ?? usualAcknowledgeHours,
    };
  }

  /** Where the agency's lead is mailed of a concern; null where no address is set. */
  async leadAddress(partnershipId: string, agencyId: string): Promise<string | null> {
    return (await this.repository.leadOf(partnershipId, agencyId))?.email ?? null;
  }

  async read(actor: Actor): Promise<SafeguardingView> {
    const { partnershipId } = actor;
    const [setting, leads, agencies] = await Promise.all([
      this.repository.settingOf(partnershipId),
      this.repository.leadsIn(partnershipId),
      this.people.agenciesIn(partnershipId),
    ]);
    const writers = await this.people.namesById(leads.map(({ updatedById }) => updatedById));
    const seesAll = holdsRole(actor, ...seeEveryAgency);
    return {
      acknowledgeHours: setting?.acknowledgeHours ?? usualAcknowledgeHours,
      outOfHours: setting?.outOfHours ?? usualOutOfHours,
      revision: setting?.revision ?? 0,
      mayWrite: holdsRole(actor, 'coordinator', 'administrator'),
      agencies: agencies
        .filter(({ id }) => seesAll || actor.agencyIds.includes(id))
        .map((agency) => {
          const lead = leads.find(({ agencyId }) => agencyId === agency.id);
          return toAgencyView(actor, agency, lead, writers);
        }),
    };
  }

  async write(actor: Actor, dto: WriteSafeguardingDto): Promise<SafeguardingView> {
    const { partnershipId, accountId } = actor;
    await this.transactor.run(async () => {
      const seen = (await this.repository.settingOf(partnershipId))?.revision ?? 0;
      if (seen !== dto.revision) throw stale();
      const { acknowledgeHours } = dto;
      const revision = seen + 1;
      await this.repository.writeSetting(
        {
          ...{ partnershipId, acknowledgeHours, outOfHours: dto.outOfHours.trim(), revision },
          ...{ updatedAt: this.clock.instant(), updatedById: accountId },
        },
        seen,
      );
      const subject = { subjectType: 'partnership', subjectId: partnershipId, partnershipId };
      this.trail.record('safeguarding.write', subject, { revision, acknowledgeHours });
    });
    return this.read(actor);
  }

  async writeLead(actor: Actor, agencyId: string, dto: WriteLeadDto): Promise<SafeguardingView> {
    const { partnershipId, accountId } = actor;
    await this.transactor.run(async () => {
      const agencies = await this.people.agenciesIn(partnershipId);
      if (!agencies.some(({ id }) => id === agencyId)) throw notFound('This agency');
      if (!mayWriteLead(actor, agencyId)) {
        throw new ProblemError('permission.missing', 'The agency’s own contact names its lead.');
      }
      const seen = (await this.repository.leadOf(partnershipId, agencyId))?.revision ?? 0;
      if (seen !== dto.revision) throw stale();
      const revision = seen + 1;
      await this.repository.writeLead(
        {
          ...{ partnershipId, agencyId, revision },
          ...{ name: dto.name.trim(), role: dto.role.trim(), phone: dto.phone.trim() },
          outOfHours: dto.outOfHours?.trim() || null,
          email: dto.email?.trim().toLowerCase() || null,
          ...{ updatedAt: this.clock.instant(), updatedById: accountId },
        },
        seen,
      );
      const subject = { subjectType: 'agency', subjectId: agencyId, partnershipId };
      this.trail.record('safeguarding-lead.write', subject, { revision });
    });
    return this.read(actor);
  }
}

function mayWriteLead(actor: Actor, agencyId: string): boolean {
  return holdsRole(actor, 'administrator') || agenciesAs(actor, 'spoc').includes(agencyId);
}

function toLeadView({ name, role, phone }: SafeguardingLead): SafeguardingLeadView {
  return { name, role, phone };
}

function toAgencyView(
  actor: Actor,
  { id, name, shortName, kind }: AgencyView,
  lead: SafeguardingLead | undefined,
  writers: ReadonlyMap<string, string>,
): AgencyLeadView {
  return {
    agency: { id, name, shortName, kind },
    lead: lead ? toLeadView(lead) : null,
    outOfHours: lead?.outOfHours ?? null,
    email: lead?.email ?? null,
    revision: lead?.revision ?? 0,
    updatedAt: lead?.updatedAt ?? null,
    updatedBy: lead ? (writers.get(lead.updatedById) ?? null) : null,
    mayWrite: mayWriteLead(actor, id),
  };
}
