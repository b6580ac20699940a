import { Injectable } from '@nestjs/common';
import type { LegalHoldView } from '@sightline/contracts';
import { AuditsService, subjectOf } from '../audits';
import { PeopleService } from '../people';
import { Clock, Ids } from '../platform/clock';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { notFound, ProblemError } from '../platform/errors';
import { TrailService } from '../trail';
import { LegalHold } from './entities/vault-keeping.entity';
import { VaultRepository } from './vault.repository';
import { VaultWords } from './vault-words.service';

/** Legal holds: while one stands, nothing of an audit's identities is destroyed. */
@Injectable()
export class HoldsService {
  constructor(
    private readonly audits: AuditsService,
    private readonly repository: VaultRepository,
    private readonly words: VaultWords,
    private readonly people: PeopleService,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async list(auditId: string): Promise<LegalHoldView[]> {
    const holds = await this.of(auditId);
    const names = await this.people.namesById(
      holds.flatMap(({ setById, liftedById }) => [setById, liftedById ?? setById]),
    );
    return holds.map(({ id, reason, setById, setAt, liftedById, liftedAt, liftReason }) => ({
      ...{ id, reason, setAt, liftedAt, liftReason },
      setBy: names.get(setById) ?? '',
      liftedBy: liftedById ? (names.get(liftedById) ?? '') : null,
    }));
  }

  /** The hold, where the person may know of it; for the guard. */
  async find(actor: Actor, id: string): Promise<LegalHold | null> {
    if (!actor.permissions.has('vault.read')) return null;
    const hold = await this.transactor.table(LegalHold).byId(id);
    const audit = hold && (await this.repository.audit(hold.auditId));
    return audit?.partnershipId === actor.partnershipId ? hold : null;
  }

  async set(actor: Actor, auditId: string, reason: string): Promise<void> {
    await this.transactor.run(async () => {
      const audit = await this.audits.hold(actor, auditId);
      await this.words.refuseNamingAnybody(audit.partnershipId, { reason });
      if ((await this.repository.heldVault(auditId))?.destroyedAt) {
        throw new ProblemError('vault.destroyed', 'What is destroyed cannot be held any more.');
      }
      const hold: LegalHold = {
        ...{ id: this.ids.next(), auditId, reason: reason.trim() },
        ...{ setById: actor.accountId, setAt: this.clock.instant() },
        ...{ liftedById: null, liftedAt: null, liftReason: null },
      };
      await this.transactor.table(LegalHold).insert([hold]);
      this.trail.record('vault.hold', subjectOf(audit), { holdId: hold.id });
    });
  }

  /** Lifts a hold; answers the audit it stood on. */
  async lift(actor: Actor, id: string, reason: string): Promise<string> {
    return this.transactor.run(async () => {
      const hold = await this.find(actor, id);
      if (!hold) throw notFound('This hold');
      const audit = await this.audits.hold(actor, hold.auditId);
      await this.words.refuseNamingAnybody(audit.partnershipId, { reason });
      const change = {
        ...{ liftedById: actor.accountId, liftedAt: this.clock.instant() },
        liftReason: reason.trim(),
      };
      const table = this.transactor.table(LegalHold);
      const lifted = await table.update(change, 'id = ? AND lifted_at IS NULL', [id]);
      if (lifted !== 1)
        throw new ProblemError('transition.refused', 'This hold was lifted before.');
      this.trail.record('vault.hold-lift', subjectOf(audit), { holdId: id });
      return hold.auditId;
    });
  }

  async isHeld(auditId: string): Promise<boolean> {
    return (await this.of(auditId)).some(({ liftedAt }) => liftedAt === null);
  }

  private of(auditId: string): Promise<LegalHold[]> {
    const rest = 'WHERE audit_id = ? ORDER BY id DESC';
    return this.transactor.table(LegalHold).select(rest, [auditId]);
  }
}
