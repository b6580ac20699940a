import { Module } from '@nestjs/common';
import { AuditsModule } from '../audits';
import { CasesModule } from '../cases';
import { FormTemplatesModule } from '../form-templates';
import { PeopleModule } from '../people';
import { RecordVisibility } from '../platform/security';
import { ReturnsModule } from '../returns';
import { SamplesModule } from '../samples';
import { TrailModule } from '../trail';
import { VaultModule } from '../vault';
import './moderation.trail';
import { AuditFiguresService } from './audit-figures.service';
import { GradeRepliesController } from './grade-replies.controller';
import { GradeRepliesService } from './grade-replies.service';
import { JudgedReturnsService } from './judged-returns.service';
import { JudgingService } from './judging.service';
import { ModerationController } from './moderation.controller';
import { ModerationRepository } from './moderation.repository';
import { PackActsService } from './pack-acts.service';
import { PacksController } from './packs.controller';
import { PacksRepository } from './packs.repository';
import { PacksService } from './packs.service';
import { PanelMeetingsController } from './panel-meetings.controller';
import { PanelMeetingsRepository } from './panel-meetings.repository';
import { PanelMeetingsService } from './panel-meetings.service';
import { PanelNotices } from './panel-notices.service';
import { PanelStepsService } from './panel-steps.service';
import { PanelService } from './panel.service';
import { PanelTexts } from './panel-texts.service';

@Module({
  imports: [
    TrailModule,
    PeopleModule,
    FormTemplatesModule,
    AuditsModule,
    SamplesModule,
    CasesModule,
    ReturnsModule,
    VaultModule,
  ],
  controllers: [
    ModerationController,
    PacksController,
    PanelMeetingsController,
    GradeRepliesController,
  ],
  providers: [
    ModerationRepository,
    PacksRepository,
    PacksService,
    PackActsService,
    GradeRepliesService,
    PanelMeetingsRepository,
    PanelMeetingsService,
    AuditFiguresService,
    JudgedReturnsService,
    PanelTexts,
    PanelNotices,
    PanelService,
    JudgingService,
    PanelStepsService,
  ],
  exports: [
    ModerationRepository,
    GradeRepliesService,
    PanelMeetingsService,
    AuditFiguresService,
    PanelService,
    JudgingService,
    PanelStepsService,
  ],
})
export class ModerationModule {
  constructor(visibility: RecordVisibility, moderation: ModerationRepository) {
    visibility.provide('caseId', (actor, id) => moderation.findCase(actor, id));
  }
}
