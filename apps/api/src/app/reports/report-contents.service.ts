import { Injectable } from '@nestjs/common';
import {
  draftNarrative,
  reportTables,
  sectionKeys,
  sectionTitles,
  type NarrativeFacts,
  type SectionKey,
} from '@sightline/analysis';
import type { Audit } from '../audits';
import { FindingsService } from '../findings';
import { AuditFiguresService } from '../moderation';
import { PeopleService } from '../people';
import { Clock } from '../platform/clock';
import type { Report } from './entities/report.entity';
import { canonicalJson, digestOf, type ReportContent, type SectionContent } from './report-content';

/** The cover is made of the report's own facts; it has no narrative of its own. */
const narrated = sectionKeys.filter((key) => key !== 'cover');

/** A section as it stands now, and the digest of the figures behind it. */
export interface LiveSection extends SectionContent {
  readonly figuresDigest: string;
}

export interface LiveReport {
  readonly content: ReportContent;
  readonly sections: readonly LiveSection[];
}

/** Makes the content of a report from the figures as they are now and the words people wrote. */
@Injectable()
export class ReportContents {
  constructor(
    private readonly figuresService: AuditFiguresService,
    private readonly findings: FindingsService,
    private readonly people: PeopleService,
    private readonly clock: Clock,
  ) {}

  async live(audit: Audit, report: Report): Promise<LiveReport> {
    const { figures, facts: auditFacts } = await this.figuresService.ofAudit(audit);
    const partnership = await this.people.partnership(audit.partnershipId);
    const facts: NarrativeFacts = {
      ...auditFacts,
      ...(await this.findings.forReport(audit.id)),
      version: report.version,
    };
    const drafted = draftNarrative(figures, facts);
    const tables = reportTables(figures);
    const sections = narrated.flatMap((key): LiveSection[] => {
      const words = report.sections.find((section) => section.key === key);
      const own = tables.filter(({ section }) => section === key);
      const draft = drafted[key] ?? '';
      if (!words && draft === '' && own.length === 0) return [];
      const figuresDigest = digestOf(canonicalJson([draft, own]));
      return [
        {
          ...{ key, title: sectionTitles[key], drafted: draft, figuresDigest },
          narrative: words?.narrative ?? draft,
        },
      ];
    });
    return {
      sections,
      content: {
        schemaVersion: 1,
        title: report.title,
        version: report.version,
        partnership: partnership?.name ?? '',
        marking: 'OFFICIAL-SENSITIVE',
        day: this.clock.today(),
        facts,
        figures,
        tables,
        sections: sections.map(({ key, title, narrative, drafted: draft }) => ({
          ...{ key, title, narrative, drafted: draft },
        })),
      },
    };
  }
}

/** Whether the words of a section stand beside figures that have moved since. */
export function hasMoved(report: Report, section: LiveSection): boolean {
  const words = report.sections.find(({ key }) => key === section.key);
  return words !== undefined && words.figuresDigest !== section.figuresDigest;
}

export function isSectionKey(key: string): key is SectionKey {
  return (narrated as readonly string[]).includes(key);
}
