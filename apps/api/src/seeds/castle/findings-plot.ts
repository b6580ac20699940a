import type { NestExpressApplication } from '@nestjs/platform-express';
import { FindingsService, RecommendationsService } from '../../app/findings';
import type { AuditPlot } from './audit-plot';
import type { Cast } from './cast';
import type { ToldFinding, ToldRecommendation } from './sgo-findings';
import { later, type Story } from './story';

/** Puts what the chair wrote after a panel into the story: findings, then what should change. */
export class FindingsPlot {
  private readonly findings: FindingsService;
  private readonly recommendations: RecommendationsService;
  private readonly findingIds = new Map<string, string>();

  constructor(
    app: NestExpressApplication,
    private readonly story: Story,
    private readonly cast: Cast,
    private readonly audit: AuditPlot,
  ) {
    this.findings = app.get(FindingsService);
    this.recommendations = app.get(RecommendationsService);
  }

  /** A quarter of an hour for each. */
  tell(
    begins: Date,
    findings: readonly ToldFinding[],
    recommendations: readonly ToldRecommendation[],
  ): void {
    const chair = this.cast.as('chair');
    findings.forEach((finding, index) => {
      this.story.tell(later(begins, index * 15), chair, () => this.add(finding));
    });
    recommendations.forEach(({ findings: keys, ...recommendation }, index) => {
      const at = later(begins, (findings.length + index) * 15);
      this.story.tell(at, chair, () =>
        this.recommendations.add(chair, this.audit.id, {
          ...recommendation,
          findingIds: keys.map((key) => this.findingIds.get(key) ?? ''),
        }),
      );
    });
  }

  private async add({ key, cases, agencies, ...finding }: ToldFinding): Promise<void> {
    const { id } = await this.findings.add(this.cast.as('chair'), this.audit.id, {
      ...finding,
      caseIds: cases.map((number) => this.audit.caseId(number)),
      agencyIds: agencies.map((kind) => this.cast.agencyId(kind)),
    });
    this.findingIds.set(key, id);
  }
}
