import { Injectable } from '@nestjs/common';
import type { AgencyView, RegisteredAgencyView } from '@sightline/contracts';
import { Clock } from '../../platform/clock';
import { agenciesAs, holdsRole, type Actor } from '../../platform/context';
import { notFound } from '../../platform/errors';
import { PeopleService } from '../people.service';
import { RegisterRepository } from '../register/register.repository';
import { whenOf } from '../register/register.views';
import { SafeguardingRepository } from '../safeguarding.repository';
import { AgenciesRepository } from './agencies.repository';

/** The agencies of a partnership as those who look after them see them. */
@Injectable()
export class AgencyRegisterService {
  constructor(
    private readonly repository: AgenciesRepository,
    private readonly people: PeopleService,
    private readonly roles: RegisterRepository,
    private readonly safeguarding: SafeguardingRepository,
    private readonly clock: Clock,
  ) {}

  /** All of them; a single point of contact sees the own agency. */
  async list(actor: Actor): Promise<RegisteredAgencyView[]> {
    const { partnershipId } = actor;
    const shown = (await this.people.agenciesIn(partnershipId)).filter(({ id }) => sees(actor, id));
    const ids = shown.map(({ id }) => id);
    const [settings, endings, roles, leads] = await Promise.all([
      this.repository.settingsOf(ids),
      this.repository.endingsIn(partnershipId),
      this.roles.rolesIn(partnershipId),
      this.safeguarding.leadsIn(partnershipId),
    ]);
    const successors = await this.people.agenciesById(
      endings.flatMap(({ successorId }) => successorId ?? []),
    );
    const today = this.clock.today();
    return shown.map((agency) => {
      const ending = endings.find(({ agencyId }) => agencyId === agency.id);
      const successor = successors.get(ending?.successorId ?? '');
      const contacts = roles.filter(
        (row) => row.agencyId === agency.id && row.role === 'spoc' && whenOf(row, today) !== 'over',
      );
      return {
        ...agencyFacts(agency),
        contacts: [...new Set(contacts.map(({ name }) => name))],
        lead: leads.find(({ agencyId }) => agencyId === agency.id)?.name ?? null,
        settings: settings
          .filter(({ agencyId }) => agencyId === agency.id)
          .map(({ id, kind, name, isClosed }) => ({ id, kind, name, isClosed })),
        ending: ending
          ? {
              ...{ kind: ending.kind, lastDay: ending.lastDay, reason: ending.reason },
              successor: successor ? { id: successor.id, name: successor.name } : null,
            }
          : null,
        mayChange: holdsRole(actor, 'coordinator', 'administrator'),
      };
    });
  }

  async one(actor: Actor, agencyId: string): Promise<RegisteredAgencyView> {
    const found = (await this.list(actor)).find(({ id }) => id === agencyId);
    if (!found) throw notFound('This agency');
    return found;
  }
}

/** Whether the actor looks after the agency: everybody's, or the own. */
function sees(actor: Actor, agencyId: string): boolean {
  if (holdsRole(actor, 'coordinator', 'administrator')) return true;
  return agenciesAs(actor, 'spoc').includes(agencyId);
}

function agencyFacts({ id, name, shortName, kind, alsoIn }: AgencyView) {
  return { id, name, shortName, kind, alsoIn };
}
