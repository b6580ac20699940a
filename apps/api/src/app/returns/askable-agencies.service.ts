import { Injectable } from '@nestjs/common';
import { AuditsRepository, type Audit } from '../audits';
import { PeopleService } from '../people';
import { Clock } from '../platform/clock';
import type { ReturnRow } from './returns.repository';

/** An agency that is asked now, and those of the scope in whose place it is asked. */
export interface AskableAgency {
  readonly id: string;
  readonly heirOf: readonly string[];
}

/** Which agencies of an audit's scope are asked: those that go on, and heirs of those that do not. */
@Injectable()
export class AskableAgencies {
  constructor(
    private readonly audits: AuditsRepository,
    private readonly people: PeopleService,
    private readonly clock: Clock,
  ) {}

  /**
   * Inside the run that issues. An agency that ended keeps the returns it has and leaves the scope
   * if it has none; who took it over joins the scope. Agencies asked about single cases are not
   * asked about the others, nor are their heirs; one that takes over an agency asked about every
   * case is asked about every case itself.
   */
  async agenciesOf(audit: Audit, existing: readonly ReturnRow[]): Promise<AskableAgency[]> {
    const scope = (await this.audits.agenciesOf(audit.id)).map(({ id }) => id);
    const heirs = await this.people.heirsOn(audit.partnershipId, this.clock.today());
    const asked = new Map<string, string[]>();
    for (const id of scope) {
      const heir = heirs.has(id) ? (heirs.get(id) ?? null) : id;
      if (heir === null) continue;
      asked.set(heir, [...(asked.get(heir) ?? []), ...(heir === id ? [] : [id])]);
    }
    const single = await this.audits.singleCaseAgenciesOf(audit.id);
    const isWhole = (id: string) => scope.includes(id) && !single.has(id);
    const whole = [...asked]
      .filter(([id, heirOf]) => [id, ...heirOf].some(isWhole))
      .map(([id, heirOf]) => ({ id, heirOf }));
    const stays = scope.filter((id) => !heirs.has(id) || has(existing, id));
    const wanted = [...new Set([...stays, ...whole.map(({ id }) => id)])];
    const isChanged = wanted.length !== scope.length || wanted.some((id) => !scope.includes(id));
    if (isChanged) await this.audits.setAgencies(audit.id, wanted);
    const promoted = whole.filter(({ id }) => single.has(id)).map(({ id }) => id);
    await this.audits.joinForEveryCase(audit.id, promoted);
    return whole;
  }
}

function has(existing: readonly ReturnRow[], id: string): boolean {
  return existing.some(({ agencyId }) => agencyId === id);
}
