import { Injectable } from '@nestjs/common';
import { assuranceLevelsOf } from '@sightline/analysis';
import type { ChooseAssuranceDto, ReportView } from '@sightline/contracts';
import { cleanText } from '@sightline/report-model';
import { Clock } from '../platform/clock';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { ProblemError } from '../platform/errors';
import { TrailService } from '../trail';
import { WordGuard } from '../vault';
import { digestOf } from './content/report-content';
import { ReportsRepository } from './reports.repository';
import { reportSubject, ReportsService } from './reports.service';

/** How far the board may rely on practice: the chair's to say, with reasons (domain brief 5.1). */
@Injectable()
export class ReportAssurances {
  constructor(
    private readonly reports: ReportsService,
    private readonly repository: ReportsRepository,
    private readonly guard: WordGuard,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
  ) {}

  async choose(actor: Actor, id: string, dto: ChooseAssuranceDto): Promise<ReportView> {
    const { report } = await this.reports.demandDraft(actor, id);
    const chosen = assuranceLevelsOf(report.template).find(({ label }) => label === dto.level);
    if (!chosen) throw noSuchLevel();
    const reasons = cleanText(dto.reasons).trim();
    const { partnershipId, accountId } = actor;
    const looked = await this.guard.look({ partnershipId }, { reasons }, dto.because);
    await this.transactor.run(async () => {
      const { label: level, meaning } = chosen;
      const assurance = {
        ...{ level, meaning, reasons, because: looked?.because ?? null },
        ...{ by: accountId, at: this.clock.instant() },
      };
      await this.repository.update(id, dto.revision, { assurance });
      const facts = { level, digest: digestOf(reasons) };
      this.trail.record('report.assurance', reportSubject(report), facts);
    });
    return this.reports.toView(actor, await this.reports.demand(actor, id));
  }
}

function noSuchLevel(): ProblemError {
  const message = 'Choose one of the partnership’s levels of assurance';
  return new ProblemError('request.invalid', message, { fields: [{ field: 'level', message }] });
}
