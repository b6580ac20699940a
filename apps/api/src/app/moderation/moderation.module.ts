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
import { PanelOrderService } from './panel-order.service';
import { PanelStepsService } from './panel-steps.service';
import { PanelService } from './panel.service';
import { PanelTexts } from './panel-texts.service';
import { ComparisonService } from './room/comparison.service';
import { LiveRoomService } from './room/live-room.service';
import { PanelNotesService } from './room/panel-notes.service';
import { RoomActsService } from './room/room-acts.service';
import { RoomScreenService } from './room/room-screen.service';
import { RoomsController } from './room/rooms.controller';
import { RoomsRepository } from './room/rooms.repository';
import { RoomsService } from './room/rooms.service';

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
    RoomsController,
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
    PanelOrderService,
    RoomsRepository,
    RoomsService,
    RoomActsService,
    RoomScreenService,
    LiveRoomService,
    PanelNotesService,
    ComparisonService,
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
