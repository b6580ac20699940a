import { Injectable } from '@nestjs/common';
import type {
  ActOnConcernDto,
  AcknowledgeConcernDto,
  ConcernAlertView,
  ConcernEvent,
  ConcernsView,
  RaiseConcernDto,
} from '@sightline/contracts';
import {
  acknowledgeBy,
  afterAct,
  concernActs,
  concernStatusLabels,
  isOverdueConcern,
  type ConcernAct,
  type ConcernStatus,
} from '@sightline/domain';
import { cleanText } from '@sightline/form-engine';
import { PeopleService, SafeguardingService } from '../people';
import { Clock, Ids } from '../platform/clock';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { notFound, ProblemError, stale } from '../platform/errors';
import { TrailService } from '../trail';
import { ConcernNotices } from './concern-notices.service';
import { concernActsOf, peopleOf, toConcernView } from './concern-views';
import { ConcernsRepository, type ConcernStanding } from './concerns.repository';
import type { AuditReturn } from './entities/audit-return.entity';
import type { SafeguardingConcern } from './entities/safeguarding-concern.entity';
import { ReturnActsService, returnSubject } from './return-acts.service';
import { ReturnsRepository } from './returns.repository';
import { TextGuard } from './text-guard.service';

const fewestCharacters = 5;

/**
 * Immediate safeguarding concerns. Raising one asks nothing of the form: any status, any revision,
 * whoever may open the return. While one is open the case's judgement is held (Settled 4).
 */
