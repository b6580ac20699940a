import { Module } from '@nestjs/common';
import { AuditsModule } from '../audits';
import { CalibrationsModule } from '../calibrations';
import { CasesModule } from '../cases';
import { FindingsModule } from '../findings';
import { ModerationModule } from '../moderation';
import { PeopleModule } from '../people';
import { ReportsModule } from '../reports';
import { ReturnsModule } from '../returns';
import { AgencyWorkService } from './agency-work.service';
import { ConcernWorkService } from './concern-work.service';
import { HomeController } from './home.controller';
import { MyWorkService } from './my-work.service';
import { OutcomeWorkService } from './outcome-work.service';
import { PartnershipWorkService } from './partnership-work.service';
import { ReadingWorkService } from './reading-work.service';
import { SurroundingsService } from './surroundings.service';

/** Home writes nothing and owns no table: it reads what the slices to its left keep. */
@Module({
  imports: [
    ...[PeopleModule, AuditsModule, CasesModule, ReturnsModule, ModerationModule],
    ...[CalibrationsModule, FindingsModule, ReportsModule],
  ],
  controllers: [HomeController],
  providers: [
    MyWorkService,
    PartnershipWorkService,
    ConcernWorkService,
    AgencyWorkService,
    OutcomeWorkService,
    ReadingWorkService,
    SurroundingsService,
  ],
})
export class HomeModule {}
