import { Injectable } from '@nestjs/common';
import type { AreaMoveView, DecideMoveDto, RecordMoveDto } from '@sightline/contracts';
import { daysBetween, isDay, looksAtCases } from '@sightline/domain';
import { AuditsService } from '../audits';
import { CasesService } from '../cases';
import { PeopleService } from '../people';
import { Clock } from '../platform/clock';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { notFound, ProblemError, stale } from '../platform/errors';
import { TrailService } from '../trail';
import { AnchorsService } from '../vault';
import { AreaMovesRepository } from './area-moves.repository';
import type { AreaMove } from './entities/area-move.entity';
import type { AuditReturn } from './entities/audit-return.entity';
import { ReturnActsService, returnSubject } from './return-acts.service';
import { ReturnNotices } from './return-notices.service';
import { mayRecordMove, runsAudit } from './returns.policy';
import { ReturnsRepository } from './returns.repository';
import { SingleAskService } from './single-ask.service';
import { SpocDeskService } from './spoc-desk.service';
import { TextGuard } from './text-guard.service';

/** A child who moved to or from another area: an agency says so, the co-ordinator decides. */
@Injectable()
export class AreaMovesService {
  constructor(
    private readonly repository: AreaMovesRepository,
    private readonly returns: ReturnsRepository,
    private readonly acts: ReturnActsService,
    private readonly desk: SpocDeskService,
    private readonly single: SingleAskService,
    private readonly audits: AuditsService,
    private readonly cases: CasesService,
    private readonly anchors: AnchorsService,
    private readonly people: PeopleService,
    private readonly guard: TextGuard,
    private readonly notices: ReturnNotices,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
  ) {}

  async record(actor: Actor, id: string, dto: RecordMoveDto): Promise<void> {
    await this.transactor.run(async () => {
      const facts = await this.acts.demand(actor, id);
      const { auditReturn } = facts;
      if (!mayRecordMove(actor, facts)) {
        const detail = 'The agency says so while its return is open.';
        throw new ProblemError('permission.missing', detail);
      }
      if (dto.revision !== auditReturn.revision) throw stale();
      if ((await this.repository.of(id))?.decision) throw settled();
      const dayOffset = await this.offsetOf(actor, auditReturn, dto.day);
      const looked = await this.guard.look(auditReturn, { note: dto.note }, dto.because);
      const { direction, answerable } = dto;
      await this.repository.write({
        ...{ returnId: id, direction, dayOffset, answerable, note: dto.note?.trim() || null },
        ...{ accountId: actor.accountId, at: this.clock.instant() },
        ...{ decision: null, decisionReason: null, decidedById: null, decidedAt: null },
      });
      await this.touch(actor, auditReturn, 'record-move');
      await this.guard.keep(actor, auditReturn, 'area-move', looked);
      await this.notices.moved(auditReturn);
      const data = { direction, answerable };
      this.trail.record('return.area-move', returnSubject(auditReturn), data);
    });
  }

  async decide(actor: Actor, id: string, dto: DecideMoveDto): Promise<void> {
    await this.transactor.run(async () => {
      const { auditReturn } = await this.acts.demand(actor, id);
      if (!runsAudit(actor, { auditReturn })) {
        const detail = 'The co-ordinator of the partnership that leads decides.';
        throw new ProblemError('permission.missing', detail);
      }
      if (dto.revision !== auditReturn.revision) throw stale();
      const move = await this.repository.of(id);
      if (!move) throw notFound('This move');
      if (move.decision) throw settled();
      const looked = await this.guard.look(auditReturn, { reason: dto.reason }, dto.because);
      const { decision } = dto;
      const decisionReason = dto.reason.trim();
      const decidedAt = this.clock.instant();
      const decidedById = actor.accountId;
      await this.repository.write({ ...move, decision, decisionReason, decidedById, decidedAt });
      await this.touch(actor, auditReturn, 'decide-move', decisionReason);
      await this.guard.keep(actor, auditReturn, 'area-decision', looked);
      this.trail.record('return.area-decision', returnSubject(auditReturn), { decision });
      await this.carryOut(actor, auditReturn, dto);
    });
  }

