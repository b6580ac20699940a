import { Injectable } from '@nestjs/common';
import { afterAct, returnActs, returnStatusLabels, type ReturnAct } from '@sightline/domain';
import { Clock, Ids } from '../platform/clock';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { notFound, ProblemError, stale } from '../platform/errors';
import { TrailService } from '../trail';
import type { AuditReturn } from './entities/audit-return.entity';
import type { ReturnEvent } from './entities/return-records.entity';
import { AnswerSavesRepository } from './answer-saves.repository';
import { EntriesRepository } from './entries.repository';
import { ReturnNotices } from './return-notices.service';
import { returnSubject } from './return-subject';
import {
  isSpoc,
  mayAct,
  ownWorkWords,
  runsAudit,
  signing,
  type ReturnFacts,
} from './returns.policy';
import { ReturnsRepository } from './returns.repository';
import { SignaturesService } from './signatures.service';
import { TextGuard } from './text-guard.service';

export { returnSubject };

export interface ActGiven {
  readonly revision: number;
  readonly reason?: string;
  /** Why marked words of the reason stay. */
  readonly because?: string;
}

/** Moves returns through their one transition table, with the history and the trail beside it. */
@Injectable()
export class ReturnActsService {
  constructor(
    private readonly repository: ReturnsRepository,
    private readonly saves: AnswerSavesRepository,
    private readonly entries: EntriesRepository,
    private readonly signatures: SignaturesService,
    private readonly guard: TextGuard,
    private readonly notices: ReturnNotices,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The return with its auditors, or 404 where the actor may not see it. */
  async demand(actor: Actor, id: string): Promise<ReturnFacts> {
    const auditReturn = await this.repository.find(actor, id);
    if (!auditReturn) throw notFound('This return');
    const auditorIds = (await this.repository.auditorsOf([id])).get(id) ?? [];
    const isBroken =
      auditReturn.status === 'signed-off' && (await this.signatures.isBroken(auditReturn));
    const isOwnWork = await this.isOwnWork(actor, auditReturn, auditorIds, isBroken);
    const isRun = runsAudit(actor, { auditReturn });
    const entering = isRun ? await this.entries.standingOf(auditReturn) : 'none';
    return { auditReturn, auditorIds, isOwnWork, isBroken, entering };
  }

  /** Does an act that a person asked for. */
  async act(actor: Actor, id: string, act: ReturnAct, given: ActGiven): Promise<void> {
    await this.transactor.run(async () => {
      const facts = await this.demand(actor, id);
      this.check(actor, facts, act);
      const { auditReturn } = facts;
      const looked = await this.guard.look(
        facts.auditReturn,
        { reason: given.reason },
        given.because,
      );
      const revision = await this.move(actor, auditReturn, act, given);
      await this.guard.keep(actor, auditReturn, act, looked);
      if (act === 'sign-off' || act === 'sign-again') await this.sign(actor, auditReturn, revision);
    });
  }

  /** Refuses the act where the person may not do it or the status does not allow it. */
  check(actor: Actor, facts: ReturnFacts, act: ReturnAct): void {
    if (!mayAct(actor, facts, act)) {
      const isOwnSignOff = signing.includes(act) && facts.isOwnWork;
      const detail = isOwnSignOff ? ownWorkWords : 'This is for somebody else to do.';
      throw new ProblemError('permission.missing', detail);
    }
    if (!afterAct(returnActs, act, facts.auditReturn.status)) {
      const status = returnStatusLabels[facts.auditReturn.status].toLowerCase();
      throw new ProblemError('transition.refused', `This return is “${status}” now.`);
    }
  }

  /** Moves the return inside a run, checked already; returns its new revision. */
  async move(
    actor: Actor,
    auditReturn: AuditReturn,
    act: ReturnAct,
    given: ActGiven,
    change: Partial<AuditReturn> = {},
  ): Promise<number> {
    const to = afterAct(returnActs, act, auditReturn.status);
    if (!to) throw new ProblemError('transition.refused');
    if (given.revision !== auditReturn.revision) throw stale();
    const reason = returnActs[act].needsReason ? (given.reason?.trim() ?? null) : null;
    const now = this.clock.instant();
    const revision = await this.repository.update(auditReturn.id, given.revision, {
      ...stampsOf(act, now),
      ...(act === 'send-back' || act === 'query' ? { openReason: reason } : undefined),
      ...(act === 'submit' ? { openReason: null } : undefined),
      ...change,
      status: to,
      updatedAt: now,
    });
    const { status: from } = auditReturn;
    await this.repository.addEvents([this.event(actor, auditReturn, act, reason, to)]);
    await this.notices.tellOf(actor, auditReturn, act);
    this.trail.record('return.act', returnSubject(auditReturn), { act, from, to, reason });
    return revision;
  }

  /** The signature stands under the content as it is, at the revision of the act. */
  private async sign(actor: Actor, auditReturn: AuditReturn, revision: number): Promise<void> {
    const digest = await this.signatures.sign(actor, auditReturn, revision);
    this.trail.record('return.sign', returnSubject(auditReturn), { digest });
  }

  /** Saves ask nothing of this: it matters only where a contact could sign off. */
  private async isOwnWork(
    actor: Actor,
    auditReturn: AuditReturn,
    auditorIds: readonly string[],
    isBroken: boolean,
  ): Promise<boolean> {
    const isToSign = auditReturn.status === 'submitted' || isBroken;
    if (!isToSign || !isSpoc(actor, { auditReturn })) return false;
    const { accountId } = actor;
    return auditorIds.includes(accountId) || this.saves.hasAnyBy(auditReturn.id, accountId);
  }

  /** A line of the return's history. */
  event(
    actor: Actor,
    auditReturn: Pick<AuditReturn, 'id' | 'status'>,
    act: ReturnEvent['act'],
    reason: string | null = null,
    to = auditReturn.status,
  ): ReturnEvent {
    return {
      id: this.ids.next(),
      returnId: auditReturn.id,
      at: this.clock.instant(),
      accountId: actor.accountId,
      act,
      fromStatus: auditReturn.status,
      toStatus: to,
      reason,
    };
  }
}

function stampsOf(act: ReturnAct, now: string): Partial<AuditReturn> {
  if (act === 'submit') return { submittedAt: now };
  if (act === 'sign-off') return { signedOffAt: now };
  return {};
}
