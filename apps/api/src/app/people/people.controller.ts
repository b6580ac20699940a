import { Controller, Get } from '@nestjs/common';
import { paths, type AgencyView, type PersonView } from '@sightline/contracts';
import type { Actor } from '../platform/context';
import { CurrentActor, RequirePermission } from '../platform/security';
import { PeopleService } from './people.service';

@Controller()
export class PeopleController {
  constructor(private readonly people: PeopleService) {}

  /** Who holds a role in the partnership; a contact sees the own agency’s people. */
  @Get(paths.people)
  @RequirePermission('people.read')
  listPeople(@CurrentActor() actor: Actor): Promise<PersonView[]> {
    return this.people.listPeople(actor);
  }

  /** The agencies of the partnership. */
  @Get(paths.agencies)
  @RequirePermission('audit.read')
  listAgencies(@CurrentActor() actor: Actor): Promise<AgencyView[]> {
    return this.people.listAgencies(actor);
  }
}
