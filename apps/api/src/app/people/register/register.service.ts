import { Injectable } from '@nestjs/common';
import type { PeopleRegisterView, RegisteredPersonView } from '@sightline/contracts';
import { Clock } from '../../platform/clock';
import { agenciesAs, type Actor } from '../../platform/context';
import { notFound } from '../../platform/errors';
import { AccountLinksRepository } from '../passwords/account-links.repository';
import { PeopleService } from '../people.service';
import { givableRoles, seesEverybody } from './register.policy';
import { RegisterRepository, type RegisterRow } from './register.repository';
import { toRegister } from './register.views';

/** Who is, was and will be somebody in the partnership. */
@Injectable()
export class RegisterService {
  constructor(
    private readonly repository: RegisterRepository,
    private readonly links: AccountLinksRepository,
    private readonly people: PeopleService,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<PeopleRegisterView> {
    const rows = await this.rows(actor);
    const agencies = await this.people.agenciesIn(actor.partnershipId);
    const own = agenciesAs(actor, 'spoc');
    return {
      people: await this.views(actor, rows),
      givable: givableRoles(actor),
      agencies: agencies
        .filter(({ id }) => seesEverybody(actor) || own.includes(id))
        .map(({ id, name }) => ({ id, name })),
    };
  }

  async person(actor: Actor, accountId: string): Promise<RegisteredPersonView> {
    const [view] = await this.views(actor, await this.demand(actor, accountId));
    return view!;
  }

  /** The roles of a person whom the actor may see, or 404. */
  async demand(actor: Actor, accountId: string): Promise<RegisterRow[]> {
    const rows = await this.rows(actor, accountId);
    if (rows.length === 0) throw notFound('This person');
    return rows;
  }

  /** Whether the actor may know of the person: in the partnership, or in the own agency. */
  async isSeen(actor: Actor, accountId: string): Promise<boolean> {
    return (await this.rows(actor, accountId)).length > 0;
  }

  /** Whether the actor may know of the role: it is of somebody whom they may know. */
  async isRoleSeen(actor: Actor, assignmentId: string): Promise<boolean> {
    const holder = await this.repository.holderOf(actor.partnershipId, assignmentId);
    return holder !== undefined && (await this.isSeen(actor, holder));
  }

  /** All of a person's roles here, for those who see everybody; a contact sees the own agency's. */
  private async rows(actor: Actor, accountId?: string): Promise<RegisterRow[]> {
    const rows = await this.repository.rolesIn(actor.partnershipId, accountId);
    if (seesEverybody(actor)) return rows;
    const own = agenciesAs(actor, 'spoc');
    return rows.filter(({ agencyId }) => agencyId !== null && own.includes(agencyId));
  }

  private async views(actor: Actor, rows: readonly RegisterRow[]): Promise<RegisteredPersonView[]> {
    const ids = [...new Set(rows.map(({ accountId }) => accountId))];
    return toRegister(actor, rows, await this.links.invitedUntil(ids), this.clock.today());
  }
}
