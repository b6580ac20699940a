import { Injectable } from '@nestjs/common';
import type { LeaveDto, LeaverWorkView, RegisteredPersonView } from '@sightline/contracts';
import { addDays } from '@sightline/domain';
import { Clock } from '../../platform/clock';
import { groupBy } from '../../platform/collections';
import type { Actor } from '../../platform/context';
import { Transactor } from '../../platform/database';
import { ProblemError } from '../../platform/errors';
import { TrailService } from '../../trail';
import { AccountLinksRepository } from '../passwords/account-links.repository';
import { PeopleService } from '../people.service';
import { SessionRepository } from '../session.repository';
import { LeavingWork, type OpenWork } from './leaving-work';
import { mayGive } from './register.policy';
import { RegisterRepository, type RegisterRow } from './register.repository';
import { RegisterService } from './register.service';
import { RolesService, subjectOf } from './roles.service';
import { whenOf } from './register.views';

/** Somebody leaves: access ends at once, and what they had in hand is handed on. */
@Injectable()
export class LeavingService {
  constructor(
    private readonly register: RegisterService,
    private readonly repository: RegisterRepository,
    private readonly roles: RolesService,
    private readonly sessions: SessionRepository,
    private readonly links: AccountLinksRepository,
    private readonly people: PeopleService,
    private readonly work: LeavingWork,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
  ) {}

  /** What the person has in hand here, by agency: counts and audits, never a case. */
  async openWork(actor: Actor, accountId: string): Promise<LeaverWorkView[]> {
    const rows = await this.register.demand(actor, accountId);
    const inHand = (await this.work.openWorkOf(actor.partnershipId, accountId)).filter(
      ({ agencyId }) => rows.some((row) => row.agencyId === agencyId),
    );
    const agencies = [...groupBy(inHand, ({ agencyId }) => agencyId).values()];
    const names = await this.people.agenciesById(inHand.map(({ agencyId }) => agencyId));
    return Promise.all(
      agencies.map(async ([first, ...rest]) => {
        const { agencyId } = first;
        const agencyName = names.get(agencyId)?.name ?? '';
        const successors = await this.successorsIn(actor.partnershipId, agencyId, accountId);
        return { ...toWorkView([first, ...rest]), agencyId, agencyName, successors };
      }),
    );
  }

  /** Ends every role the actor may end, every session and every link, in one transaction. */
  async leave(actor: Actor, accountId: string, dto: LeaveDto): Promise<RegisteredPersonView> {
    if (accountId === actor.accountId) {
      throw new ProblemError('transition.refused', 'Somebody else ends your access.');
    }
    await this.transactor.run(async () => {
      const today = this.clock.today();
      const rows = await this.register.demand(actor, accountId);
      const open = rows.filter((row) => whenOf(row, today) !== 'over');
      this.checkMayEnd(actor, open);
      const returns = await this.handOn(actor, accountId, open, dto);
      const yesterday = addDays(today, -1);
      for (const { id } of open) await this.repository.setLastDay(id, yesterday);
      await this.roles.keepAdministrator(actor.partnershipId, open);
      const sessions = await this.sessions.removeAllOf(accountId);
      await this.links.endAllOf(accountId);
      const facts = { roles: open.length, sessions, returns, reason: dto.reason.trim() };
      this.trail.record('person.leave', subjectOf(accountId), facts);
    });
    return this.register.person(actor, accountId);
  }

  private checkMayEnd(actor: Actor, open: readonly RegisterRow[]): void {
    if (open.length === 0) {
      throw new ProblemError('transition.refused', 'This person has left already.');
    }
    if (open.every(({ role, agencyId }) => mayGive(actor, role, agencyId))) return;
    throw new ProblemError(
      'permission.missing',
      'This person holds a role that an administrator ends.',
    );
  }

  /** Each agency's returns go to whoever is named, or wait for the agency's contact. */
  private async handOn(
    actor: Actor,
    accountId: string,
    open: readonly RegisterRow[],
    dto: LeaveDto,
  ): Promise<number> {
    const agencyIds = [...new Set(open.flatMap(({ agencyId }) => agencyId ?? []))];
    const strange = dto.handOn.findIndex((each) => !agencyIds.includes(each.agencyId));
    if (strange >= 0) {
      throw wrong(`handOn.${strange}.agencyId`, 'The person does not act for this agency');
    }
    let handed = 0;
    for (const agencyId of agencyIds) {
      const at = dto.handOn.findIndex((each) => each.agencyId === agencyId);
      const toId = dto.handOn[at]?.accountId ?? null;
      if (toId !== null) await this.checkSuccessor(actor, accountId, agencyId, toId, at);
      handed += await this.work.handOn(actor, accountId, agencyId, toId);
    }
    return handed;
  }

  private async checkSuccessor(
    { partnershipId }: Actor,
    accountId: string,
    agencyId: string,
    toId: string,
    at: number,
  ): Promise<void> {
    const able = await this.successorsIn(partnershipId, agencyId, accountId);
    if (able.some(({ id }) => id === toId)) return;
    throw wrong(`handOn.${at}.accountId`, 'Choose an auditor of the same agency');
  }

  /** Auditors and contacts of the agency, but for whoever leaves. */
  private async successorsIn(partnershipId: string, agencyId: string, leaverId: string) {
    const holders = await this.people.holders(partnershipId, { agencyIds: [agencyId] });
    const able = holders.filter(
      ({ id, role }) => id !== leaverId && (role === 'auditor' || role === 'spoc'),
    );
    return [...new Map(able.map(({ id, name }) => [id, { id, name }])).values()];
  }
}

function toWorkView(work: readonly OpenWork[]) {
  return {
    returns: work.reduce((sum, { returns }) => sum + returns, 0),
    audits: work.map(({ theme, returns }) => ({ theme, returns })),
  };
}

function wrong(field: string, message: string): ProblemError {
  return new ProblemError('request.invalid', undefined, { fields: [{ field, message }] });
}
