import { Module } from '@nestjs/common';
import { AuditsModule } from '../audits';
import { FormTemplatesModule } from '../form-templates';
import { RecordVisibility } from '../platform/security';
import { SamplesModule } from '../samples';
import { TrailModule } from '../trail';
import { VaultModule } from '../vault';
import { ProgrammesModule } from '../programmes';
import './cases.trail';
import { AgeCoverage } from './age-coverage';
import { CasesController } from './cases.controller';
import { CasesRepository } from './cases.repository';
import { CasesService } from './cases.service';
import { DrawnCases } from './drawn-cases.service';

@Module({
  imports: [
    TrailModule,
    FormTemplatesModule,
    AuditsModule,
    ProgrammesModule,
    SamplesModule,
    VaultModule,
  ],
  controllers: [CasesController],
  providers: [CasesRepository, CasesService, DrawnCases, AgeCoverage],
  exports: [CasesRepository, CasesService],
})
export class CasesModule {
  constructor(visibility: RecordVisibility, cases: CasesRepository) {
    visibility.provide('caseId', (actor, id) => cases.find(actor, id));
  }
}
