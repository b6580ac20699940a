import { Injectable } from '@nestjs/common';
import type { GridActDto, GridResultView, RefusedReturnView } from '@sightline/contracts';
import {
  dayLabel,
  gridActFacts,
  isDay,
  returnStatusLabels,
  type GridAct,
  type ReturnStatus,
} from '@sightline/domain';
import { AuditsService } from '../audits';
import { CasesRepository } from '../cases';
import { PeopleService } from '../people';
import { Clock } from '../platform/clock';
import { groupBy } from '../platform/collections';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { notFound, ProblemError } from '../platform/errors';
import { TrailService } from '../trail';
import type { AuditReturn } from './entities/audit-return.entity';
import { ReturnActsService, returnSubject } from './return-acts.service';
import { ReturnNotices } from './return-notices.service';
import { mayActOnGrid, type ReturnFacts } from './returns.policy';
import { ReturnsRepository, type ReturnRow } from './returns.repository';
import { SpocDeskService } from './spoc-desk.service';
import { TextGuard } from './text-guard.service';

/** Returns a run: somebody else's saving waits no longer than these take. */
const together = 25;

/** One act on many returns: each is checked by itself, and those refused are named with the reason. */
@Injectable()
export class GridActsService {
  constructor(
    private readonly audits: AuditsService,
    private readonly cases: CasesRepository,
    private readonly people: PeopleService,
    private readonly acts: ReturnActsService,
    private readonly desk: SpocDeskService,
    private readonly repository: ReturnsRepository,
    private readonly guard: TextGuard,
    private readonly notices: ReturnNotices,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
  ) {}

  async act(actor: Actor, auditId: string, dto: GridActDto): Promise<GridResultView> {
    const audit = await this.audits.see(actor, auditId);
    if (!mayActOnGrid(actor, audit, dto.act)) {
      throw new ProblemError('permission.missing', 'Your role does not do this to returns.');
    }
    this.checkDay(dto);
    const chosen = [...new Map(dto.returns.map((one) => [one.returnId, one])).values()];
    const rows = await this.demandAll(actor, audit.id, chosen);
    const reason = { reason: dto.reason };
    const looked = await this.guard.lookForAll([...rows.values()], reason, dto.because);
    const done: string[] = [];
    const refused: RefusedReturnView[] = [];
    // An agency is reminded once of all of its returns, so these are taken agency by agency.
    const runs =
      dto.act === 'remind'
        ? [...groupBy(chosen, ({ returnId }) => rows.get(returnId)!.agencyId).values()]
        : inRuns(chosen);
    for (const some of runs) {
      await this.transactor.run(async () => {
        const reminded: AuditReturn[] = [];
        for (const { returnId, seen } of some) {
          const facts = await this.acts.demand(actor, returnId);
          const { auditReturn } = facts;
          const why = await this.tryOne(actor, facts, seen, dto);
          if (why !== null) refused.push(await this.named(auditReturn, why));
          else done.push(returnId);
          if (why === null) await this.guard.keep(actor, auditReturn, dto.act, looked);
          if (why === null && dto.act === 'remind') reminded.push(auditReturn);
        }
        await this.notices.remind(reminded);
      });
    }
    return { act: dto.act, done, refused };
  }

  /** Before anything is done: a return that is not theirs, or not of this audit, is not there. */
  private async demandAll(
    actor: Actor,
    auditId: string,
    chosen: readonly { readonly returnId: string }[],
  ): Promise<ReadonlyMap<string, ReturnRow>> {
    const rows = await this.repository.listOfAudit(actor, auditId);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return new Map(
      chosen.map(({ returnId }) => {
        const row = byId.get(returnId);
        if (!row) throw notFound('This return');
        return [returnId, row];
      }),
    );
  }

  /** Does it, or says why not; what was not foreseen ends the whole run. */
  private async tryOne(
    actor: Actor,
    facts: ReturnFacts,
    seen: ReturnStatus,
    dto: GridActDto,
  ): Promise<string | null> {
    const why = this.against(facts.auditReturn, seen, dto.act);
    if (why) return why;
    try {
      await this.doOne(actor, facts, dto);
      return null;
    } catch (thrown) {
      // A refusal is made before anything is written; the other returns go on.
      if (thrown instanceof ProblemError) return thrown.detail ?? thrown.message;
      throw thrown;
    }
  }

