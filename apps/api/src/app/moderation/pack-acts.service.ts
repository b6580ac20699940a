import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AdmitToPackDto, PacksPublishedView } from '@sightline/contracts';
import { auditStatusLabels } from '@sightline/domain';
import { AuditExtensions, AuditsService, type Audit } from '../audits';
import { CasesRepository, caseSubject, type CaseFile } from '../cases';
import { Clock } from '../platform/clock';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { ProblemError, stale } from '../platform/errors';
import { isExpected, isIn, ReturnsRepository } from '../returns';
import { TrailService } from '../trail';
import { PacksRepository } from './packs.repository';
import { canPublishPacks, packStatuses } from './panel.policy';
import { PanelService } from './panel.service';

/** Publishing the packs of cases, taking one back, and saying who is not admitted to one. */
@Injectable()
export class PackActsService implements OnModuleInit {
  constructor(
    private readonly panel: PanelService,
    private readonly packs: PacksRepository,
    private readonly audits: AuditsService,
    private readonly extensions: AuditExtensions,
    private readonly cases: CasesRepository,
    private readonly returns: ReturnsRepository,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
  ) {}

  /** Whoever comes to the panel can read: convening publishes what is not published yet. */
  onModuleInit(): void {
    this.extensions.onAct('convene', async (audit) => {
      await this.publishThese(await this.waiting(audit), null);
    });
  }

  async publish(actor: Actor, caseId: string, revision: number): Promise<void> {
    await this.change(actor, caseId, revision, async (caseFile) => {
      if ((await this.packs.publicationsOf([caseId])).size > 0) {
        throw refused(`The pack of ${caseFile.reference} is published already.`);
      }
      const { full } = await this.fullAndEmpty([caseFile]);
      if (full.length === 0) throw refused(nothingIn(caseFile));
      await this.publishThese([caseFile], actor.accountId);
    });
  }

  /** Every pack that has something in it and is not published yet. */
  async publishAll(actor: Actor, auditId: string, revision: number): Promise<PacksPublishedView> {
    return this.transactor.run(async () => {
      const audit = await this.audits.hold(actor, auditId);
      if (audit.revision !== revision) throw stale();
      refuseUnlessPublishing(actor, audit);
      const { full, empty } = await this.fullAndEmpty(await this.waiting(audit));
      await this.publishThese(full, actor.accountId);
      for (const one of full) await this.cases.update(one, one.revision, {});
      const names = (cases: readonly CaseFile[]) => cases.map(({ reference }) => reference);
      return { published: names(full), empty: names(empty) };
    });
  }

  async recall(actor: Actor, caseId: string, revision: number, reason: string): Promise<void> {
    await this.change(actor, caseId, revision, async (caseFile) => {
      if ((await this.packs.publicationsOf([caseId])).size === 0) {
        throw refused(`The pack of ${caseFile.reference} is not published.`);
      }
      await this.packs.recall(caseId);
      this.trail.record('pack.recall', caseSubject(caseFile), { reason: reason.trim() });
    });
  }

  /** The chair says which agencies in the case do not come to its pack; all others do. */
  async admit(actor: Actor, caseId: string, dto: AdmitToPackDto): Promise<void> {
    await this.change(actor, caseId, dto.revision, async (caseFile) => {
      const rows = await this.returns.rowsOf([caseFile.auditId]);
      const inCase = new Set(
        rows.filter((row) => row.caseFileId === caseId && isExpected(row)).map((r) => r.agencyId),
      );
      const strangers = dto.notAdmitted.findIndex(({ agencyId }) => !inCase.has(agencyId));
      const ids = dto.notAdmitted.map(({ agencyId }) => agencyId);
      const isTwice = new Set(ids).size < ids.length;
      if (strangers >= 0 || isTwice) {
        const message = isTwice ? 'An agency is named twice' : 'This agency is not in the case';
        const field = `notAdmitted.${Math.max(0, strangers)}.agencyId`;
        throw new ProblemError('request.invalid', undefined, { fields: [{ field, message }] });
      }
      await this.packs.putExclusions(
        caseId,
        dto.notAdmitted.map(({ agencyId, reason }) => ({
          ...{ caseFileId: caseId, agencyId, reason: reason.trim() },
        })),
      );
      this.trail.record('pack.admit', caseSubject(caseFile), { notAdmitted: ids });
    });
  }

  /** Does an act on the pack of a case at the revision that was seen. */
  private async change(
    actor: Actor,
    caseId: string,
    revision: number,
    work: (caseFile: CaseFile) => Promise<void>,
  ): Promise<void> {
    const { auditId } = await this.panel.demand(actor, caseId);
    await this.transactor.run(async () => {
      const audit = await this.audits.hold(actor, auditId);
      const caseFile = await this.panel.demand(actor, caseId);
      if (caseFile.revision !== revision) throw stale();
      refuseUnlessPublishing(actor, audit);
      await work(caseFile);
      await this.cases.update(caseFile, revision, {});
    });
  }

  /** Cases still in the audit whose pack is not published. */
  private async waiting(audit: Audit): Promise<CaseFile[]> {
    const cases = (await this.cases.listOf(audit.id)).filter(
      ({ status }) => status !== 'replaced' && status !== 'withdrawn',
    );
    const published = await this.packs.publicationsOf(cases.map(({ id }) => id));
    return cases.filter(({ id }) => !published.has(id));
  }

  private async fullAndEmpty(cases: readonly CaseFile[]) {
    const auditIds = [...new Set(cases.map(({ auditId }) => auditId))];
    const rows = await this.returns.rowsOf(auditIds);
    const filled = new Set(rows.filter(isIn).map(({ caseFileId }) => caseFileId));
    return {
      full: cases.filter(({ id }) => filled.has(id)),
      empty: cases.filter(({ id }) => !filled.has(id)),
    };
  }

  private async publishThese(cases: readonly CaseFile[], accountId: string | null): Promise<void> {
    const publishedAt = this.clock.instant();
    await this.packs.publish(cases.map(({ id }) => ({ caseFileId: id, publishedAt, accountId })));
    for (const caseFile of cases) {
      const facts = { byConvening: accountId === null };
      this.trail.record('pack.publish', caseSubject(caseFile), facts);
    }
  }
}

function refuseUnlessPublishing(actor: Actor, audit: Audit): void {
  if (canPublishPacks(actor, audit)) return;
  const isOpen = packStatuses.includes(audit.status);
  const status = auditStatusLabels[audit.status].toLowerCase();
  throw refused(
    isOpen
      ? 'The report is approved or another partnership leads: its packs stay as they are.'
      : `This audit is “${status}” now; packs are published once it is in the field.`,
  );
}

function nothingIn({ reference }: CaseFile): string {
  return `No agency’s return for ${reference} is signed off yet, so its pack would be empty.`;
}

function refused(detail: string): ProblemError {
  return new ProblemError('transition.refused', detail);
}
