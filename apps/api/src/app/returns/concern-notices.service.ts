import { Injectable } from '@nestjs/common';
import { AuditsRepository } from '../audits';
import { PeopleService, SafeguardingService } from '../people';
import type { Actor } from '../platform/context';
import { Mails } from '../platform/mail';
import { Notices } from '../platform/notices';
import type { AuditReturn } from './entities/audit-return.entity';

/** Tells those who answer for a concern that there is one: by mail too, on any day, at once. */
@Injectable()
export class ConcernNotices {
  constructor(
    private readonly people: PeopleService,
    private readonly safeguarding: SafeguardingService,
    private readonly audits: AuditsRepository,
    private readonly mails: Mails,
    private readonly notices: Notices,
  ) {}

  /** Tells the agency's contacts, its lead and the chair, inside the run that raises it. */
  async tell(actor: Actor, auditReturn: AuditReturn, acknowledgeHours: number): Promise<void> {
    const { id, partnershipId, agencyId, auditId } = auditReturn;
    const [holders, agencies, audits] = await Promise.all([
      this.people.holders(partnershipId),
      this.people.agenciesById([agencyId]),
      this.audits.byIds({ partnershipId }, [auditId]),
    ]);
    const told = holders.filter(
      (holder) =>
        holder.id !== actor.accountId &&
        (holder.role === 'chair' || (holder.role === 'spoc' && holder.agencyId === agencyId)),
    );
    const agency = agencies.get(agencyId)?.shortName ?? '';
    const theme = audits[0]?.theme.slice(0, 90) ?? '';
    const hours = acknowledgeHours === 1 ? '1 hour' : `${acknowledgeHours} hours`;
    const words =
      `Somebody may be unsafe now: ${agency} raised an immediate safeguarding concern in ` +
      `“${theme}”. Please acknowledge it within ${hours}.`;
    await this.notices.post(
      [...new Set(told.map((holder) => holder.id))].map((accountId) => ({
        ...{ accountId, partnershipId, kind: 'concern.raised', words, auditId },
        path: `/returns/${id}`,
      })),
    );
    await this.mailLead(auditReturn, words);
  }

  /** The lead need not have an account: the mail says whom to ask. */
  private async mailLead({ partnershipId, agencyId }: AuditReturn, words: string): Promise<void> {
    const to = await this.safeguarding.leadAddress(partnershipId, agencyId);
    if (to === null) return;
    await this.mails.post({
      ...{ partnershipId, to, purpose: 'concern.raised' },
      subject: 'Sightline: an immediate safeguarding concern',
      paragraphs: [
        words,
        'You are written to as the safeguarding lead of the agency. Its contact for audits can open the concern, and so can the chair:',
        this.mails.linkTo('/'),
      ],
    });
  }
}
