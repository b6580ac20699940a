import { Module } from '@nestjs/common';
import { AuditsModule } from '../audits';
import { FindingsModule } from '../findings';
import { ModerationModule } from '../moderation';
import { PeopleModule } from '../people';
import { RecordVisibility } from '../platform/security';
import { TrailModule } from '../trail';
import { VaultModule } from '../vault';
import './reports.trail';
import { ReportContents } from './report-contents.service';
import { ReportFiles } from './report-files.service';
import { ReportWriting } from './writing/report-writing.service';
import { ReportWritingController } from './writing/report-writing.controller';
import { ReportsController } from './reports.controller';
import { ReportsRepository } from './reports.repository';
import { ReportsService } from './reports.service';

@Module({
  imports: [TrailModule, PeopleModule, AuditsModule, VaultModule, ModerationModule, FindingsModule],
  controllers: [ReportsController, ReportWritingController],
  providers: [ReportsRepository, ReportContents, ReportsService, ReportFiles, ReportWriting],
  exports: [ReportsService],
})
export class ReportsModule {
  constructor(visibility: RecordVisibility, reports: ReportsRepository) {
    visibility.provide('reportId', (actor, id) => reports.find(actor, id));
  }
}