  private against(
    { status, remindedAt }: AuditReturn,
    seen: ReturnStatus,
    act: GridAct,
  ): string | null {
    const label = returnStatusLabels[status];
    if (status !== seen) return `Somebody else moved it meanwhile: it is “${label}” now`;
    if (!gridActFacts[act].from.includes(status)) return `It is “${label}”`;
    const isSaid = remindedAt?.slice(0, 10) === this.clock.today();
    return act === 'remind' && isSaid ? 'Its agency was reminded today already' : null;
  }

  private async doOne(actor: Actor, facts: ReturnFacts, dto: GridActDto): Promise<void> {
    const { auditReturn } = facts;
    const { revision } = auditReturn;
    const { moves } = gridActFacts[dto.act];
    if (moves) {
      this.acts.check(actor, facts, moves);
      await this.acts.move(actor, auditReturn, moves, { revision, reason: dto.reason });
    } else if (dto.act === 'extend') {
      await this.extend(actor, auditReturn, dto.dueDay!, dto.reason!.trim());
    } else if (dto.act === 'remind') {
      await this.remind(actor, auditReturn);
    } else {
      this.desk.checkAllocation(actor, facts);
      const { agencyDueDay } = auditReturn;
      const given = { accountIds: dto.accountIds!, checks: [], agencyDueDay };
      await this.desk.give(actor, auditReturn, given);
    }
  }

  /** The original due day stays: timeliness is judged against it (domain brief, Settled 3). */
  private async extend(
    actor: Actor,
    auditReturn: AuditReturn,
    to: string,
    reason: string,
  ): Promise<void> {
    const { id, revision, dueDay } = auditReturn;
    if (dueDay === null) throw new ProblemError('transition.refused', 'It has no due date');
    if (to <= dueDay) {
      const detail = `It is due ${dayLabel(dueDay)}, which is not before the new date`;
      throw new ProblemError('transition.refused', detail);
    }
    const updatedAt = this.clock.instant();
    const change = { dueDay: to, extendedTo: to, extensionReason: reason, updatedAt };
    await this.repository.update(id, revision, change);
    const words = `From ${dayLabel(dueDay)} to ${dayLabel(to)}: ${reason}`;
    await this.repository.addEvents([this.acts.event(actor, auditReturn, 'extend', words)]);
    this.trail.record('return.extend', returnSubject(auditReturn), { from: dueDay, to });
  }

  private async remind(actor: Actor, auditReturn: AuditReturn): Promise<void> {
    const { id, revision, status } = auditReturn;
    const remindedAt = this.clock.instant();
    await this.repository.update(id, revision, { remindedAt, updatedAt: remindedAt });
    await this.repository.addEvents([this.acts.event(actor, auditReturn, 'remind')]);
    this.trail.record('return.remind', returnSubject(auditReturn), { status });
  }

  private checkDay({ act, dueDay }: GridActDto): void {
    if (act !== 'extend' || (isDay(dueDay) && dueDay >= this.clock.today())) return;
    const message = isDay(dueDay) ? 'Choose a day that is not past' : 'This is not a date';
    throw new ProblemError('request.invalid', message, { fields: [{ field: 'dueDay', message }] });
  }

  private async named({ id, caseFileId, agencyId }: AuditReturn, why: string) {
    const [caseFile, agencies] = await Promise.all([
      this.cases.byId(caseFileId),
      this.people.agenciesById([agencyId]),
    ]);
    return {
      returnId: id,
      reference: caseFile?.reference ?? '',
      agency: agencies.get(agencyId)?.shortName ?? '',
      why,
    };
  }
}

function inRuns<T>(all: readonly T[]): (readonly T[])[] {
  const count = Math.ceil(all.length / together);
  return Array.from({ length: count }, (_, index) =>
    all.slice(index * together, (index + 1) * together),
  );
}
