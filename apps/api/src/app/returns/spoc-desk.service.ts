import { Injectable } from '@nestjs/common';
import type { AllocateDto, KnownCheckDto, ReopenNilDto } from '@sightline/contracts';
import {
  involvementOf,
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
import { ReturnsRepository } from './returns.repository';

/** What a SPOC does with a return: known to us?, and who audits it. */
@Injectable()
export class SpocDeskService {
  constructor(
    private readonly acts: ReturnActsService,
    private readonly forms: FormOfReturn,
    private readonly repository: ReturnsRepository,
    private readonly people: PeopleService,
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
      const { auditReturn } = facts;
      const knownCheck = toKnownCheck(dto);
      const { involvement } = dto;
      const required = await this.requiredOf({ ...auditReturn, involvement });
      const change = { involvement, nilKind, knownCheck, required: nilKind ? 0 : required };
      await this.acts.move(actor, auditReturn, act, dto, change);
      this.trail.record('return.known-check', returnSubject(auditReturn), { involvement, nilKind });
    });
  }

  /** Takes back a nil return that was wrong: the agency knows the family after all. */
  async reopenNil(actor: Actor, id: string, dto: ReopenNilDto): Promise<void> {
    await this.transactor.run(async () => {
      const facts = await this.acts.demand(actor, id);
      this.acts.check(actor, facts, 'reopen-nil');
      const { auditReturn } = facts;
      const { involvement } = dto;
      const required = await this.requiredOf({ ...auditReturn, involvement });
      const change = { involvement, nilKind: null, required };
      await this.acts.move(actor, auditReturn, 'reopen-nil', dto, change);
    });
  }

  /** Gives the return to auditors of the agency. */
  async allocate(actor: Actor, id: string, dto: AllocateDto): Promise<void> {
    await this.transactor.run(async () => {
      const facts = await this.acts.demand(actor, id);
      this.checkAllocation(actor, facts);
      if (facts.auditReturn.revision !== dto.revision) throw stale();
      await this.give(actor, facts.auditReturn, dto.accountIds);
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
  async give(actor: Actor, auditReturn: AuditReturn, accountIds: readonly string[]): Promise<void> {
    const { id, revision } = auditReturn;
    await this.checkAuditors(actor, auditReturn, accountIds);
    await this.repository.setAuditors(id, accountIds);
    const updatedAt = this.clock.instant();
    await this.repository.update(id, revision, { updatedAt });
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
