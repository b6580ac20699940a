import { Injectable } from '@nestjs/common';
import type { BeginEntryDto, ConfirmEntryDto } from '@sightline/contracts';
import { isDay } from '@sightline/domain';
import { PeopleService } from '../people';
import { Clock } from '../platform/clock';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { ProblemError, stale } from '../platform/errors';
import { TrailService } from '../trail';
import type { AuditReturn } from './entities/audit-return.entity';
import type { Confirmation } from './entities/desk-records.entity';
import { EntriesRepository } from './entries.repository';
import { ReturnActsService, returnSubject } from './return-acts.service';
import { mayEnter } from './returns.policy';
import { ReturnsRepository } from './returns.repository';
import { SignaturesService } from './signatures.service';
import { TextGuard } from './text-guard.service';

/**
 * A school or practice without people in Sightline answers on paper or by telephone. Who runs the
 * audit types it in; it is signed by nobody until somebody of the agency stands by it (ADR 36).
 */
@Injectable()
export class EntriesService {
  constructor(
    private readonly acts: ReturnActsService,
    private readonly entries: EntriesRepository,
    private readonly repository: ReturnsRepository,
    private readonly signatures: SignaturesService,
    private readonly people: PeopleService,
    private readonly guard: TextGuard,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
  ) {}

  async begin(actor: Actor, id: string, dto: BeginEntryDto): Promise<void> {
    await this.transactor.run(async () => {
      const facts = await this.acts.demand(actor, id);
      const { auditReturn } = facts;
      if (!mayEnter(actor, facts)) throw notToEnter(facts.entering === 'none');
      if (dto.revision !== auditReturn.revision) throw stale();
      await this.refuseOneself(actor, 'contactName', dto.contactName);
      const at = this.clock.instant();
      await this.entries.add({
        ...{ returnId: id, accountId: actor.accountId, at },
        ...{ contactName: dto.contactName.trim(), contactRole: dto.contactRole.trim() },
        paperKeptBy: dto.paperKeptBy.trim(),
      });
      await this.repository.update(id, dto.revision, { updatedAt: at });
      await this.repository.addEvents([this.acts.event(actor, auditReturn, 'enter-for-agency')]);
      const { status } = auditReturn;
      this.trail.record('return.enter', returnSubject(auditReturn), { status });
    });
  }

  /** Writes down who of the agency stands by the content; that stands where a signature would. */
  async confirm(actor: Actor, id: string, dto: ConfirmEntryDto): Promise<void> {
    await this.transactor.run(async () => {
      const facts = await this.acts.demand(actor, id);
      this.acts.check(actor, facts, 'confirm-for-agency');
      const { auditReturn } = facts;
      this.checkDay(dto, auditReturn);
      await this.refuseOneself(actor, 'name', dto.name);
      const confirmation = confirmationOf(dto);
      const looked = await this.guard.look(auditReturn, { note: dto.note }, dto.because);
      const signedOffAt = facts.isBroken ? auditReturn.signedOffAt : this.clock.instant();
      const given = { revision: dto.revision };
      const change = { signedOffAt };
      const revision = await this.acts.move(
        actor,
        auditReturn,
        'confirm-for-agency',
        given,
        change,
      );
      await this.guard.keep(actor, auditReturn, 'confirmation', looked);
      const digest = await this.signatures.sign(actor, auditReturn, revision, confirmation);
      const subject = returnSubject(auditReturn);
      this.trail.record('return.sign', subject, { digest });
      this.trail.record('return.confirm', subject, { means: dto.means, day: dto.day });
    });
  }

  /** Not before the agency was asked, and not in the days to come. */
  private checkDay({ day }: ConfirmEntryDto, { issuedAt }: AuditReturn): void {
    const isAsked = issuedAt === null || day >= this.clock.dayOf(issuedAt);
    if (isDay(day) && isAsked && day <= this.clock.today()) return;
    const message = isDay(day)
      ? 'Choose a day since the return was issued that is not to come'
      : 'This is not a date';
    throw new ProblemError('request.invalid', message, { fields: [{ field: 'day', message }] });
  }

  /** Who enters a return does not stand by it for the agency. */
  private async refuseOneself(actor: Actor, field: string, name: string): Promise<void> {
    const own = (await this.people.namesById([actor.accountId])).get(actor.accountId) ?? '';
    if (plain(own) !== plain(name)) return;
    const message = 'You enter it; somebody of the agency stands by it';
    throw new ProblemError('request.invalid', message, { fields: [{ field, message }] });
  }
}

function confirmationOf(dto: ConfirmEntryDto): Confirmation {
  const { day, means, independence } = dto;
  const note = dto.note?.trim() || null;
  if (independence === 'not-independent' && (note?.length ?? 0) < 3) {
    const message = 'Say why nobody else could read this file';
    throw new ProblemError('request.invalid', message, { fields: [{ field: 'note', message }] });
  }
  return { name: dto.name.trim(), role: dto.role.trim(), day, means, independence, note };
}

function notToEnter(hasPeople: boolean): ProblemError {
  return hasPeople
    ? new ProblemError('permission.missing', 'The people of the agency complete its returns.')
    : new ProblemError('transition.refused', 'It is entered already, or nothing is asked here.');
}

const plain = (name: string): string => name.trim().replaceAll(/\s+/g, ' ').toLowerCase();
