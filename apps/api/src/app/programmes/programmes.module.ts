import { Module } from '@nestjs/common';
import { AuditsModule } from '../audits';
import { FormTemplatesModule } from '../form-templates';
import { PeopleModule } from '../people';
import { RecordVisibility } from '../platform/security';
import { ReviewsModule } from '../reviews';
import { TrailModule } from '../trail';
import './programmes.trail';
import { AgreementService } from './agreement.service';
import { CalibrationOfYear } from './calibration-of-year';
import { CarryOverService } from './carry-over.service';
import { CoverageSources } from './looked-at/coverage-sources';
import { CoverageController } from './looked-at/coverage.controller';
import { CoverageService } from './looked-at/coverage.service';
import { ExpectedHours } from './expected-hours';
import { MeetingViews } from './meetings/meeting-views';
import { MeetingsController } from './meetings/meetings.controller';
import { MeetingsRepository } from './meetings/meetings.repository';
import { MeetingsService } from './meetings/meetings.service';
import { ProgrammeImportService } from './programme-import.service';
import { ProgrammesController } from './programmes.controller';
import { ProgrammesRepository } from './programmes.repository';
import { ProgrammesService } from './programmes.service';
import { IdeaViews } from './themes/idea-views';
import { IdeasRepository } from './themes/ideas.repository';
import { IdeasService } from './themes/ideas.service';
import { ThemesController } from './themes/themes.controller';
import { WorkloadService } from './workload.service';

@Module({
  imports: [TrailModule, PeopleModule, FormTemplatesModule, ReviewsModule, AuditsModule],
  controllers: [ProgrammesController, ThemesController, MeetingsController, CoverageController],
  providers: [
    ProgrammeImportService,
    ProgrammesRepository,
    ProgrammesService,
    AgreementService,
    CarryOverService,
    ExpectedHours,
    WorkloadService,
    IdeasRepository,
    IdeaViews,
    IdeasService,
    MeetingsRepository,
    MeetingViews,
    MeetingsService,
    CalibrationOfYear,
    CoverageSources,
    CoverageService,
  ],
  exports: [
    AgreementService,
    IdeasService,
    MeetingsService,
    ProgrammeImportService,
    CalibrationOfYear,
    CoverageSources,
  ],
})
export class ProgrammesModule {
  constructor(visibility: RecordVisibility, ideas: IdeasRepository, meetings: MeetingsRepository) {
    visibility.provide('ideaId', async (actor, id) =>
      actor.permissions.has('theme.read') ? ideas.find(actor, id) : null,
    );
    visibility.provide('meetingId', async (actor, id) =>
      actor.permissions.has('meeting.read') ? meetings.find(actor, id) : null,
    );
  }
}
