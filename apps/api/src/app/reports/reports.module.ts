import { Module } from '@nestjs/common';
import { AuditsModule } from '../audits';
import { FindingsModule } from '../findings';
import { ModerationModule } from '../moderation';
import { PeopleModule } from '../people';
import { RecordVisibility } from '../platform/security';
import { TrailModule } from '../trail';
import { VaultModule } from '../vault';
import './reports.trail';
import { AccuracyController } from './accuracy/accuracy.controller';
import { AccuracyNotices } from './accuracy/accuracy-notices.service';
import { AccuracyPartsService } from './accuracy/accuracy-parts.service';
import { AccuracyRepository } from './accuracy/accuracy.repository';
import { AccuracyRoundsService } from './accuracy/accuracy-rounds.service';
import { AccuracyStandings } from './accuracy/accuracy-standing.service';
import { AccuracyViews } from './accuracy/accuracy-views.service';
import { ReportLifeController } from './life/report-life.controller';
import { ReportLifeRepository } from './life/report-life.repository';
import { ReportLifeService } from './life/report-life.service';
import { ReportRecallService } from './life/report-recall.service';
import { ReportRegister } from './life/report-register.service';
import { ReportStandings } from './life/report-standing.service';
import { AgencyExtracts } from './extract/agency-extracts.service';
import { ExtractsController } from './extract/extracts.controller';
import { PublicationFiles } from './publication/publication-files.service';
import { PublicationMaker } from './publication/publication-maker.service';
import { PublicationSettingsService } from './publication/publication-settings.service';
import { PublicationsController } from './publication/publications.controller';
import { PublicationsRepository } from './publication/publications.repository';
import { PublicationsService } from './publication/publications.service';
import { ReportAssurances } from './report-assurances.service';
import { ReportContents } from './report-contents.service';
import { ReportFiles } from './report-files.service';
import { ReportTemplateChange } from './template/report-template-change.service';
import { ReportTemplatesController } from './template/report-templates.controller';
import { ReportTemplates } from './template/report-templates.service';
import { ReportVersionsController } from './versions/report-versions.controller';
import { ReportVersions } from './versions/report-versions.service';
import { ReportCommentsController } from './writing/report-comments.controller';
import { ReportCommentViews } from './writing/report-comment-views.service';
import { ReportComments } from './writing/report-comments.service';
import { ReportWriting } from './writing/report-writing.service';
import { ReportWritingController } from './writing/report-writing.controller';
import { ReportsController } from './reports.controller';
import { ReportsRepository } from './reports.repository';
import { ReportsService } from './reports.service';
import { ReportTallies } from './report-tallies.service';

@Module({
  imports: [TrailModule, PeopleModule, AuditsModule, VaultModule, ModerationModule, FindingsModule],
  controllers: [
    ...[ReportsController, ReportWritingController, ReportCommentsController],
    ...[ReportLifeController, AccuracyController, ReportVersionsController],
    ...[PublicationsController, ExtractsController, ReportTemplatesController],
  ],
  providers: [
    ReportsRepository,
    ...[ReportLifeRepository, ReportStandings, ReportLifeService, ReportRegister],
    ...[AccuracyRepository, AccuracyStandings, AccuracyNotices, AccuracyRoundsService],
    ...[AccuracyViews, AccuracyPartsService, ReportVersions],
    ...[ReportContents, ReportsService, ReportRecallService, ReportFiles, ReportWriting],
    ...[ReportAssurances, ReportTallies],
    ...[ReportComments, ReportCommentViews, ReportTemplates, ReportTemplateChange],
    ...[PublicationsRepository, PublicationSettingsService, PublicationMaker],
    ...[PublicationsService, PublicationFiles, AgencyExtracts],
  ],
  exports: [ReportsService, ReportTallies],
})
export class ReportsModule {
  constructor(
    visibility: RecordVisibility,
    reports: ReportsRepository,
    accuracy: AccuracyRepository,
    publications: PublicationsRepository,
  ) {
    visibility.provide('reportId', (actor, id) => reports.find(actor, id));
    visibility.provide('roundId', (actor, id) => accuracy.findRound(actor, id));
    visibility.provide('partId', (actor, id) => accuracy.findPart(actor, id));
    visibility.provide('accuracyCommentId', (actor, id) => accuracy.findComment(actor, id));
    visibility.provide('publicationId', (actor, id) => publications.find(actor, id));
  }
}
