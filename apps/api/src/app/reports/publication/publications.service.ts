import { Injectable } from '@nestjs/common';
import type { PublicationView, PublishDto, WritePublicationPartDto } from '@sightline/contracts';
import { AuditsService } from '../../audits';
import { PeopleService } from '../../people';
import { Clock, Ids } from '../../platform/clock';
import type { Actor } from '../../platform/context';
import { Transactor } from '../../platform/database';
import { notFound, ProblemError, stale } from '../../platform/errors';
import { TrailService } from '../../trail';
import { digestOf, type ReportContent } from '../content/report-content';
import type { Report } from '../entities/report.entity';
import { ReportStandings } from '../life/report-standing.service';
import { PublicationMaker, type MadePart, type MadePublication } from './publication-maker.service';
import { partFactsOf } from './publication-parts';
import type { Publication, WrittenPart } from './publication.entity';
import { PublicationsRepository } from './publications.repository';

/** Preparing what goes out of an approved report, and publishing it. */
@Injectable()
export class PublicationsService {
  constructor(
    private readonly repository: PublicationsRepository,
    private readonly maker: PublicationMaker,
    private readonly audits: AuditsService,
    private readonly standings: ReportStandings,
    private readonly people: PeopleService,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The latest publication of the audit that the person may see; null where there is none yet. */
  async view(actor: Actor, auditId: string): Promise<PublicationView | null> {
    await this.audits.see(actor, auditId);
    const [latest] = await this.repository.listOf(actor, auditId);
    if (!latest) return null;
    await this.recordOpen(latest);
    return this.toView(actor, latest);
  }

  /** The publication, or 404 where the actor may not see it. */
  async demand(actor: Actor, id: string): Promise<Publication> {
    const publication = await this.repository.find(actor, id);
    if (!publication) throw notFound('This publication');
    return publication;
  }

  /** Begins the publication of the latest approved report; there is one of each. */
  async begin(actor: Actor, auditId: string): Promise<PublicationView> {
    await this.audits.demand(actor, auditId);
    const report = await this.repository.approvedReport(actor, auditId);
    if (!report) {
      throw new ProblemError('transition.refused', 'Only an approved report can be published.');
    }
    await this.standings.refuseRecalled(report);
    const publication: Publication = {
      ...{ id: this.ids.next(), auditId, reportId: report.id, status: 'draft', parts: [] },
      ...{ snapshot: null, contentHash: null, publishedById: null, publishedAt: null, revision: 1 },
    };
    await this.transactor.run(async () => {
      const all = await this.repository.listOf(actor, auditId);
      if (all.some(({ reportId }) => reportId === report.id)) {
        const detail = 'The publication of this report has been begun already.';
        throw new ProblemError('record.duplicate', detail);
      }
      await this.repository.insert(publication);
      const { version } = report;
      this.trail.record('publication.begin', publicationSubject(publication), { version });
    });
    return this.toView(actor, publication);
  }

  /** Writes one part: its words, and which of their clues may stay. */
  async writePart(
    actor: Actor,
    id: string,
    key: string,
    dto: WritePublicationPartDto,
  ): Promise<PublicationView> {
    const { publication, report } = await this.demandDraft(actor, id);
    const { template } = report.snapshot as ReportContent;
    const facts = partFactsOf(template).find((each) => each.key === key);
    if (!facts) throw notFound('This part of the publication');
    const { words, confirmed, revision } = dto;
    if (words.length > facts.longest) throw tooLong(facts.title, facts.longest);
    const part: WrittenPart = {
      ...{ key, words, editedBy: actor.accountId, editedAt: this.clock.instant() },
      confirmed: confirmed.map(({ kind, text, reason }) => ({ kind, text, reason: reason.trim() })),
    };
    const others = publication.parts.filter((each) => each.key !== key);
    await this.transactor.run(async () => {
      if (publication.revision !== revision) throw stale();
      await this.repository.update(id, revision, { parts: [...others, part] });
      const data = { part: key, digest: digestOf(words), confirmed: confirmed.length };
      this.trail.record('publication.write', publicationSubject(publication), data);
    });
    return this.toView(actor, await this.demand(actor, id));
  }

  /**
   * Freezes what goes out. Refused while words may tell a count, and where what the person saw listed
   * is no longer what would be published.
   */
  async publish(actor: Actor, id: string, dto: PublishDto): Promise<PublicationView> {
    await this.transactor.run(async () => {
      const { publication, report } = await this.demandDraft(actor, id);
      if (publication.revision !== dto.revision) throw stale();
      // Held, so that no other publication of the audit goes out between what is read and frozen.
      await this.audits.hold(actor, publication.auditId);
      const made = await this.maker.make(actor, publication, report);
      refuseUnready(made, dto.seen);
      const { content, contentHash, differences } = made;
      await this.repository.update(id, dto.revision, {
        ...{ status: 'published', snapshot: content, contentHash },
        ...{ publishedById: actor.accountId, publishedAt: this.clock.instant() },
      });
      this.trail.record('publication.publish', publicationSubject(publication), {
        ...{ version: content.version, contentHash, threshold: content.threshold },
        differences: differences.length,
        confirmed: differences.filter(({ kind }) => kind === 'confirmed').length,
      });
    });
    return this.toView(actor, await this.demand(actor, id));
  }

  /** What is published, or would be now; for those who may see it. */
  async contentOf(actor: Actor, publication: Publication) {
    const { snapshot, contentHash } = publication;
    if (snapshot) return { content: snapshot, contentHash };
    const made = await this.maker.make(actor, publication, await this.reportOf(publication));
    return { content: made.content, contentHash: null };
  }

  async recordOpen(publication: Publication): Promise<void> {
    const { status } = publication;
    await this.trail.recordRead('publication.open', publicationSubject(publication), { status });
  }

  private async demandDraft(actor: Actor, id: string) {
    const publication = await this.demand(actor, id);
    await this.audits.demand(actor, publication.auditId);
    if (publication.status === 'published') {
      throw new ProblemError('publication.frozen', 'What is published stays as it went out.');
    }
    const report = await this.reportOf(publication);
    await this.standings.refuseRecalled(report);
    return { publication, report };
  }

  private async reportOf({ reportId }: Publication): Promise<Report> {
    const report = await this.repository.report(reportId);
    if (!report) throw notFound('The report of this publication');
    return report;
  }

  private async toView(actor: Actor, publication: Publication): Promise<PublicationView> {
    const { id, auditId, status, snapshot, revision } = publication;
    const isWriter =
      actor.permissions.has('publication.write') && (await this.isLed(actor, auditId));
    const isOpen = status === 'draft' && isWriter;
    const made = isOpen
      ? await this.maker.make(actor, publication, await this.reportOf(publication))
      : null;
    const content = snapshot ?? made?.content;
    if (!content) throw notFound('This publication');
    const { publishedById } = publication;
    const names = await this.people.namesById([
      ...publication.parts.map(({ editedBy }) => editedBy),
      ...(publishedById ? [publishedById] : []),
    ]);
    return {
      ...{ id, auditId, status, revision },
      ...{ version: content.version, title: content.title, threshold: content.threshold },
      parts: (made?.parts ?? []).map((part) => partView(part, names)),
      differences: [...(made?.differences ?? [])],
      seen: made?.seen ?? '',
      blockers: [...(made?.blockers ?? [])],
      contentHash: publication.contentHash,
      publishedBy: publishedById ? (names.get(publishedById) ?? '') : null,
      publishedAt: publication.publishedAt,
      canEdit: isOpen,
      canPublish: isOpen && actor.permissions.has('publication.publish'),
    };
  }

  private async isLed(actor: Actor, auditId: string): Promise<boolean> {
    return (await this.audits.see(actor, auditId)).partnershipId === actor.partnershipId;
  }
}

function partView(
  part: MadePart,
  names: ReadonlyMap<string, string>,
): PublicationView['parts'][number] {
  const { key, rendering, title, words, suggested, made, longest, clues, written } = part;
  return {
    ...{ key, rendering, title, words, suggested, made, longest, clues },
    editedBy: written ? (names.get(written.editedBy) ?? '') : null,
    editedAt: written?.editedAt ?? null,
  };
}

function refuseUnready({ blockers, seen }: MadePublication, confirmed: string): void {
  if (blockers.length > 0) {
    const fields = blockers.map((message) => ({ field: 'publication', message }));
    throw new ProblemError('publication.not-ready', blockers.join(' '), { fields });
  }
  if (seen !== confirmed) {
    const detail = 'Read the list of differences again: something in it has changed.';
    throw new ProblemError('publication.changed', detail);
  }
}

function tooLong(title: string, longest: number): ProblemError {
  const message = `Keep “${title}” to ${longest} characters`;
  return new ProblemError('request.invalid', message, { fields: [{ field: 'words', message }] });
}

/** How the trail names a publication. */
export function publicationSubject({ id, auditId }: Pick<Publication, 'id' | 'auditId'>) {
  return { subjectType: 'publication', subjectId: id, auditId };
}
