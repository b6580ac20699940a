import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AdmitToPackDto, PacksPublishedView } from '@sightline/contracts';
import { auditStatusLabels } from '@sightline/domain';
import { Audit, AuditExtensions, AuditsService } from '../audits';
import { CasesRepository, CasesService, caseSubject, type CaseFile } from '../cases';
import { Clock } from '../platform/clock';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { ProblemError, stale } from '../platform/errors';
import { isExpected, isIn, ReturnsRepository } from '../returns';
import { TrailService } from '../trail';
import type { PackExclusion } from './entities/case-pack.entity';
import { PacksRepository } from './packs.repository';
import { PanelNotices } from './panel-notices.service';
import { PanelTexts } from './panel-texts.service';
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
    private readonly casesService: CasesService,
    private readonly cases: CasesRepository,
    private readonly returns: ReturnsRepository,
    private readonly texts: PanelTexts,
    private readonly notices: PanelNotices,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
  ) {}

  /** Whoever comes to the panel can read: convening publishes what is not published yet. */
  onModuleInit(): void {
    this.extensions.onAct('convene', async (audit) => {
      await this.publishThese(audit, await this.waiting(audit), null);
    });
    this.casesService.onWithdrawn((caseFile, reason) => this.left(caseFile, reason));
  }

  async publish(actor: Actor, caseId: string, revision: number): Promise<void> {
    await this.change(actor, caseId, revision, async (caseFile, audit) => {
      if ((await this.packs.publicationsOf([caseId])).size > 0) {
        throw refused(`The pack of ${caseFile.reference} is published already.`);
      }
      const { full } = await this.fullAndEmpty([caseFile]);
      if (full.length === 0) throw refused(nothingIn(caseFile));
      await this.publishThese(audit, [caseFile], actor);
    });
  }

  /** Every pack that has something in it and is not published yet. */
  async publishAll(actor: Actor, auditId: string, revision: number): Promise<PacksPublishedView> {
    return this.transactor.run(async () => {
      const audit = await this.audits.hold(actor, auditId);
      if (audit.revision !== revision) throw stale();
      refuseUnlessPublishing(actor, audit);
      const { full, empty } = await this.fullAndEmpty(await this.waiting(audit));
      await this.publishThese(audit, full, actor);
      for (const one of full) await this.cases.update(one, one.revision, {});
      const names = (cases: readonly CaseFile[]) => cases.map(({ reference }) => reference);
      return { published: names(full), empty: names(empty) };
    });
  }

  async recall(actor: Actor, caseId: string, revision: number, reason: string): Promise<void> {
    await this.change(actor, caseId, revision, async (caseFile, audit) => {
      if ((await this.packs.publicationsOf([caseId])).size === 0) {
        throw refused(`The pack of ${caseFile.reference} is not published.`);
      }
      // The reason stands on the trail, where nobody is to be named.
      await this.texts.refuseNaming(audit, { reason }, caseId);
      await this.shut(actor, audit, caseFile, reason.trim());
    });
  }

  /** The chair says which agencies in the case do not come to its pack; all others do. */
  async admit(actor: Actor, caseId: string, dto: AdmitToPackDto): Promise<void> {
    await this.change(actor, caseId, dto.revision, async (caseFile, audit) => {
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
      await this.packs.putExclusions(caseId, await this.exclusionsOf(audit, caseFile, dto));
      this.trail.record('pack.admit', caseSubject(caseFile), { notAdmitted: ids });
    });
  }

  /** A case that leaves the audit takes its pack with it: nobody opens it from then on. */
  private async left(caseFile: CaseFile, reason: string): Promise<void> {
    if ((await this.packs.publicationsOf([caseFile.id])).size === 0) return;
    const [audit] = await this.transactor.table(Audit).byIds([caseFile.auditId]);
    if (audit) await this.shut(null, audit, caseFile, reason);
  }

  /** Takes the pack back inside a run and tells those who could read it. */
  private async shut(
    actor: Actor | null,
    audit: Audit,
    caseFile: CaseFile,
    reason: string,
  ): Promise<void> {
    await this.notices.recalled(actor, audit, caseFile);
    await this.packs.recall(caseFile.id);
    this.trail.record('pack.recall', caseSubject(caseFile), { reason });
  }

  private async exclusionsOf(
    audit: Audit,
    caseFile: CaseFile,
    { notAdmitted }: AdmitToPackDto,
  ): Promise<PackExclusion[]> {
    const rows: PackExclusion[] = [];
    for (const [index, { agencyId, reason, because }] of notAdmitted.entries()) {
      const field = `notAdmitted.${index}.reason`;
      const looked = await this.texts.look(audit, { [field]: reason }, because, caseFile.id);
      this.texts.keep(caseSubject(caseFile), 'admission', looked);
      const said = { reason: reason.trim(), because: looked?.because ?? null };
      rows.push({ caseFileId: caseFile.id, agencyId, ...said });
    }
    return rows;
  }

  /** Does an act on the pack of a case at the revision that was seen. */
  private async change(
    actor: Actor,
    caseId: string,
    revision: number,
    work: (caseFile: CaseFile, audit: Audit) => Promise<void>,
  ): Promise<void> {
    const { auditId } = await this.panel.demand(actor, caseId);
    await this.transactor.run(async () => {
      const audit = await this.audits.hold(actor, auditId);
      const caseFile = await this.panel.demand(actor, caseId);
      if (caseFile.revision !== revision) throw stale();
      refuseUnlessPublishing(actor, audit);
      await work(caseFile, audit);
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

  private async publishThese(
    audit: Audit,
    cases: readonly CaseFile[],
    actor: Actor | null,
  ): Promise<void> {
    const publishedAt = this.clock.instant();
    const accountId = actor?.accountId ?? null;
    await this.packs.publish(cases.map(({ id }) => ({ caseFileId: id, publishedAt, accountId })));
    for (const caseFile of cases) {
      const facts = { byConvening: accountId === null };
      this.trail.record('pack.publish', caseSubject(caseFile), facts);
    }
    await this.notices.published(actor, audit, cases);
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
