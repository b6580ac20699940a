import { Injectable } from '@nestjs/common';
import type {
  AllocateDto,
  AuditorCheckDto,
  KnownCheckDto,
  ReopenNilDto,
} from '@sightline/contracts';
import {
  involvementOf,
  isDay,
  knownMembers,
  writableReturnStatuses,
  type NilKind,
} from '@sightline/domain';
import { formProgress } from '@sightline/form-engine';
import { PeopleService } from '../people';
import { Clock } from '../platform/clock';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { ProblemError, stale } from '../platform/errors';
import { TrailService } from '../trail';
import type { AuditReturn, KnownCheck } from './entities/audit-return.entity';
import { FormOfReturn } from './form-of-return';
import { ReturnActsService, returnSubject } from './return-acts.service';
import { canAllocate, type ReturnFacts } from './returns.policy';
import { ReturnNotices } from './return-notices.service';
import { ReturnsRepository } from './returns.repository';
import { TextGuard } from './text-guard.service';

/** Who has a return, what is said of their independence, and the agency's own day for it. */
export interface Allocation {
  readonly accountIds: readonly string[];
  readonly checks: readonly AuditorCheckDto[];
  readonly agencyDueDay: string | null;
}

/** What a SPOC does with a return: known to us?, and who audits it. */
@Injectable()
export class SpocDeskService {
  constructor(
    private readonly acts: ReturnActsService,
    private readonly forms: FormOfReturn,
    private readonly repository: ReturnsRepository,
    private readonly people: PeopleService,
    private readonly guard: TextGuard,
    private readonly notices: ReturnNotices,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
  ) {}

  /** Answers A1 to A4 once; not known closes the return as nil (domain brief, Settled 3). */
  async checkKnown(actor: Actor, id: string, dto: KnownCheckDto): Promise<void> {
    const nilKind = nilKindOf(dto);
    await this.transactor.run(async () => {
      const facts = await this.acts.demand(actor, id);
      const act = nilKind ? 'close-nil' : 'confirm-known';
      this.acts.check(actor, facts, act);
      const words = [dto.note, ...dto.systemsSearched].join('. ');
      const looked = await this.guard.look(facts.auditReturn, { note: words }, dto.because);
      const { auditReturn } = facts;
      const knownCheck = toKnownCheck(dto);
      const { involvement } = dto;
      const required = await this.requiredOf({ ...auditReturn, involvement });
      const change = { involvement, nilKind, knownCheck, required: nilKind ? 0 : required };
      await this.acts.move(actor, auditReturn, act, dto, change);
      await this.guard.keep(actor, auditReturn, 'known-check', looked);
      this.trail.record('return.known-check', returnSubject(auditReturn), { involvement, nilKind });
    });
  }

  /** Takes back a nil return that was wrong: the agency knows the family after all. */
  async reopenNil(actor: Actor, id: string, dto: ReopenNilDto): Promise<void> {
    await this.transactor.run(async () => {
      const facts = await this.acts.demand(actor, id);
      this.acts.check(actor, facts, 'reopen-nil');
      const looked = await this.guard.look(facts.auditReturn, { reason: dto.reason }, dto.because);
      const { auditReturn } = facts;
      const { involvement } = dto;
      const required = await this.requiredOf({ ...auditReturn, involvement });
      const change = { involvement, nilKind: null, required };
      await this.acts.move(actor, auditReturn, 'reopen-nil', dto, change);
      await this.guard.keep(actor, auditReturn, 'reopen-nil', looked);
    });
  }

  /** Gives the return to auditors of the agency. */
  async allocate(actor: Actor, id: string, dto: AllocateDto): Promise<void> {
    await this.transactor.run(async () => {
      const facts = await this.acts.demand(actor, id);
      this.checkAllocation(actor, facts);
      const checks = checksOf(dto);
      const notes = Object.fromEntries(checks.map(({ note }, at) => [`checks.${at}.note`, note]));
      const because = dto.checks?.find((check) => check.because)?.because;
      const looked = await this.guard.look(facts.auditReturn, notes, because);
      if (facts.auditReturn.revision !== dto.revision) throw stale();
      const { auditReturn } = facts;
      const agencyDueDay = agencyDueDayOf(dto, auditReturn);
      await this.give(actor, auditReturn, { accountIds: dto.accountIds, checks, agencyDueDay });
      await this.guard.keep(actor, auditReturn, 'independence', looked);
    });
  }

