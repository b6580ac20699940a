import { Injectable } from '@nestjs/common';
import type {
  EditSectionDto,
  RenameReportDto,
  ReportView,
  SectionConflictView,
} from '@sightline/contracts';
import { cleanLine, cleanText, isSameWords } from '@sightline/report-model';
import { Clock } from '../../platform/clock';
import type { Actor } from '../../platform/context';
import { Transactor } from '../../platform/database';
import { notFound, ProblemError, stale } from '../../platform/errors';
import { TrailService } from '../../trail';
import { WordGuard } from '../../vault';
import type { LiveSection } from '../content/live-report';
import { digestOf } from '../content/report-content';
import type { Report, ReportSection } from '../entities/report.entity';
import { ReportContents } from '../report-contents.service';
import { ReportsRepository } from '../reports.repository';
import { ReportsService, reportSubject } from '../reports.service';

/** The words that people write around the figures of a draft, section by section. */
@Injectable()
export class ReportWriting {
  constructor(
    private readonly reports: ReportsService,
    private readonly repository: ReportsRepository,
    private readonly contents: ReportContents,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
    private readonly guard: WordGuard,
  ) {}

  /** Writes one section beside the figures as they are now; other people's sections stay theirs. */
  async edit(actor: Actor, id: string, key: string, dto: EditSectionDto): Promise<ReportView> {
    const { report, section } = await this.demandSection(actor, id, key);
    if (report.revision !== dto.revision && !isUntouched(section, dto.basis)) {
      throw await this.conflict(actor, report, key);
    }
    await this.transactor.run(async () => {
      await this.write(actor, report, section, dto.narrative);
      const digest = digestOf(dto.narrative);
      this.trail.record('report.edit', reportSubject(report), { section: key, digest });
    });
    return this.reports.toView(actor, await this.reports.demand(actor, id));
  }

  /** Refused where somebody else changed the report meanwhile. */
  async rename(actor: Actor, id: string, dto: RenameReportDto): Promise<ReportView> {
    const { report } = await this.reports.demandDraft(actor, id);
    const title = cleanLine(dto.title);
    const { partnershipId } = actor;
    await this.guard.look({ partnershipId }, { title }, dto.because);
    await this.transactor.run(async () => {
      await this.repository.update(id, dto.revision, { title });
      this.trail.record('report.rename', reportSubject({ ...report, title }), {
        digest: digestOf(title),
      });
    });
    return this.reports.toView(actor, await this.reports.demand(actor, id));
  }

  /** A section of a draft as it stands now. */
  async demandSection(actor: Actor, id: string, key: string) {
    const { report, audit } = await this.reports.demandDraft(actor, id);
    const { sections } = await this.contents.draft(audit, report);
    const section = sections.find((each) => each.key === key);
    if (!section) throw notFound('This section');
    return { report, section };
  }

  /** Within a run. Words that are the drafted ones give the section back to the figures. */
  async write(actor: Actor, report: Report, section: LiveSection, narrative: string) {
    const { key, drafted, figuresDigest } = section;
    const words: ReportSection = {
      ...{ key, narrative: cleanText(narrative), drafted, figuresDigest },
      editedBy: actor.accountId,
      editedAt: this.clock.instant(),
    };
    const others = report.sections.filter((each) => each.key !== key);
    const sections = isSameWords(narrative, drafted) ? others : [...others, words];
    await this.repository.update(report.id, report.revision, { sections });
  }

  private async conflict(actor: Actor, report: Report, key: string): Promise<ProblemError> {
    const { sections, revision } = await this.reports.toView(actor, report);
    const section = sections.find((each) => each.key === key);
    if (!section) return stale();
    const data: SectionConflictView = { section, revision };
    const by = section.editedBy ?? 'Somebody else';
    const detail = `${by} wrote this section meanwhile. Your words are not lost: both are shown.`;
    return new ProblemError('record.stale', detail, { data });
  }
}

/** Whether the section still says what a writer began from, whatever else of the report changed. */
function isUntouched({ narrative }: LiveSection, basis: string | undefined): boolean {
  return basis !== undefined && isSameWords(narrative, basis);
}
