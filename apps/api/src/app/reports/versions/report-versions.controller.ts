import { Controller, Get, Query } from '@nestjs/common';
import { CompareVersionsQuery, paths, type ReportComparisonView } from '@sightline/contracts';
import type { Actor } from '../../platform/context';
import { RecordId } from '../../platform/http';
import { CurrentActor, RequirePermission } from '../../platform/security';
import { ReportVersions } from './report-versions.service';

@Controller()
export class ReportVersionsController {
  constructor(private readonly versions: ReportVersions) {}

  /** Two versions of a report in words and figures; the last two where none is named. */
  @RequirePermission('report.read')
  @Get(`${paths.reports}/:reportId/comparison`)
  compareVersions(
    @CurrentActor() actor: Actor,
    @RecordId('reportId') id: string,
    @Query() query: CompareVersionsQuery,
  ): Promise<ReportComparisonView> {
    return this.versions.compare(actor, id, query);
  }
}
