import { Module } from '@nestjs/common';
import { FormTemplatesModule } from '../form-templates';
import { PeopleModule } from '../people';
import { RecordVisibility } from '../platform/security';
import { ProgrammesModule } from '../programmes';
import { TrailModule } from '../trail';
import { VaultModule } from '../vault';
import './calibrations.trail';
import { CalibrationViews } from './calibration-views.service';
import { CalibrationsController } from './calibrations.controller';
import { CalibrationsRepository } from './calibrations.repository';
import { CalibrationsService } from './calibrations.service';

@Module({
  imports: [TrailModule, PeopleModule, FormTemplatesModule, ProgrammesModule, VaultModule],
  controllers: [CalibrationsController],
  providers: [CalibrationsRepository, CalibrationViews, CalibrationsService],
  exports: [CalibrationsService],
})
export class CalibrationsModule {
  constructor(visibility: RecordVisibility, calibrations: CalibrationsRepository) {
    visibility.provide('calibrationId', async (actor, id) =>
      actor.permissions.has('calibration.read') ? calibrations.find(actor, id) : null,
    );
  }
}
