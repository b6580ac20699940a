import { Module } from '@nestjs/common';
import { AuditsModule } from '../audits';
import { PeopleModule } from '../people';
import { RecordVisibility } from '../platform/security';
import { TrailModule } from '../trail';
import { VaultModule } from '../vault';
import './samples.trail';
import { ConfirmSampleService } from './confirm-sample.service';
import { DrawPaperService } from './draw-paper.service';
import { DrawsService } from './draws.service';
import { FrameIntakeService } from './frame-intake.service';
import { FramesService } from './frames.service';
import { SampleCases } from './sample-cases';
import { SamplePapersController } from './sample-papers.controller';
import { SamplesController } from './samples.controller';
import { SamplesRepository } from './samples.repository';
import { SamplesService } from './samples.service';
import { SamplingAccessService } from './sampling-access.service';
import { SamplingViews } from './sampling-views.service';

@Module({
  imports: [TrailModule, PeopleModule, AuditsModule, VaultModule],
  controllers: [SamplesController, SamplePapersController],
  providers: [
    SamplesRepository,
    SamplingAccessService,
    SampleCases,
    SamplingViews,
    FrameIntakeService,
    FramesService,
    DrawPaperService,
    ConfirmSampleService,
    DrawsService,
    SamplesService,
  ],
  exports: [SampleCases, SamplesService],
})
export class SamplesModule {
  constructor(visibility: RecordVisibility, draws: DrawsService) {
    visibility.provide('drawId', (actor, id) => draws.find(actor, id));
  }
}
