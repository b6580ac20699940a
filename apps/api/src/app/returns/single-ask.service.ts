import { Injectable } from '@nestjs/common';
import type { AreaMoveView } from '@sightline/contracts';
import { AuditsRepository, AuditsService, type Audit } from '../audits';
import { PeopleService } from '../people';
import { Clock } from '../platform/clock';
import type { Actor } from '../platform/context';
import { ProblemError } from '../platform/errors';
import type { AuditReturn } from './entities/audit-return.entity';
import { IssueService } from './issue.service';
import { ReturnsRepository } from './returns.repository';

/** Asking one more agency about one case of an audit under way. */
@Injectable()
export class SingleAskService {
  constructor(
    private readonly audits: AuditsService,
    private readonly repository: AuditsRepository,
    private readonly returns: ReturnsRepository,
    private readonly issuing: IssueService,
    private readonly people: PeopleService,
    private readonly clock: Clock,
  ) {}

  /** Agencies of the partnerships that take part which have no return of this case. */
  async askable(actor: Actor, auditReturn: AuditReturn): Promise<AreaMoveView['newcomers']> {
    const audit = await this.audits.see(actor, auditReturn.auditId);
    return this.newcomersOf(audit, auditReturn.caseFileId);
  }

  /** Inside the run that decides; the agency is not asked about other cases. */
  async ask(actor: Actor, { auditId, caseFileId }: AuditReturn, agencyId: string): Promise<void> {
    const audit = await this.audits.demand(actor, auditId);
    if (audit.status !== 'in-the-field') {
      const detail = 'Returns are issued while the audit is in the field.';
      throw new ProblemError('transition.refused', detail);
    }
    const newcomers = await this.newcomersOf(audit, caseFileId);
    if (!newcomers.some(({ id }) => id === agencyId)) {
      const message = 'Choose an agency that is not asked about this case yet';
      const fields = [{ field: 'agencyId', message }];
      throw new ProblemError('request.invalid', message, { fields });
    }
    await this.repository.joinForSingleCases(audit.id, agencyId);
    await this.issuing.issueOne(actor, audit, caseFileId, agencyId);
  }

  private async newcomersOf(
    audit: Pick<Audit, 'id' | 'partnershipId' | 'status'>,
    caseFileId: string,
  ): Promise<AreaMoveView['newcomers']> {
    if (audit.status !== 'in-the-field') return [];
    const joined = (await this.repository.partnershipsOf([audit.id])).get(audit.id) ?? [];
    const partnerships = [audit.partnershipId, ...joined.map(({ id }) => id)];
    const agencies = await Promise.all(partnerships.map((id) => this.people.agenciesIn(id)));
    const asked = await this.returns.wholeOfCase(caseFileId);
    const today = this.clock.today();
    const found = new Map(agencies.flat().map((agency) => [agency.id, agency]));
    return [...found.values()]
      .filter(({ lastDay }) => lastDay === undefined || lastDay >= today)
      .filter(({ id }) => !asked.some(({ agencyId }) => agencyId === id))
      .map(({ id, name }) => ({ id, name }))
      .sort((a, b) => a.name.localeCompare(b.name));
  }
}
