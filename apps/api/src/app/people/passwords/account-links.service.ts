import { Injectable } from '@nestjs/common';
import type { AccountLinkPurpose, AccountLinkView } from '@sightline/contracts';
import { invitationDays, passwordResetMinutes } from '@sightline/domain';
import { Clock, Ids } from '../../platform/clock';
import { ProblemError } from '../../platform/errors';
import { digestOf, newToken } from '../../platform/security';
import type { AccountLink } from '../entities/account-link.entity';
import { SessionRepository } from '../session.repository';
import { AccountLinksRepository } from './account-links.repository';

const minute = 60_000;
const day = 24 * 60 * minute;
const lifeOf: Record<AccountLinkPurpose, number> = {
  invitation: invitationDays * day,
  'password-reset': passwordResetMinutes * minute,
};

/** Single-use links: made, looked at, and looked up to be used. */
@Injectable()
export class AccountLinksService {
  constructor(
    private readonly repository: AccountLinksRepository,
    private readonly accounts: SessionRepository,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Makes a link inside a run, which ends every earlier one of the account; answers its token. */
  async make(
    accountId: string,
    purpose: AccountLinkPurpose,
    partnershipId: string | null,
  ): Promise<string> {
    const now = this.clock.now();
    const token = newToken();
    await this.repository.endAllOf(accountId);
    await this.repository.add({
      id: this.ids.next(),
      tokenDigest: digestOf(token),
      accountId,
      partnershipId,
      purpose,
      createdAt: now.toISOString(),
      endsAt: new Date(now.getTime() + lifeOf[purpose]).toISOString(),
      endedAt: null,
    });
    return token;
  }

  async look(token: string): Promise<AccountLinkView> {
    const { accountId, purpose, endsAt } = await this.demand(token);
    const account = await this.accounts.account(accountId);
    if (!account) throw over();
    return { purpose, endsAt, name: account.name, email: account.email };
  }

  async demand(token: string): Promise<AccountLink> {
    const link = await this.repository.usable(digestOf(token));
    if (!link) throw over();
    return link;
  }
}

function over(): ProblemError {
  return new ProblemError(
    'link.over',
    'It was used already, has run out, or a newer one was sent. Ask for a new one.',
  );
}
