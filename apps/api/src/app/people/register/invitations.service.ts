import { Injectable } from '@nestjs/common';
import type { InvitedView, InvitePersonDto } from '@sightline/contracts';
import { Clock, Ids } from '../../platform/clock';
import type { Actor } from '../../platform/context';
import { Transactor } from '../../platform/database';
import { ProblemError } from '../../platform/errors';
import { TrailService } from '../../trail';
import type { Account } from '../entities/account.entity';
import { AccountLinksService } from '../passwords/account-links.service';
import { AccountMail } from '../passwords/account-mail';
import { PeopleService } from '../people.service';
import { SessionRepository } from '../session.repository';
import { mayGive } from './register.policy';
import { RegisterRepository } from './register.repository';
import { RegisterService } from './register.service';
import { RolesService, subjectOf } from './roles.service';

/** The token of the link, where the inviter may hand it over. */
type Token = string | null;

/** Bringing people in: an account without a password, roles, and a link to choose one. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly register: RegisterService,
    private readonly repository: RegisterRepository,
    private readonly roles: RolesService,
    private readonly accounts: SessionRepository,
    private readonly people: PeopleService,
    private readonly links: AccountLinksService,
    private readonly mail: AccountMail,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Somebody known already, here or in another partnership, is given the roles and told so. */
  async invite(actor: Actor, dto: InvitePersonDto): Promise<InvitedView> {
    const { account, token } = await this.transactor.run(() => this.bringIn(actor, dto));
    const person = await this.register.person(actor, account.id);
    return { person, token };
  }

  /** The same inside a run of somebody else's, such as the opening of an agency. */
  async bringIn(
    actor: Actor,
    dto: InvitePersonDto,
    prefix = '',
  ): Promise<{ account: Account; token: Token }> {
    const email = dto.email.trim().toLowerCase();
    const known = await this.accounts.accountByEmail(email);
    const account = known ?? (await this.addAccount(dto.name.trim(), email));
    for (const [at, role] of dto.roles.entries()) {
      await this.roles.add(actor, account.id, role, `${prefix}roles.${at}.`);
    }
    const roles = dto.roles.map(({ role }) => role);
    this.trail.record('person.invite', subjectOf(account.id), { roles });
    return { account, token: await this.send(actor, account) };
  }

  /** A new link for somebody who has not chosen a password yet; the earlier one is over. */
  async again(actor: Actor, accountId: string): Promise<InvitedView> {
    const token = await this.transactor.run(async () => {
      const rows = await this.register.demand(actor, accountId);
      const account = await this.accounts.account(accountId);
      if (!account || account.passwordHash !== '') {
        throw new ProblemError('transition.refused', 'This person has chosen a password already.');
      }
      if (!rows.some(({ role, agencyId }) => mayGive(actor, role, agencyId))) {
        throw new ProblemError('permission.missing', 'You did not invite this person.');
      }
      this.trail.record('person.invite-again', subjectOf(accountId), {});
      return this.send(actor, account);
    });
    return { person: await this.register.person(actor, accountId), token };
  }

  private async addAccount(name: string, email: string): Promise<Account> {
    const createdAt = this.clock.instant();
    const account: Account = { id: this.ids.next(), name, email, passwordHash: '', createdAt };
    await this.repository.addAccount(account);
    return account;
  }

  /**
   * Where another partnership gave the person roles too, the link goes by mail alone: whoever had it
   * could act there in the person's name.
   */
  private async send(actor: Actor, account: Account): Promise<Token> {
    const partnership = await this.people.partnership(actor.partnershipId);
    if (!partnership) return null;
    if (account.passwordHash !== '') {
      await this.mail.sendWelcome(account, partnership);
      return null;
    }
    const token = await this.links.make(account.id, 'invitation', partnership.id);
    await this.mail.sendInvitation(account, partnership, token);
    const isElsewhere = await this.repository.isKnownElsewhere(account.id, partnership.id);
    return isElsewhere ? null : token;
  }
}
