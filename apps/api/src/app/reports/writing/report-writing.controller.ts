import { Body, Controller, Param, Patch } from '@nestjs/common';
import { EditSectionDto, paths, RenameReportDto, type ReportView } from '@sightline/contracts';
import type { Actor } from '../../platform/context';
import { RecordId } from '../../platform/http';
import { CurrentActor, RequirePermission } from '../../platform/security';
import { ReportWriting } from './report-writing.service';

@Controller(`${paths.reports}/:reportId`)
export class ReportWritingController {
  constructor(private readonly writing: ReportWriting) {}

  /** Writes one section; where somebody else wrote it meanwhile, 409 with their words. */
  @RequirePermission('report.draft')
  @Patch('sections/:key')
  editSection(
    @CurrentActor() actor: Actor,
    @RecordId('reportId') id: string,
    @Param('key') key: string,
    @Body() dto: EditSectionDto,
  ): Promise<ReportView> {
    return this.writing.edit(actor, id, key, dto);
  }

  /** Gives a draft another title. */
  @RequirePermission('report.draft')
  @Patch('title')
  rename(
    @CurrentActor() actor: Actor,
    @RecordId('reportId') id: string,
    @Body() dto: RenameReportDto,
  ): Promise<ReportView> {
    return this.writing.rename(actor, id, dto);
  }
}
