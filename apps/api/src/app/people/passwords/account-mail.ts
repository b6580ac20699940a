import { Injectable } from '@nestjs/common';
import { invitationDays, passwordResetMinutes } from '@sightline/domain';
import { Mails } from '../../platform/mail';
import type { Account } from '../entities/account.entity';
import type { Partnership } from '../entities/partnership.entity';
import { SessionRepository } from '../session.repository';

/** The token stands behind a #, which no browser sends to any server. */
export const joinPath = (token: string): string => `/join#${token}`;

/** What people are sent about their own account. */
@Injectable()
export class AccountMail {
  constructor(
    private readonly mails: Mails,
    private readonly accounts: SessionRepository,
  ) {}

  /** Inside a run: the message is sent if what it tells of has happened. */
  async sendInvitation(account: Account, partnership: Partnership, token: string): Promise<void> {
    await this.mails.post({
      partnershipId: partnership.id,
      purpose: 'invitation',
      to: account.email,
      subject: `${partnership.shortName}: your invitation to Sightline`,
      paragraphs: [
        `Dear ${account.name}`,
        `${partnership.name} has invited you to Sightline, where its multi-agency audits are done. ` +
          'Choose a password here:',
        this.mails.linkTo(joinPath(token)),
        `The link is for you alone, works once, and for ${invitationDays} days.`,
      ],
      isSecret: true,
    });
  }

  /** To somebody who has a password already and may now act in another partnership or role. */
  async sendWelcome(account: Account, partnership: Partnership): Promise<void> {
    await this.mails.post({
      partnershipId: partnership.id,
      purpose: 'new role',
      to: account.email,
      subject: `${partnership.shortName}: a role for you in Sightline`,
      paragraphs: [
        `Dear ${account.name}`,
        `${partnership.name} has given you a role in Sightline. Sign in as you do already:`,
        this.mails.linkTo('/'),
      ],
    });
  }

  /** Nothing where the account acts in no partnership today: it could not sign in either. */
  async sendReset(account: Account, token: string): Promise<void> {
    const [partnership] = await this.accounts.partnershipsOf(account.id);
    if (!partnership) return;
    await this.mails.post({
      partnershipId: partnership.id,
      purpose: 'password',
      to: account.email,
      subject: 'Sightline: choose a new password',
      paragraphs: [
        `Dear ${account.name}`,
        'Somebody, probably you, has asked for a new password for Sightline. Choose it here:',
        this.mails.linkTo(joinPath(token)),
        `The link works once and for ${passwordResetMinutes} minutes. If it was not you, do ` +
          'nothing: your password stays as it is.',
      ],
      isSecret: true,
    });
  }
}
