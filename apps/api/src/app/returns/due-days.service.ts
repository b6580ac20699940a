import { Injectable } from '@nestjs/common';
import { checkDueDay, lateDueDay, type LateIssue } from '@sightline/domain';
import { MilestonesService, type Audit } from '../audits';
import { PlanningService } from '../people';
import { Clock } from '../platform/clock';
import { Transactor } from '../platform/database';

/** What the day of a known check is worked out from. */
export interface AskedReturn {
  readonly issuedAt: string | null;
  readonly dueDay: string | null;
}

/** When a return is due, and how that came about where it was issued after the others. */
export interface Due {
  readonly dueDay: string | null;
  readonly lateIssue: LateIssue | null;
}

/** The due days of an audit's returns: the plan's, and those of returns issued after the others. */
@Injectable()
export class DueDays {
  constructor(
    private readonly milestones: MilestonesService,
    private readonly planning: PlanningService,
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  /** Tells of any day of issue when a return is due by the plan and the rule as they are now. */
  async of(audit: Pick<Audit, 'id' | 'partnershipId'>): Promise<(issuedDay: string) => Due> {
    const planDay = await this.milestones.dayOf(audit.id, 'returns-due');
    const byPlan = { dueDay: planDay, lateIssue: null };
    const first = await this.firstIssue(audit.id);
    const rule = await this.planning.lateDueOf(audit.partnershipId);
    if (planDay === null || first === null || rule === 'plan-day') return () => byPlan;
    const packDay = await this.milestones.dayOf(audit.id, 'pack-published');
    const closedDays = await this.planning.closedDaysOf(audit.partnershipId);
    const firstIssuedDay = this.clock.dayOf(first);
    return (issuedDay) => {
      if (issuedDay <= firstIssuedDay) return byPlan;
      const facts = { issuedDay, firstIssuedDay, planDay, packDay };
      const { day, lateIssue } = lateDueDay(facts, closedDays);
      return { dueDay: day, lateIssue };
    };
  }

  /** Tells of any return when its known check is to be answered, and whether that is the plan's day. */
  async ofChecks(
    audit: Pick<Audit, 'id' | 'partnershipId'>,
  ): Promise<(asked: AskedReturn) => { readonly day: string | null; readonly isOwn: boolean }> {
    const planDay = await this.milestones.dayOf(audit.id, 'forms-issued');
    const first = await this.firstIssue(audit.id);
    if (planDay === null || first === null) return ({ dueDay }) => ({ day: dueDay, isOwn: false });
    const closedDays = await this.planning.closedDaysOf(audit.partnershipId);
    const firstIssuedDay = this.clock.dayOf(first);
    return ({ issuedAt, dueDay }) => {
      const issuedDay = issuedAt === null ? firstIssuedDay : this.clock.dayOf(issuedAt);
      const day = checkDueDay({ issuedDay, firstIssuedDay, planDay, dueDay }, closedDays);
      return { day, isOwn: day !== planDay };
    };
  }

  private async firstIssue(auditId: string): Promise<string | null> {
    const [row] = await this.transactor.query<{ readonly first: string | null }>(
      'SELECT min(issued_at) AS first FROM audit_returns WHERE audit_id = ?',
      [auditId],
    );
    return row?.first ?? null;
  }
}
