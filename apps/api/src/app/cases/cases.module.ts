import { Module } from '@nestjs/common';
import { AuditsModule } from '../audits';
import { FormTemplatesModule } from '../form-templates';
import { RecordVisibility } from '../platform/security';
import { TrailModule } from '../trail';
import { VaultModule } from '../vault';
import './cases.trail';
import { CasesController } from './cases.controller';
import { CasesRepository } from './cases.repository';
import { CasesService } from './cases.service';

@Module({
  imports: [TrailModule, FormTemplatesModule, AuditsModule, VaultModule],
  controllers: [CasesController],
  providers: [CasesRepository, CasesService],
  exports: [CasesRepository, CasesService],
})
export class CasesModule {
  constructor(visibility: RecordVisibility, cases: CasesRepository) {
    visibility.provide('caseId', (actor, id) => cases.find(actor, id));
  }
}
