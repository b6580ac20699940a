import { Injectable } from '@nestjs/common';
import type {
  AccountLinkView,
  ChangePasswordDto,
  ChoosePasswordDto,
  ForgottenPasswordDto,
} from '@sightline/contracts';
import { Clock } from '../../platform/clock';
import type { Actor } from '../../platform/context';
import { Transactor } from '../../platform/database';
import { ProblemError } from '../../platform/errors';
import { digestOf, Passwords } from '../../platform/security';
import { TrailService } from '../../trail';
import type { Account } from '../entities/account.entity';
import { SessionRepository } from '../session.repository';
import { SignInLock } from '../sign-in-lock';
import { AccountLinksRepository } from './account-links.repository';
import { AccountLinksService } from './account-links.service';
import { AccountMail } from './account-mail';
import { PasswordStrength } from './password-strength';

const hour = 60 * 60_000;
/** Links for a forgotten password that one account is sent in an hour. */
const mostResetsAnHour = 3;

/** Passwords: chosen by a link, changed, forgotten. */
@Injectable()
export class PasswordsService {
  constructor(
    private readonly links: AccountLinksService,
    private readonly linkRows: AccountLinksRepository,
    private readonly accounts: SessionRepository,
    private readonly strength: PasswordStrength,
    private readonly passwords: Passwords,
    private readonly lock: SignInLock,
    private readonly mail: AccountMail,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
  ) {}

  look(token: string): Promise<AccountLinkView> {
    return this.links.look(token);
  }

  /** Chooses a password by a link, which then is over, as is every session the account had. */
  async choose({ token, password }: ChoosePasswordDto): Promise<void> {
    await this.strength.check(password, await this.links.look(token));
    const passwordHash = await this.passwords.hash(password);
    await this.transactor.run(async () => {
      const { accountId, purpose, partnershipId } = await this.links.demand(token);
      await this.linkRows.endAllOf(accountId);
      await this.accounts.setPassword(accountId, passwordHash);
      await this.accounts.removeAllOf(accountId);
      const account = await this.accounts.account(accountId);
      if (account) await this.lock.clear(digestOf(account.email));
      const subject = { ...subjectOf(accountId), partnershipId: partnershipId ?? undefined };
      this.trail.record('password.choose', subject, { purpose });
    });
  }

  /** Answers the same, and writes as much, whether or not anybody has that address. */
  async forget({ email }: ForgottenPasswordDto): Promise<void> {
    const address = email.trim().toLowerCase();
    await this.transactor.run(async () => {
      const account = await this.accounts.accountByEmail(address);
      if (account && (await this.mayReset(account))) {
        const token = await this.links.make(account.id, 'password-reset', null);
        await this.mail.sendReset(account, token);
      }
      const subject = { subjectType: 'e-mail', subjectId: digestOf(address) };
      this.trail.record('password.forget', subject, {});
    });
  }

  /** Changes the password of whoever is signed in; their other sessions end. */
  async change(actor: Actor, { current, password }: ChangePasswordDto): Promise<void> {
    const account = await this.accounts.account(actor.accountId);
    if (!account) throw new ProblemError('session.expired');
    const emailDigest = digestOf(account.email);
    await this.lock.reserve(emailDigest);
    if (!(await this.passwords.matches(current, account.passwordHash))) {
      throw wrong('current', 'This is not the password you have now');
    }
    await this.transactor.run(() => this.lock.clear(emailDigest));
    if (password === current) throw wrong('password', 'Choose another than the one you have');
    await this.strength.check(password, account);
    const passwordHash = await this.passwords.hash(password);
    await this.transactor.run(async () => {
      await this.accounts.setPassword(account.id, passwordHash);
      await this.linkRows.endAllOf(account.id);
      const otherSessions = await this.accounts.removeAllOf(account.id, actor.sessionId);
      this.trail.record('password.change', subjectOf(account.id), { otherSessions });
    });
  }

  /** Whoever was invited and has no password yet is sent the invitation again, by the inviter. */
  private async mayReset({ id, passwordHash }: Account): Promise<boolean> {
    if (passwordHash === '') return false;
    const since = new Date(this.clock.now().getTime() - hour).toISOString();
    return (await this.linkRows.resetsSince(id, since)) < mostResetsAnHour;
  }
}

const subjectOf = (accountId: string) => ({ subjectType: 'account', subjectId: accountId });

function wrong(field: string, message: string): ProblemError {
  return new ProblemError('request.invalid', undefined, { fields: [{ field, message }] });
}
