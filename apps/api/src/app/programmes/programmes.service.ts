import { Injectable } from '@nestjs/common';
import type { ProgrammeView } from '@sightline/contracts';
import { financialYearFrom, financialYearOf } from '@sightline/domain';
import { AuditsRepository, AuditViews } from '../audits';
import { Clock } from '../platform/clock';
import type { Actor } from '../platform/context';

/** The programme of a financial year: its audits, in order. */
@Injectable()
export class ProgrammesService {
  constructor(
    private readonly audits: AuditsRepository,
    private readonly views: AuditViews,
    private readonly clock: Clock,
  ) {}

  /** The current year's programme, or the latest there is. */
  async current(actor: Actor): Promise<ProgrammeView> {
    const thisYear = Number(financialYearOf(this.clock.today()).slice(0, 4));
    const years = await this.audits.years(actor);
    return this.view(actor, years.includes(thisYear) ? thisYear : (years.at(-1) ?? thisYear));
  }

  async view(actor: Actor, financialYear: number): Promise<ProgrammeView> {
    const [audits, years] = await Promise.all([
      this.audits.listYear(actor, financialYear),
      this.audits.years(actor),
    ]);
    return {
      financialYear,
      label: financialYearFrom(financialYear),
      audits: await this.views.cards(actor, audits),
      years,
    };
  }
}