  async viewOf(actor: Actor, auditReturn: AuditReturn): Promise<AreaMoveView | null> {
    const move = await this.repository.of(auditReturn.id);
    if (!move) return null;
    const mayDecide = move.decision === null && runsAudit(actor, { auditReturn });
    const { direction, dayOffset, answerable, note, at } = move;
    const ids = [move.accountId, ...(move.decidedById ? [move.decidedById] : [])];
    const names = await this.people.namesById(ids);
    return {
      ...{ direction, dayOffset, answerable, note, at, by: names.get(move.accountId) ?? '' },
      decided: decidedOf(move, names),
      mayDecide,
      others: mayDecide ? await this.othersOf(auditReturn) : [],
      newcomers: mayDecide ? await this.single.askable(actor, auditReturn) : [],
    };
  }

  private async carryOut(
    actor: Actor,
    auditReturn: AuditReturn,
    { decision, reason, because, otherReturnId, agencyId }: DecideMoveDto,
  ): Promise<void> {
    const { caseFileId } = auditReturn;
    if (decision === 'withdraw-case') {
      const { revision } = await this.cases.demand(actor, caseFileId);
      await this.cases.withdraw(actor, caseFileId, { revision, reason });
    } else if (decision === 'ask-other' && agencyId) {
      await this.single.ask(actor, auditReturn, agencyId);
    } else if (decision === 'ask-other') {
      const other = await this.returns.find(actor, otherReturnId!);
      if (other?.caseFileId !== caseFileId) throw notFound('This return');
      const given = { revision: other.revision, reason, because };
      await (other.status === 'nil'
        ? this.desk.reopenNil(actor, other.id, { ...given, involvement: 'child' })
        : this.acts.act(actor, other.id, 're-issue', given));
    }
  }

  /** What is closed can be asked again; what is open is asked already. */
  private async othersOf({ id, caseFileId }: AuditReturn): Promise<AreaMoveView['others']> {
    const closed = ['nil', 'declined', 'waived', 'withdrawn'];
    const rows = (await this.returns.wholeOfCase(caseFileId)).filter(
      (row) => row.id !== id && closed.includes(row.status),
    );
    const agencies = await this.people.agenciesById(rows.map(({ agencyId }) => agencyId));
    return rows.map(({ id: returnId, agencyId, status }) => ({
      ...{ returnId, status, agency: agencies.get(agencyId)?.shortName ?? '' },
    }));
  }

  /** The date goes no further than this: what is kept is how far it is from the anchor. */
  private async offsetOf(
    actor: Actor,
    { auditId, caseFileId }: AuditReturn,
    day: string,
  ): Promise<number> {
    const audit = await this.audits.see(actor, auditId);
    if (!looksAtCases(audit.method)) throw new ProblemError('permission.missing', noChild);
    const { windowFrom } = audit;
    const isRight = isDay(day) && day <= this.clock.today();
    if (isRight && (windowFrom === null || day >= windowFrom)) {
      const anchor = await this.anchors.of(audit, caseFileId);
      if (anchor === null) throw new ProblemError('vault.destroyed', noDates);
      return daysBetween(anchor, day);
    }
    const message = isDay(day)
      ? 'Choose a day from the beginning of the review window until today'
      : 'This is not a date';
    throw new ProblemError('request.invalid', message, { fields: [{ field: 'day', message }] });
  }

  private async touch(
    actor: Actor,
    auditReturn: AuditReturn,
    act: 'record-move' | 'decide-move',
    reason: string | null = null,
  ): Promise<void> {
    const updatedAt = this.clock.instant();
    await this.returns.update(auditReturn.id, auditReturn.revision, { updatedAt });
    await this.returns.addEvents([this.acts.event(actor, auditReturn, act, reason)]);
  }
}

function decidedOf(move: AreaMove, names: ReadonlyMap<string, string>): AreaMoveView['decided'] {
  const { decision, decisionReason, decidedById, decidedAt } = move;
  if (!decision || decidedAt === null) return null;
  const by = names.get(decidedById ?? '') ?? '';
  return { decision, reason: decisionReason ?? '', by, at: decidedAt };
}

const noChild = 'This form is about the agency as a whole: there is no child who moved.';
const noDates = 'The days of this case are no dates any more: its identities were destroyed.';

const settled = () => new ProblemError('transition.refused', 'It has been decided already.');
