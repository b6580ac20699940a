import { Module } from '@nestjs/common';
import { AuditsModule } from '../audits';
import { CasesModule } from '../cases';
import { FormTemplatesModule } from '../form-templates';
import { PeopleModule } from '../people';
import { RecordVisibility } from '../platform/security';
import { TrailModule } from '../trail';
import { VaultModule } from '../vault';
import { ProgrammesModule } from '../programmes';
import './returns.trail';
import { AnswerHistoryController } from './answer-history.controller';
import { AnswerHistoryService } from './answer-history.service';
import { AnswerSavesRepository } from './answer-saves.repository';
import { AnswersService } from './answers.service';
import { ConcernNotices } from './concern-notices.service';
import { AreaMovesController } from './area-moves.controller';
import { AreaMovesRepository } from './area-moves.repository';
import { AreaMovesService } from './area-moves.service';
import { AskableAgencies } from './askable-agencies.service';
import { CommentsController } from './comments.controller';
import { CommentsService } from './comments.service';
import { ConcernsController } from './concerns.controller';
import { ConcernsRepository } from './concerns.repository';
import { ConcernsService } from './concerns.service';
import { DueDays } from './due-days.service';
import { EarlierAnswersService } from './earlier-answers.service';
import { EntriesController } from './entries.controller';
import { EntriesRepository } from './entries.repository';
import { EntriesService } from './entries.service';
import { FormOfReturn } from './form-of-return';
import { GridActsService } from './grid-acts.service';
import { GridController } from './grid.controller';
import { GridService } from './grid.service';
import { IdentifierDecisionsService } from './identifier-decisions.service';
import { IdentifiersController } from './identifiers.controller';
import { IdentifiersRepository } from './identifiers.repository';
import { IdentifiersService } from './identifiers.service';
import { IssueService } from './issue.service';
import { PlanCoverage } from './plan-coverage';
import { ReturnActsService } from './return-acts.service';
import { ReturnPaperController } from './return-paper.controller';
import { ReturnPaper } from './return-paper.service';
import { KnownChecksService } from './known-checks.service';
import { LeaverWorkService } from './leaver-work.service';
import { LiveReturnsController } from './live-returns.controller';
import { LiveReturnsService } from './live-returns.service';
import { ReturnNotices } from './return-notices.service';
import { ReturnSettingController } from './return-setting.controller';
import { ReturnSettingService } from './return-setting.service';
import { ReturnsController } from './returns.controller';
import { ReturnTallies } from './return-tallies.repository';
import { ReturnsRepository } from './returns.repository';
import { ReturnsService } from './returns.service';
import { SignaturesService } from './signatures.service';
import { SingleAskService } from './single-ask.service';
import { SpocDeskService } from './spoc-desk.service';
import { TimelinessController } from './timeliness.controller';
import { TimelinessService } from './timeliness.service';
import { GridRepository } from './grid.repository';
import { TextGuard } from './text-guard.service';
import { VaultReaders } from './vault-readers.service';

@Module({
  imports: [
    TrailModule,
    PeopleModule,
    FormTemplatesModule,
    AuditsModule,
    ProgrammesModule,
    VaultModule,
    CasesModule,
  ],
  controllers: [
    ReturnsController,
    EntriesController,
    AreaMovesController,
    ReturnSettingController,
    GridController,
    CommentsController,
    TimelinessController,
    LiveReturnsController,
    IdentifiersController,
    ConcernsController,
    AnswerHistoryController,
    ReturnPaperController,
  ],
  providers: [
    PlanCoverage,
    AskableAgencies,
    LeaverWorkService,
    ReturnsRepository,
    AnswerSavesRepository,
    ReturnTallies,
    AreaMovesRepository,
    AreaMovesService,
    DueDays,
    EntriesRepository,
    EntriesService,
    IdentifiersRepository,
    IdentifiersService,
    IdentifierDecisionsService,
    ConcernsRepository,
    ConcernNotices,
    ConcernsService,
    AnswerHistoryService,
    EarlierAnswersService,
    FormOfReturn,
    TextGuard,
    SignaturesService,
    ReturnNotices,
    CommentsService,
    ReturnActsService,
    ReturnSettingService,
    ReturnsService,
    GridRepository,
    TimelinessService,
    GridService,
    GridActsService,
    KnownChecksService,
    ReturnPaper,
    LiveReturnsService,
    AnswersService,
    SpocDeskService,
    SingleAskService,
    IssueService,
    VaultReaders,
  ],
  exports: [
    DueDays,
    ReturnsRepository,
    ReturnTallies,
    AreaMovesRepository,
    EntriesRepository,
    ConcernsService,
    IdentifiersService,
    FormOfReturn,
    ReturnActsService,
    ReturnsService,
    AnswersService,
    SpocDeskService,
    IssueService,
    SignaturesService,
  ],
})
export class ReturnsModule {
  constructor(
    visibility: RecordVisibility,
    returns: ReturnsRepository,
    concerns: ConcernsRepository,
  ) {
    visibility.provide('returnId', (actor, id) => returns.find(actor, id));
    visibility.provide('concernId', (actor, id) => concerns.find(actor, id));
  }
}