@Injectable()
export class ConcernsService {
  constructor(
    private readonly acts: ReturnActsService,
    private readonly repository: ConcernsRepository,
    private readonly returns: ReturnsRepository,
    private readonly safeguarding: SafeguardingService,
    private readonly guard: TextGuard,
    private readonly people: PeopleService,
    private readonly notices: ConcernNotices,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The concerns of a return with their words: part of it, so its opening is on the trail. */
  async read(actor: Actor, returnId: string): Promise<ConcernsView> {
    const { auditReturn } = await this.acts.demand(actor, returnId);
    const { status, partnershipId, agencyId } = auditReturn;
    await this.trail.recordRead('return.open', returnSubject(auditReturn), { status });
    const concerns = await this.repository.ofReturn(returnId);
    const [advice, names] = await Promise.all([
      this.safeguarding.adviceOf(partnershipId, agencyId),
      this.people.namesById(peopleOf(concerns)),
    ]);
    const undecided = await this.guard.undecided([returnId]);
    const now = this.clock.instant();
    return {
      advice,
      mayRaise: actor.permissions.has('concern.raise'),
      concerns: concerns.map((one) =>
        toConcernView(one, names, {
          acts: concernActsOf(actor, auditReturn, one),
          isUndecided: undecided.has(placeOf(one.id, 'raised')),
          now,
        }),
      ),
    };
  }

  /** Open concerns for those who answer for them; a list, so it is no reading of case data. */
  async alerts(actor: Actor): Promise<ConcernAlertView[]> {
    const now = this.clock.instant();
    const rows = await this.repository.alertsFor(actor);
    return rows.map((row) => ({ ...row, isOverdue: isOverdueConcern(row, now) }));
  }

  /** Where the concerns of returns stand, without words. */
  standingsOf(returnIds: readonly string[]): Promise<ConcernStanding[]> {
    return this.repository.standingsOf(returnIds);
  }

  async raise(actor: Actor, returnId: string, dto: RaiseConcernDto): Promise<void> {
    await this.transactor.run(async () => {
      const { auditReturn } = await this.acts.demand(actor, returnId);
      const looked = await this.guard.lookFreely(auditReturn, { words: dto.words }, dto.because);
      const words = cleanText(dto.words).trim();
      if (words.length < fewestCharacters) {
        const message = 'Say what you are worried about';
        const fields = [{ field: 'words', message }];
        throw new ProblemError('request.invalid', message, { fields });
      }
      const id = await this.open(actor, auditReturn, words);
      await this.guard.keep(actor, auditReturn, placeOf(id, 'raised'), looked);
      const updatedAt = this.clock.instant();
      const change = { hasOpenConcern: true, updatedAt };
      await this.returns.update(returnId, auditReturn.revision, change);
    });
  }

  /** Opens a concern inside a run; the caller marks the return. Without words: by an answer. */
  async open(actor: Actor, auditReturn: AuditReturn, words: string | null): Promise<string> {
    const { id: returnId, partnershipId, agencyId } = auditReturn;
    const { acknowledgeHours } = await this.safeguarding.adviceOf(partnershipId, agencyId);
    const id = this.ids.next();
    const raisedAt = this.clock.instant();
    await this.repository.insert({
      ...{ id, returnId, status: 'raised', words, raisedAt, raisedById: actor.accountId },
      acknowledgeBy: acknowledgeBy(raisedAt, acknowledgeHours),
      ...{ acknowledgedAt: null, acknowledgedById: null },
      ...{ actionedAt: null, actionedById: null, action: null },
      ...{ closedAt: null, closedById: null, outcome: null },
    });
    await this.returns.addEvents([this.acts.event(actor, auditReturn, 'raise-concern')]);
    await this.notices.tell(actor, auditReturn, acknowledgeHours);
    const facts = { is: 'raised', concernId: id } as const;
    this.trail.record('return.concern', returnSubject(auditReturn), facts);
    return id;
  }

  /** Takes the next step of a concern, if it is still where the writer saw it. */
  async act(
    actor: Actor,
    { returnId, concernId }: ConcernPlace,
    act: ConcernAct,
    dto: AcknowledgeConcernDto & Partial<ActOnConcernDto>,
  ): Promise<void> {
    await this.transactor.run(async () => {
      const { auditReturn } = await this.acts.demand(actor, returnId);
      const concerns = await this.repository.ofReturn(returnId);
      const concern = concerns.find(({ id }) => id === concernId);
      if (!concern) throw notFound('This concern');
      if (concern.status !== dto.seen) throw stale();
      this.check(actor, auditReturn, concern, act);
      const looked = await this.guard.look(auditReturn, { words: dto.words }, dto.because);
      const change = this.changeOf(actor, concern, act, dto.words?.trim() ?? null);
      await this.repository.update(concernId, change);
      const isOpen = concerns.some(({ id, status }) => id !== concernId && status !== 'closed');
      const hasOpenConcern = act !== 'close' || isOpen;
      const updatedAt = this.clock.instant();
      await this.returns.update(returnId, auditReturn.revision, { hasOpenConcern, updatedAt });
      await this.returns.addEvents([this.acts.event(actor, auditReturn, eventNames[act])]);
      const is = afterAct(concernActs, act, concern.status)!;
      await this.guard.keep(actor, auditReturn, placeOf(concernId, is), looked);
      this.trail.record('return.concern', returnSubject(auditReturn), { is, concernId });
    });
  }

  private check(
    actor: Actor,
    auditReturn: AuditReturn,
    concern: SafeguardingConcern,
    act: ConcernAct,
  ): void {
    if (concernActsOf(actor, auditReturn, concern).includes(act)) return;
    const { status, raisedById } = concern;
    if (!afterAct(concernActs, act, status)) {
      const label = concernStatusLabels[status].toLowerCase();
      throw new ProblemError('transition.refused', `This concern is “${label}” now.`);
    }
    const detail =
      raisedById === actor.accountId
        ? 'You raised this concern. Somebody else acknowledges it: another contact or the chair.'
        : 'The agency’s contact or the chair answers a concern.';
    throw new ProblemError('permission.missing', detail);
  }

  private changeOf(
    { accountId }: Actor,
    { status, acknowledgedAt }: SafeguardingConcern,
    act: ConcernAct,
    words: string | null,
  ): Partial<SafeguardingConcern> {
    const at = this.clock.instant();
    const acknowledged = acknowledgedAt
      ? undefined
      : { acknowledgedAt: at, acknowledgedById: accountId };
    const to = { status: afterAct(concernActs, act, status)!, ...acknowledged };
    switch (act) {
      case 'acknowledge':
        return to;
      case 'record-action':
        return { ...to, actionedAt: at, actionedById: accountId, action: words };
      case 'close':
        return { ...to, closedAt: at, closedById: accountId, outcome: words };
    }
  }
}

/** A concern and the return it stands in. */
export interface ConcernPlace {
  readonly returnId: string;
  readonly concernId: string;
}

/** Under which name a text of a concern is kept among the decisions about texts. */
function placeOf(concernId: string, step: ConcernStatus): string {
  return `concern:${concernId}:${step}`;
}

/** How the history of the return calls a step. */
const eventNames: Record<ConcernAct, ConcernEvent> = {
  acknowledge: 'acknowledge-concern',
  'record-action': 'act-on-concern',
  close: 'close-concern',
};