  /** Refuses where the person may not give this return to anybody, or it is nobody's to write. */
  checkAllocation(actor: Actor, facts: ReturnFacts): void {
    if (!canAllocate(actor, facts)) {
      const detail = 'The agency’s own contact allocates auditors.';
      throw new ProblemError('permission.missing', detail);
    }
    if (!writableReturnStatuses.includes(facts.auditReturn.status)) {
      throw new ProblemError('transition.refused', 'There is nothing to audit here now.');
    }
  }

  /** Gives it inside a run, checked already. */
  async give(actor: Actor, auditReturn: AuditReturn, allocation: Allocation): Promise<void> {
    const { id, revision } = auditReturn;
    const { accountIds, checks, agencyDueDay } = allocation;
    await this.checkAuditors(actor, auditReturn, accountIds);
    const before = (await this.repository.auditorsOf([id])).get(id) ?? [];
    await this.repository.setAuditors(id, accountIds, checks);
    const updatedAt = this.clock.instant();
    await this.repository.update(id, revision, { updatedAt, agencyDueDay });
    const newcomers = accountIds.filter((one) => !before.includes(one));
    await this.notices.given(actor, auditReturn, newcomers);
    await this.repository.addEvents([this.acts.event(actor, auditReturn, 'allocate')]);
    this.trail.record('return.allocate', returnSubject(auditReturn), { accountIds });
  }

  private async requiredOf(auditReturn: AuditReturn): Promise<number> {
    const { definition, context } = await this.forms.of(auditReturn);
    return formProgress(definition, auditReturn.answers, context).required;
  }

  private async checkAuditors(
    actor: Actor,
    { agencyId }: AuditReturn,
    accountIds: readonly string[],
  ): Promise<void> {
    const holders = await this.people.holders(actor.partnershipId, { agencyIds: [agencyId] });
    const able = new Set(
      holders.filter(({ role }) => role === 'auditor' || role === 'spoc').map(({ id }) => id),
    );
    if (accountIds.every((id) => able.has(id))) return;
    const message = 'Choose auditors of this agency';
    throw new ProblemError('request.invalid', message, {
      fields: [{ field: 'accountIds', message }],
    });
  }
}

/** Somebody who is not independent audits only with the reason why nobody else could. */
function checksOf({ accountIds, checks = [] }: AllocateDto): readonly AuditorCheckDto[] {
  const fields = checks.flatMap(({ accountId, is, note }, at) => {
    const place = `checks.${at}`;
    if (!accountIds.includes(accountId)) {
      return [{ field: `${place}.accountId`, message: 'This person is not among the auditors' }];
    }
    return is === 'not-independent' && (note?.trim().length ?? 0) < 3
      ? [{ field: `${place}.note`, message: 'Say why nobody else can audit this file' }]
      : [];
  });
  if (fields.length > 0) throw new ProblemError('request.invalid', fields[0]?.message, { fields });
  return checks;
}

function agencyDueDayOf({ agencyDueDay }: AllocateDto, { dueDay }: AuditReturn): string | null {
  if (agencyDueDay === undefined) return null;
  const isRight = isDay(agencyDueDay) && (dueDay === null || agencyDueDay <= dueDay);
  if (isRight) return agencyDueDay;
  const message = isDay(agencyDueDay)
    ? 'Choose a day that is not after the return is due'
    : 'This is not a date';
  const fields = [{ field: 'agencyDueDay', message }];
  throw new ProblemError('request.invalid', message, { fields });
}

function nilKindOf({ involvement, known, nilKind }: KnownCheckDto): NilKind | null {
  if (nilKind === 'not-known' && involvement !== 'not-known') {
    const message = 'Somebody is known, so say why there is nothing to audit';
    throw new ProblemError('request.invalid', message, { fields: [{ field: 'nilKind', message }] });
  }
  if (known && involvementOf(known) !== involvement) {
    const message = 'This does not agree with whom you know';
    const fields = [{ field: 'known', message }];
    throw new ProblemError('request.invalid', message, { fields });
  }
  return nilKind ?? (involvement === 'not-known' ? 'not-known' : null);
}

function toKnownCheck(dto: KnownCheckDto): KnownCheck {
  const { involvement, searchedAlternatives, shouldHaveKnown } = dto;
  const systemsSearched = dto.systemsSearched.map((system) => system.trim());
  const note = dto.note?.trim() || null;
  const known = [...new Set(dto.known ?? knownMembers(involvement))];
  return { involvement, known, systemsSearched, searchedAlternatives, shouldHaveKnown, note };
}
