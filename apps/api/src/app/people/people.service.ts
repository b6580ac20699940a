import { Injectable } from '@nestjs/common';
import type { AgencySettingView, AgencyView, PersonView } from '@sightline/contracts';
import type { Role } from '@sightline/domain';
import { groupBy } from '../platform/collections';
import { agenciesAs, holdsRole, type Actor } from '../platform/context';
import { AgenciesRepository } from './agencies/agencies.repository';
import type { Partnership } from './entities/partnership.entity';
import type { Agency } from './entities/agency.entity';
import {
  PeopleRepository,
  type AgencyMembershipRow,
  type HolderFilter,
  type HolderRow,
} from './people.repository';

/** Roles that may see everybody of their partnership; others see their own agency's people. */
const seeEverybody: readonly Role[] = ['coordinator', 'chair', 'administrator'];

/** Who there is: for the two lists, and for the slices that need names and holders of roles. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly repository: PeopleRepository,
    private readonly agencies: AgenciesRepository,
  ) {}

  async listAgencies(actor: Actor): Promise<AgencyView[]> {
    return toAgencyViews(await this.repository.agenciesIn(actor.partnershipId));
  }

  async listPeople(actor: Actor): Promise<PersonView[]> {
    const filter = holdsRole(actor, ...seeEverybody)
      ? {}
      : { agencyIds: agenciesAs(actor, 'spoc') };
    return toPersonViews(await this.repository.holders(actor.partnershipId, filter));
  }

  /** The agencies that belong to the partnership. */
  async agenciesIn(partnershipId: string): Promise<AgencyView[]> {
    return toAgencyViews(await this.repository.agenciesIn(partnershipId));
  }

  /**
   * Agency -> who is asked in its place on that day: the one that took it over, and its successor in
   * turn, or nobody. Agencies that go on are not in it.
   */
  async heirsOn(partnershipId: string, day: string): Promise<Map<string, string | null>> {
    const ended = await this.repository.endedBefore(partnershipId, day);
    const next = new Map(ended.map(({ agencyId, successorId }) => [agencyId, successorId]));
    return new Map(ended.map(({ agencyId }) => [agencyId, heirOf(agencyId, next)]));
  }

  async agenciesById(ids: readonly string[]): Promise<Map<string, Agency>> {
    const agencies = await this.repository.agencies([...new Set(ids)]);
    return new Map(agencies.map((agency) => [agency.id, agency]));
  }

  /** The schools, practices, teams and placements of an agency, closed ones too. */
  async settingsOf(agencyId: string): Promise<AgencySettingView[]> {
    const settings = await this.agencies.settingsOf([agencyId]);
    return settings.map(({ id, kind, name, isClosed }) => ({ id, kind, name, isClosed }));
  }

  /** Names by account id. */
  async namesById(accountIds: readonly string[]): Promise<Map<string, string>> {
    const accounts = await this.repository.accounts([...new Set(accountIds)]);
    return new Map(accounts.map(({ id, name }) => [id, name]));
  }

  /** Who holds a role in the partnership today. */
  holders(partnershipId: string, filter?: HolderFilter): Promise<HolderRow[]> {
    return this.repository.holders(partnershipId, filter);
  }

  /** Whether anybody completes or signs off returns for the agency today, in any partnership. */
  hasPeople(agencyId: string): Promise<boolean> {
    return this.repository.hasPeople(agencyId);
  }

  async partnershipsById(ids: readonly string[]): Promise<Map<string, Partnership>> {
    const partnerships = await this.repository.partnerships([...new Set(ids)]);
    return new Map(partnerships.map((partnership) => [partnership.id, partnership]));
  }

  /** Partnerships that share an agency with this one: who an audit may be done together with. */
  neighbours(partnershipId: string): Promise<Partnership[]> {
    return this.repository.neighbours(partnershipId);
  }

  partnership(id: string): Promise<Partnership | null> {
    return this.repository.partnership(id);
  }
}

/** Follows mergers to an agency that goes on; two merged into each other have no heir. */
function heirOf(agencyId: string, next: ReadonlyMap<string, string | null>): string | null {
  let current: string | null = agencyId;
  for (let step = 0; current !== null && step <= next.size; step += 1) {
    const successor: string | null | undefined = next.get(current);
    if (successor === undefined) return current;
    current = successor;
  }
  return null;
}

function toAgencyViews(rows: readonly AgencyMembershipRow[]): AgencyView[] {
  const views = new Map<string, AgencyView & { alsoIn: string[] }>();
  for (const { otherPartnership, lastDay, ...agency } of rows) {
    const ended = lastDay === null ? undefined : { lastDay };
    const view = views.get(agency.id) ?? { ...agency, alsoIn: [], ...ended };
    if (otherPartnership) view.alsoIn.push(otherPartnership);
    views.set(agency.id, view);
  }
  return [...views.values()];
}

function toPersonViews(rows: readonly HolderRow[]): PersonView[] {
  const byId = groupBy(rows, ({ id }) => id);
  return [...byId.values()].map((held) => ({
    id: held[0].id,
    name: held[0].name,
    roles: held.map(({ role, agencyId }) => ({ role, agencyId })),
  }));
}
