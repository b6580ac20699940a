import { Injectable } from '@nestjs/common';
import type { PlanAuditDto, ThemeReasonDto } from '@sightline/contracts';
import { PeopleService, PlanningService } from '../people';
import type { Actor } from '../platform/context';
import { ProblemError } from '../platform/errors';
import { ReviewsService } from '../reviews';
import { AuditsRepository } from './audits.repository';
import type { Audit } from './entities/audit.entity';
import { plannedDateProblem, unworkedDayProblem } from './planned-date';

/** What must be true of a plan before it is kept: a date that can be, and names of its own. */
@Injectable()
export class PlanChecks {
  constructor(
    private readonly repository: AuditsRepository,
    private readonly reviews: ReviewsService,
    private readonly people: PeopleService,
    private readonly planning: PlanningService,
  ) {}

  async check(actor: Actor, dto: PlanAuditDto, audit?: Audit): Promise<void> {
    await this.checkDate(actor, dto, audit);
    await this.reviews.demand(actor, dto.reviewIds ?? [], 'reviewIds');
    await this.checkLeads(actor, dto.leadIds ?? []);
    await this.checkReasons(actor, dto.reasons ?? [], audit?.id);
    if (!dto.reAuditOfId) return;
    if (dto.reAuditOfId === audit?.id) {
      throw fieldProblem('reAuditOfId', 'An audit cannot be a re-audit of itself');
    }
    if (!(await this.repository.find(actor, dto.reAuditOfId))) {
      throw fieldProblem('reAuditOfId', 'Choose the earlier audit from the list');
    }
  }

  /** What a reason names is of the partnership, and an audit is no reason for itself. */
  async checkReasons(
    actor: Actor,
    reasons: readonly ThemeReasonDto[],
    auditId?: string,
  ): Promise<void> {
    const reviewIds = reasons.flatMap(({ kind, reviewId }) =>
      kind === 'learning-review' && reviewId ? [reviewId] : [],
    );
    await this.reviews.demand(actor, reviewIds, 'reasons');
    for (const reason of reasons) {
      if (reason.kind !== 'earlier-audit' || !reason.auditId) continue;
      if (reason.auditId === auditId) {
        throw fieldProblem('reasons', 'An audit cannot be the reason for itself');
      }
      if (!(await this.repository.find(actor, reason.auditId))) {
        throw fieldProblem('reasons', 'Choose the earlier audit from the list');
      }
    }
  }

  /** A day that is already in the plan may stay, though the partnership has closed it since. */
  async checkDate(
    { partnershipId }: Pick<Actor, 'partnershipId'>,
    dto: Pick<PlanAuditDto, 'date' | 'financialYear' | 'quarter'>,
    audit?: Pick<Audit, 'plannedDate'>,
  ): Promise<void> {
    const date = dto.date || null;
    const wrong =
      plannedDateProblem(date, dto.financialYear, dto.quarter) ??
      (date === (audit?.plannedDate ?? null)
        ? undefined
        : unworkedDayProblem(date, await this.planning.closedDaysOf(partnershipId)));
    if (wrong) throw fieldProblem('date', wrong);
  }

  private async checkLeads(actor: Actor, leadIds: readonly string[]): Promise<void> {
    if (leadIds.length === 0) return;
    const holders = await this.people.holders(actor.partnershipId);
    if (leadIds.every((wanted) => holders.some(({ id }) => id === wanted))) return;
    throw fieldProblem('leadIds', 'Choose people of this partnership');
  }
}

/** A refusal of one field. */
export function fieldProblem(field: string, message: string): ProblemError {
  return new ProblemError('request.invalid', message, { fields: [{ field, message }] });
}
