import { Module } from '@nestjs/common';
import { AuditsModule } from '../audits';
import { FormTemplatesModule } from '../form-templates';
import { PeopleModule } from '../people';
import { ReviewsModule } from '../reviews';
import { TrailModule } from '../trail';
import './programmes.trail';
import { AgreementService } from './agreement.service';
import { CarryOverService } from './carry-over.service';
import { ExpectedHours } from './expected-hours';
import { ProgrammeImportService } from './programme-import.service';
import { ProgrammesController } from './programmes.controller';
import { ProgrammesRepository } from './programmes.repository';
import { ProgrammesService } from './programmes.service';
import { WorkloadService } from './workload.service';

@Module({
  imports: [TrailModule, PeopleModule, FormTemplatesModule, ReviewsModule, AuditsModule],
  controllers: [ProgrammesController],
  providers: [
    ProgrammeImportService,
    ProgrammesRepository,
    ProgrammesService,
    AgreementService,
    CarryOverService,
    ExpectedHours,
    WorkloadService,
  ],
  exports: [AgreementService, ProgrammeImportService],
})
export class ProgrammesModule {}
