import { Module } from '@nestjs/common';
import { AuditsModule } from '../audits';
import { ReviewsModule } from '../reviews';
import { TrailModule } from '../trail';
import './programmes.trail';
import { ProgrammeImportService } from './programme-import.service';
import { ProgrammesController } from './programmes.controller';
import { ProgrammesService } from './programmes.service';

@Module({
  imports: [TrailModule, ReviewsModule, AuditsModule],
  controllers: [ProgrammesController],
  providers: [ProgrammeImportService, ProgrammesService],
  exports: [ProgrammeImportService],
})
export class ProgrammesModule {}
