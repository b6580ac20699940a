import { Injectable } from '@nestjs/common';
import {
  allSections,
  assuranceLevelsOf,
  isOwnSection,
  mostOwnSections,
  sectionTitles,
  staysBecause,
  templateProblems,
  usualTemplate,
  type ReportTemplate,
  type SectionKey,
  type TemplateSection,
  type VersionedTemplate,
} from '@sightline/analysis';
import type {
  ReportTemplateStanding,
  ReportTemplateView,
  WriteReportTemplateDto,
} from '@sightline/contracts';
import { cleanText } from '@sightline/report-model';
import { PeopleService } from '../../people';
import { Clock, Ids } from '../../platform/clock';
import type { Actor } from '../../platform/context';
import { Transactor } from '../../platform/database';
import { ProblemError, stale } from '../../platform/errors';
import { TrailService } from '../../trail';
import { WordGuard, type Texts } from '../../vault';
import { canonicalJson, digestOf } from '../content/report-content';
import type { Report } from '../entities/report.entity';
import { StoredReportTemplate } from './report-template.entity';

/** How a partnership wants its reports: sections, headings, standing words and looks. */
@Injectable()
export class ReportTemplates {
  constructor(
    private readonly people: PeopleService,
    private readonly guard: WordGuard,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  private get templates() {
    return this.transactor.table(StoredReportTemplate);
  }

  /** What a new report is begun with; null where the partnership has not chosen. */
  async currentOf(partnershipId: string): Promise<VersionedTemplate | null> {
    const stored = await this.newest(partnershipId);
    return stored && { ...stored.template, revision: stored.revision };
  }

  /** Which version a draft has, beside the newest; for those who write it. */
  async standingOf({ partnershipId }: Actor, report: Report): Promise<ReportTemplateStanding> {
    const newest = (await this.newest(partnershipId))?.revision ?? 0;
    return { taken: report.template?.revision ?? 0, newest };
  }

  async read({ partnershipId }: Actor): Promise<ReportTemplateView> {
    const stored = await this.newest(partnershipId);
    const template = stored?.template ?? usualTemplate(await this.nameOf(partnershipId));
    const names = await this.people.namesById(stored ? [stored.accountId] : []);
    return {
      sections: allSections(template).map((section) => ({
        ...section,
        usualTitle: isOwnSection(section.key) ? null : sectionTitles[section.key],
        staysBecause: staysBecause[section.key as SectionKey] ?? null,
      })),
      assurance: [...assuranceLevelsOf(template)],
      ...{ ...template.style, mostOwnSections, revision: stored?.revision ?? 0 },
      updatedBy: names.get(stored?.accountId ?? '') ?? null,
      updatedAt: stored?.at ?? null,
    };
  }

  /** Keeps a new version. Reports that are begun already keep theirs until they take it over. */
  async write(actor: Actor, dto: WriteReportTemplateDto): Promise<ReportTemplateView> {
    const { partnershipId, accountId } = actor;
    const template = templateOf(dto);
    refuseProblems(template.sections);
    const looked = await this.guard.look({ partnershipId }, textsOf(template), dto.because);
    await this.transactor.run(async () => {
      const seen = (await this.newest(partnershipId))?.revision ?? 0;
      if (seen !== dto.revision) throw stale();
      const revision = seen + 1;
      await this.templates.insert([
        {
          ...{ id: this.ids.next(), partnershipId, revision, template, accountId },
          ...{ because: looked?.because ?? null, at: this.clock.instant() },
        },
      ]);
      const subject = { subjectType: 'report-template', subjectId: partnershipId, partnershipId };
      const digest = digestOf(canonicalJson(template));
      this.trail.record('report-template.write', subject, { revision, digest });
    });
    return this.read(actor);
  }

  private async newest(partnershipId: string): Promise<StoredReportTemplate | null> {
    const rest = 'WHERE partnership_id = ? ORDER BY revision DESC LIMIT 1';
    return (await this.templates.select(rest, [partnershipId]))[0] ?? null;
  }

  private async nameOf(partnershipId: string): Promise<string> {
    const rows = await this.transactor.query<{ name: string }>(
      'SELECT name FROM partnerships WHERE id = ?',
      [partnershipId],
    );
    return rows[0]?.name ?? '';
  }
}

function templateOf(dto: WriteReportTemplateDto): ReportTemplate {
  const { logo, partnership, accent, footer, classification } = dto;
  return {
    sections: dto.sections.map(({ key, isOn, title, words }) => ({
      ...{ key: key as TemplateSection['key'], isOn, title: cleanText(title).trim() },
      words: cleanText(words).trim(),
    })),
    assurance: dto.assurance.map(({ label, meaning }) => ({
      ...{ label: cleanText(label).trim(), meaning: cleanText(meaning).trim() },
    })),
    style: {
      ...{ logo: cleanText(logo).trim(), partnership: cleanText(partnership).trim() },
      ...{ accent: accent.toLowerCase(), footer: cleanText(footer).trim() },
      classification: cleanText(classification).trim(),
    },
  };
}

/** Everything of a template that others read, by its field. */
function textsOf(template: ReportTemplate): Texts {
  const { sections, style } = template;
  return {
    ...{ logo: style.logo, footer: style.footer },
    ...Object.fromEntries(
      assuranceLevelsOf(template).flatMap(({ label, meaning }, at) => [
        [`assurance.${at}.label`, label],
        [`assurance.${at}.meaning`, meaning],
      ]),
    ),
    ...Object.fromEntries(
      sections.flatMap(({ title, words }, at) => [
        [`sections.${at}.title`, title],
        [`sections.${at}.words`, words],
      ]),
    ),
  };
}

function refuseProblems(sections: readonly TemplateSection[]): void {
  const fields = templateProblems(sections);
  if (fields.length > 0) throw new ProblemError('request.invalid', fields[0]!.message, { fields });
}
