import { Injectable } from '@nestjs/common';
import type { WorkspaceStep } from '@sightline/contracts';
import type { AuditAct } from '@sightline/domain';
import type { Actor } from '../platform/context';
import type { Audit } from './entities/audit.entity';

/** Numbers of an audit that slices to the right know. */
export interface AuditCounts {
  readonly caseCount: number;
  readonly returnsExpected: number;
  readonly returnsIn: number;
}

/** All returns of an audit that the partnership leads; of one it joined those of its own agencies. */
type Counting = (
  ids: readonly string[],
  partnershipId: string,
) => Promise<Map<string, AuditCounts>>;

export const noCounts: AuditCounts = { caseCount: 0, returnsExpected: 0, returnsIn: 0 };

/** A change to what the programme says of an audit; `before` is null where it is new. */
export interface PlanChange {
  readonly actor: Actor;
  readonly before: Audit | null;
  readonly after: Audit;
  readonly reason: string | null;
  /** Whether the plan itself is changed, or a date is set on the way of an open audit. */
  readonly origin: 'plan' | 'scope';
}

/** The idea of the register that an audit was taken up from. */
export interface BehindAudit {
  readonly id: string;
  readonly title: string;
}

/** Audit id -> agency id -> returns, of agencies that are asked about single cases only. */
type SingleReturns = ReadonlyMap<string, ReadonlyMap<string, number>>;
type Ideas = (actor: Actor, auditIds: readonly string[]) => Promise<Map<string, BehindAudit>>;
type Blockers = (audit: Audit) => Promise<readonly string[]>;

/**
 * What the slices to the right tell the audit: their counts, what is missing before a step is done,
 * why an act must wait. They register when their module starts; audits imports none of them.
 */
@Injectable()
export class AuditExtensions {
  private readonly steps = new Map<WorkspaceStep, Blockers>();
  private readonly guards = new Map<AuditAct, Blockers[]>();
  private counting: Counting | undefined;
  private drawn: ((auditId: string) => Promise<boolean>) | undefined;
  private ideas: Ideas | undefined;
  private single: ((auditIds: readonly string[]) => Promise<SingleReturns>) | undefined;
  private returned: ((auditId: string) => Promise<readonly string[]>) | undefined;
  private readonly followers = new Map<AuditAct, ((audit: Audit) => Promise<void>)[]>();
  private readonly planning: ((change: PlanChange) => Promise<void>)[] = [];
  private moved: ((audit: Audit) => Promise<void>)[] = [];

  /** Told inside the run before the plan of an audit changes; may refuse it. */
  onPlanChange(listener: (change: PlanChange) => Promise<void>): void {
    this.planning.push(listener);
  }

  provideCounts(counts: Counting): void {
    this.counting = counts;
  }

  provideSingleReturns(returns: (auditIds: readonly string[]) => Promise<SingleReturns>): void {
    this.single = returns;
  }

  /** Of those who may read the register. */
  provideIdeas(ideas: Ideas): void {
    this.ideas = ideas;
  }

  /** Agencies with a return that has left "not issued". */
  provideReturned(agencyIds: (auditId: string) => Promise<readonly string[]>): void {
    this.returned = agencyIds;
  }

  /** Whether the cases come from a confirmed draw. */
  provideDrawn(isDrawn: (auditId: string) => Promise<boolean>): void {
    this.drawn = isDrawn;
  }

  provideStep(step: WorkspaceStep, blockers: Blockers): void {
    this.steps.set(step, blockers);
  }

  guardAct(act: AuditAct, reasons: Blockers): void {
    this.guards.set(act, [...(this.guards.get(act) ?? []), reasons]);
  }

  /** Told inside the run when the act has been done to an audit. */
  onAct(act: AuditAct, follow: (audit: Audit) => Promise<void>): void {
    this.followers.set(act, [...(this.followers.get(act) ?? []), follow]);
  }

  /** Told inside the run when the scope or the milestones have changed. */
  onScopeChanged(listener: (audit: Audit) => Promise<void>): void {
    this.moved.push(listener);
  }

  async countsOf(ids: readonly string[], partnershipId: string): Promise<Map<string, AuditCounts>> {
    if (ids.length === 0 || !this.counting) return new Map<string, AuditCounts>();
    return this.counting(ids, partnershipId);
  }

  async singleReturnsOf(ids: readonly string[]): Promise<SingleReturns> {
    return ids.length > 0 && this.single ? this.single(ids) : new Map();
  }

  async ideasBehind(actor: Actor, ids: readonly string[]): Promise<Map<string, BehindAudit>> {
    return ids.length > 0 && this.ideas ? this.ideas(actor, ids) : new Map<string, BehindAudit>();
  }

  async returnedAgencies(auditId: string): Promise<readonly string[]> {
    return this.returned ? this.returned(auditId) : [];
  }

  async isDrawn(auditId: string): Promise<boolean> {
    return this.drawn ? this.drawn(auditId) : false;
  }

  async blockersOf(step: WorkspaceStep, audit: Audit): Promise<readonly string[]> {
    return (await this.steps.get(step)?.(audit)) ?? [];
  }

  async reasonsAgainst(act: AuditAct, audit: Audit): Promise<string[]> {
    const reasons: string[] = [];
    for (const guard of this.guards.get(act) ?? []) reasons.push(...(await guard(audit)));
    return reasons;
  }

  async acted(act: AuditAct, audit: Audit): Promise<void> {
    for (const follow of this.followers.get(act) ?? []) await follow(audit);
  }

  async planChanged(change: PlanChange): Promise<void> {
    for (const listener of this.planning) await listener(change);
  }

  async scopeChanged(audit: Audit): Promise<void> {
    for (const listener of this.moved) await listener(audit);
  }
}
