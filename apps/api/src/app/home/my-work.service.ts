import { Injectable } from '@nestjs/common';
import type { MyWorkView } from '@sightline/contracts';
import { Clock } from '../platform/clock';
import type { Actor } from '../platform/context';
import { AgencyWorkService } from './agency-work.service';
import { ConcernWorkService } from './concern-work.service';
import { OutcomeWorkService } from './outcome-work.service';
import { PartnershipWorkService } from './partnership-work.service';
import { ReadingWorkService } from './reading-work.service';

/** What waits for a person, by the roles held today. */
@Injectable()
export class MyWorkService {
  constructor(
    private readonly concerns: ConcernWorkService,
    private readonly partnership: PartnershipWorkService,
    private readonly outcome: OutcomeWorkService,
    private readonly agency: AgencyWorkService,
    private readonly reading: ReadingWorkService,
    private readonly clock: Clock,
  ) {}

  async view(actor: Actor): Promise<MyWorkView> {
    const groups = await Promise.all([
      this.concerns.groups(actor),
      this.partnership.groups(actor),
      this.outcome.groups(actor),
      this.agency.groups(actor),
      this.reading.groups(actor),
    ]);
    return { today: this.clock.today(), groups: groups.flat() };
  }
}
