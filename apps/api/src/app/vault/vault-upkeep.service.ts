import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addMonths, type NoticeKind, type Role } from '@sightline/domain';
import type { Audit } from '../audits';
import { PeopleService } from '../people';
import { Clock } from '../platform/clock';
import { JobKind, Jobs } from '../platform/jobs';
import { Notices } from '../platform/notices';
import { VaultExtensions } from './vault-extensions';
import { VaultSettingsService } from './vault-settings.service';
import { VaultRepository } from './vault.repository';
import { VaultService } from './vault.service';

type OfAudit = { readonly auditId: string };

const tellDue = new JobKind<OfAudit>('vault.tell-due');
const tellOpened = new JobKind<OfAudit>('vault.tell-opened');

/** What the vault does by itself: once a day it tidies, and tells what is due to be destroyed. */
@Injectable()
export class VaultUpkeep implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly notices: Notices,
    private readonly vault: VaultService,
    private readonly repository: VaultRepository,
    private readonly extensions: VaultExtensions,
    private readonly settings: VaultSettingsService,
    private readonly people: PeopleService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.everyDay('vault.upkeep', { hour: 4, effect: (today) => this.lookAround(today) });
    this.jobs.handle(tellDue, {
      effect: ({ auditId }) =>
        this.tell(auditId, 'vault.due', ['coordinator', 'chair', 'key-holder'], ({ theme }) => {
          return `The identities of “${theme}” are due to be destroyed.`;
        }),
    });
    this.jobs.handle(tellOpened, {
      effect: ({ auditId }) =>
        this.tell(auditId, 'vault.opened', ['coordinator'], ({ theme }) => {
          return `Identities of “${theme}” were opened. See who opened which, and what for.`;
        }),
    });
  }

  /** Inside a run: the co-ordinator is told of openings of an audit, once a day. */
  async noteOpening(auditId: string): Promise<void> {
    const key = `${auditId}:${this.clock.today()}`;
    await this.jobs.enqueue(tellOpened, { key, data: { auditId } });
  }

  private async lookAround(today: string): Promise<void> {
    await this.vault.tidy();
    for (const { auditId, partnershipId } of await this.repository.undestroyed()) {
      const approvedOn = await this.extensions.approvedOn(auditId);
      if (approvedOn === null) continue;
      const months = await this.settings.retentionMonths(partnershipId);
      if (addMonths(approvedOn, months) > today) continue;
      // The same audit again is the same job: told once, and again when that is long forgotten.
      await this.jobs.enqueue(tellDue, { key: auditId, data: { auditId } });
    }
  }

  private async tell(
    auditId: string,
    kind: NoticeKind,
    roles: readonly Role[],
    words: (audit: Audit) => string,
  ): Promise<void> {
    const audit = await this.repository.audit(auditId);
    if (!audit) return;
    const { partnershipId } = audit;
    const holders = await this.people.holders(partnershipId);
    const told = holders.filter(({ role }) => roles.includes(role)).map(({ id }) => id);
    const path = `/audits/${auditId}/identities`;
    await this.notices.post(
      [...new Set(told)].map((accountId) => ({
        ...{ accountId, partnershipId, kind, path, auditId },
        words: words(audit).slice(0, 300),
      })),
    );
  }
}
