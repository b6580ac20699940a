import { Injectable, type OnModuleInit } from '@nestjs/common';
import { longestReportTitle, type ReportListItemView, type ReportView } from '@sightline/contracts';
import { shorten } from '@sightline/report-model';
import { AuditExtensions, AuditsService, type Audit } from '../audits';
import { EarlierLine } from '../findings';
import { PeopleService } from '../people';
import { Clock, Ids } from '../platform/clock';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { notFound, ProblemError, stale } from '../platform/errors';
import type { RenderFormat } from '../platform/rendering';
import { TrailService } from '../trail';
import { VaultExtensions } from '../vault';
import { assuranceOf } from './assurance-view';
import type { DraftState, ReportSource } from './content/live-report';
import { contentFor, type ReportContent, type SectionContent } from './content/report-content';
import type { Report } from './entities/report.entity';
import { ReportStandings } from './life/report-standing.service';
import { ReportContents } from './report-contents.service';
import { ReportsRepository } from './reports.repository';
import { ReportTemplates } from './template/report-templates.service';

const draftable = ['panel', 'drafting', 'factual-accuracy'];

/** Drafting, editing and approving the findings report of an audit. */
@Injectable()
export class ReportsService implements OnModuleInit {
  constructor(
    private readonly repository: ReportsRepository,
    private readonly contents: ReportContents,
    private readonly standings: ReportStandings,
    private readonly templates: ReportTemplates,
    private readonly audits: AuditsService,
    private readonly extensions: AuditExtensions,
    private readonly vault: VaultExtensions,
    private readonly earlierLine: EarlierLine,
    private readonly people: PeopleService,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  onModuleInit(): void {
    this.vault.provideApprovals(async (auditId) => {
      const approvedAt = await this.repository.approvedAt(auditId);
      return approvedAt === null ? null : this.clock.dayOf(approvedAt);
    });
    this.earlierLine.provideApproved(async (auditId) => {
      const snapshot = await this.repository.approvedSnapshot(auditId);
      if (!snapshot) return null;
      const { figures, facts } = snapshot as ReportContent;
      return { figures, sampling: facts.sampling };
    });
    this.extensions.provideStep('report', async (audit) => {
      const status = await this.repository.statusOf(audit.id);
      if (status === 'approved') return [];
      return [status === 'draft' ? 'Approve the report' : 'Generate the draft report'];
    });
  }

  async list(actor: Actor): Promise<ReportListItemView[]> {
    const reports = await this.repository.list(actor);
    const recalled = await this.standings.recalledAmong(reports);
    return reports.map(({ id, auditId, title, version, status, approvedAt }) => ({
      ...{ id, auditId, title, version, status, approvedAt, isRecalled: recalled.has(id) },
    }));
  }

  /** Audits of which the latest approved report is recalled, so that there is nothing to read. */
  async auditsRecalled(actor: Actor): Promise<ReadonlySet<string>> {
    const latest = new Map<string, ReportListItemView>();
    for (const report of await this.list(actor)) {
      const known = latest.get(report.auditId);
      if (report.status !== 'approved' || (known && known.version > report.version)) continue;
      latest.set(report.auditId, report);
    }
    return new Set([...latest.values()].filter((one) => one.isRecalled).map((one) => one.auditId));
  }

  /** The report, or 404 where the actor may not see it. */
  async demand(actor: Actor, id: string): Promise<Report> {
    const report = await this.repository.find(actor, id);
    if (!report) throw notFound('This report');
    return report;
  }

  /** The same for the acts of the partnership that leads the audit. */
  async demandLed(actor: Actor, id: string) {
    const report = await this.demand(actor, id);
    return { report, audit: await this.audits.demand(actor, report.auditId) };
  }

  /** The latest report of the audit: a draft for those who may read it, else the approved one. */
  async view(actor: Actor, auditId: string): Promise<ReportView> {
    await this.audits.see(actor, auditId);
    const report = await this.repository.latestOf(actor, auditId);
    if (!report) throw notFound('The report of this audit');
    await this.standings.refuseReader(actor, report);
    await this.recordOpen(report);
    return this.toView(actor, report);
  }

  /** Drafts the report from the figures; drafting again never loses a sentence. */
  async draft(actor: Actor, auditId: string): Promise<ReportView> {
    const audit = await this.audits.demand(actor, auditId);
    if (!draftable.includes(audit.status)) {
      const detail = 'The report is drafted once the panel has met.';
      throw new ProblemError('transition.refused', detail);
    }
    await this.transactor.run(async () => {
      const existing = await this.repository.latestOf(actor, auditId);
      const report = existing ?? (await this.newReport(audit));
      if (existing) {
        const generatedAt = this.clock.instant();
        await this.repository.update(existing.id, existing.revision, { generatedAt });
      } else {
        await this.repository.insert(report);
      }
      if (audit.status === 'panel') {
        await this.audits.transition(audit, 'draft', { revision: audit.revision });
      }
      const facts = { version: report.version, isNew: !existing };
      this.trail.record('report.draft', reportSubject(report), facts);
    });
    return this.view(actor, auditId);
  }

  private async newReport({ id: auditId, theme, partnershipId }: Audit): Promise<Report> {
    return {
      ...{ id: this.ids.next(), auditId, version: 1, status: 'draft', revision: 1 },
      title: shorten(`${theme}: findings of the multi-agency audit`, longestReportTitle),
      template: await this.templates.currentOf(partnershipId),
      ...{
        assurance: null,
        sections: [],
        snapshot: null,
        contentHash: null,
        approvedById: null,
        approvedAt: null,
      },
      generatedAt: this.clock.instant(),
    };
  }

  /** Freezes data, words and figures with a content hash; refused while something is missing. */
  async approve(actor: Actor, id: string, revision: number): Promise<ReportView> {
    const seen = await this.demandDraft(actor, id);
    if (seen.report.revision !== revision) throw stale();
    const source = await this.contents.source(seen.audit, seen.report);
    const { state, content, contentHash } = await this.contents.whole(source);
    refuseUnready(state);
    await this.transactor.run(async () => {
      // Held, so that no judgement or finding slips in between what is checked and what is frozen.
      await this.audits.hold(actor, seen.report.auditId);
      const { report, audit } = await this.demandDraft(actor, id);
      const still = await this.contents.sourceAtOnce(audit, report);
      if (!isSame(source, still)) throw stale();
      await this.repository.update(report.id, revision, {
        status: 'approved',
        snapshot: content,
        contentHash,
        approvedById: actor.accountId,
        approvedAt: this.clock.instant(),
      });
      await this.audits.transition(audit, 'approve', { revision: audit.revision });
      const facts = { version: report.version, contentHash };
      this.trail.record('report.approve', reportSubject(report), facts);
      this.standings.keepCheckpoint(report.id);
    });
    return this.toView(actor, await this.demand(actor, id));
  }

  /** The report in each of the formats. */
  async files<Format extends RenderFormat>(
    actor: Actor,
    report: Report,
    formats: readonly Format[],
  ): Promise<Record<Format, Uint8Array>> {
    const audit = await this.audits.see(actor, report.auditId);
    return this.contents.files(actor, audit, report, formats);
  }

  async recordOpen(report: Report): Promise<void> {
    const { version, status } = report;
    await this.trail.recordRead('report.open', reportSubject(report), { version, status });
  }

  /** A draft and its audit; refused once it is approved. */
  async demandDraft(actor: Actor, id: string) {
    const report = await this.demand(actor, id);
    if (report.status === 'approved') {
      throw new ProblemError('report.frozen', 'An approved report never changes.');
    }
    return { report, audit: await this.audits.demand(actor, report.auditId) };
  }

  /** The report as the actor reads it. */
  async toView(actor: Actor, report: Report): Promise<ReportView> {
    const isDraft = report.status === 'draft';
    const { id, auditId, title, version, status, generatedAt, approvedAt, contentHash } = report;
    const names = await this.people.namesById([
      ...report.sections.map(({ editedBy }) => editedBy),
      ...[report.approvedById, report.assurance?.by].filter((one) => typeof one === 'string'),
    ]);
    const live = isDraft
      ? await this.contents.draft(await this.audits.demand(actor, auditId), report)
      : null;
    // Who wrote which section is the lead's to know; a partnership that joined reads the words.
    const isLed = (await this.audits.see(actor, auditId)).partnershipId === actor.partnershipId;
    const writes = isLed && actor.permissions.has('report.draft');
    const sections: readonly SectionContent[] =
      live?.sections ?? contentFor(actor, report.snapshot as ReportContent).sections;
    const numbers = numbersOf(live?.sections ?? sections);
    return {
      ...{ id, auditId, title, version, status, generatedAt, approvedAt, contentHash },
      sections: sections.map(({ key, title: heading, narrative, drafted }) => {
        const words = report.sections.find((section) => isLed && section.key === key);
        return {
          ...{ key, title: heading, narrative, drafted },
          number: numbers.get(key) ?? null,
          figuresMoved: live?.moved.includes(key) ?? false,
          editedBy: words ? (names.get(words.editedBy) ?? '') : null,
          editedAt: words?.editedAt ?? null,
        };
      }),
      figures: [...(live?.figures ?? [])],
      blockers: (live?.blockers ?? []).map(({ message }) => message),
      approvedBy: report.approvedById ? (names.get(report.approvedById) ?? '') : null,
      template: isDraft && writes ? await this.templates.standingOf(actor, report) : null,
      assurance: assuranceOf(actor, report, isLed ? names : new Map()),
      canComment: isLed && actor.permissions.has('report.comment'),
      canEdit: isDraft && writes,
      canApprove: isDraft && actor.permissions.has('report.approve'),
      revision: report.revision,
    };
  }
}

/** Sections that would stand in the report, in their order; the others have no number. */
function numbersOf(
  sections: readonly (SectionContent & { readonly isInReport?: boolean })[],
): Map<string, number> {
  const standing = sections.filter(({ isInReport = true }) => isInReport);
  return new Map(standing.map(({ key }, index) => [key, index + 1]));
}

function refuseUnready({ blockers }: DraftState): void {
  if (blockers.length === 0) return;
  const detail = blockers.map(({ message }) => message).join(' ');
  throw new ProblemError('report.not-ready', detail, { fields: [...blockers] });
}

/** Whether two drafts would be made from the same, so that what was worked out still holds. */
function isSame(one: ReportSource, other: ReportSource): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** How the trail names a report. */
export function reportSubject({ id, auditId, title }: Report) {
  return { subjectType: 'report', subjectId: id, label: shorten(title, 200), auditId };
}
