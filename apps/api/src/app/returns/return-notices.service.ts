import { Injectable } from '@nestjs/common';
import type { NoticeKind, ReturnAct } from '@sightline/domain';
import type { Audit } from '../audits';
import { PeopleService } from '../people';
import type { Actor } from '../platform/context';
import { Notices } from '../platform/notices';
import type { AuditReturn } from './entities/audit-return.entity';
import { ReturnsRepository } from './returns.repository';

interface Telling {
  readonly kind: NoticeKind;
  readonly to: 'auditors' | 'contacts';
  /** It may be mailed: no name and no case reference. */
  readonly words: string;
}

const tellings: Partial<Record<ReturnAct, Telling>> = {
  submit: {
    ...{ kind: 'return.submitted', to: 'contacts' },
    words: 'A return of your agency waits for your sign-off.',
  },
  'send-back': {
    ...{ kind: 'return.sent-back', to: 'auditors' },
    words: 'A return has been sent back to you; the reason stands above its form.',
  },
  query: {
    ...{ kind: 'return.queried', to: 'auditors' },
    words: 'The co-ordinator has a query about a return that you wrote.',
  },
};

/** Tells those who are next that a return has come to them, in the run of the act. */
@Injectable()
export class ReturnNotices {
  constructor(
    private readonly repository: ReturnsRepository,
    private readonly people: PeopleService,
    private readonly notices: Notices,
  ) {}

  async tellOf(actor: Actor, auditReturn: AuditReturn, act: ReturnAct): Promise<void> {
    const telling = tellings[act];
    if (!telling) return;
    const { id, auditId, partnershipId } = auditReturn;
    const { kind, words, to } = telling;
    const accounts = await this.toldOf(auditReturn, to);
    await this.notices.post(
      accounts
        .filter((accountId) => accountId !== actor.accountId)
        .map((accountId) => ({
          ...{ accountId, partnershipId, kind, words, auditId },
          path: `/returns/${id}`,
        })),
    );
  }

  /** Tells auditors of a return that they did not have before. */
  async given(actor: Actor, auditReturn: AuditReturn, newIds: readonly string[]): Promise<void> {
    const { id, auditId, partnershipId } = auditReturn;
    const words = 'A return has been given to you to complete.';
    await this.notices.post(
      newIds
        .filter((accountId) => accountId !== actor.accountId)
        .map((accountId) => ({
          ...{ accountId, partnershipId, kind: 'return.allocated' as const, words, auditId },
          path: `/returns/${id}`,
        })),
    );
  }

  /** Tells the contacts of agencies whose returns were issued after the others. */
  async opened(
    { id: auditId, partnershipId }: Pick<Audit, 'id' | 'partnershipId'>,
    auditReturns: readonly AuditReturn[],
  ): Promise<void> {
    const words = 'Returns of an audit are open for your agency: say first what is known.';
    const firsts = new Map(auditReturns.map((one) => [one.agencyId, one]));
    for (const first of firsts.values()) {
      const accounts = await this.toldOf(first, 'contacts');
      await this.notices.post(
        accounts.map((accountId) => ({
          ...{ accountId, partnershipId, kind: 'returns.opened' as const, words, auditId },
          path: `/audits/${auditId}/returns?show=outstanding`,
        })),
      );
    }
  }

  /** Tells the co-ordinators that a child moved, for it is theirs to decide what becomes of it. */
  async moved({ id, auditId, partnershipId }: AuditReturn): Promise<void> {
    const holders = await this.people.holders(partnershipId, { role: 'coordinator' });
    const words =
      'An agency says that a child moved to or from another area. It is yours to decide.';
    const accounts = [...new Set(holders.map((holder) => holder.id))];
    await this.notices.post(
      accounts.map((accountId) => ({
        ...{ accountId, partnershipId, kind: 'return.moved-area' as const, words, auditId },
        path: `/returns/${id}`,
      })),
    );
  }

  /** One notice to each contact of an agency, however many of its returns it is reminded of. */
  async remind(auditReturns: readonly AuditReturn[]): Promise<void> {
    const [first] = auditReturns;
    if (!first) return;
    const { auditId, partnershipId } = first;
    const count = auditReturns.length;
    const words =
      count === 1
        ? 'The co-ordinator reminds you of a return that your agency owes.'
        : `The co-ordinator reminds you of ${count} returns that your agency owes.`;
    const accounts = await this.toldOf(first, 'contacts');
    await this.notices.post(
      accounts.map((accountId) => ({
        ...{ accountId, partnershipId, kind: 'returns.reminder' as const, words, auditId },
        path: `/audits/${auditId}/returns?show=outstanding`,
      })),
    );
  }

  private async toldOf(
    { id, partnershipId, agencyId }: AuditReturn,
    to: Telling['to'],
  ): Promise<string[]> {
    if (to === 'auditors') return (await this.repository.auditorsOf([id])).get(id) ?? [];
    const holders = await this.people.holders(partnershipId, {
      ...{ role: 'spoc' as const, agencyIds: [agencyId] },
    });
    return [...new Set(holders.map((holder) => holder.id))];
  }
}
