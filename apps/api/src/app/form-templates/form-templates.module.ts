import { Module } from '@nestjs/common';
import { RecordVisibility } from '../platform/security';
import { TrailModule } from '../trail';
import './form-templates.trail';
import { FormTemplatesController } from './form-templates.controller';
import { FormTemplatesRepository } from './form-templates.repository';
import { FormTemplatesService } from './form-templates.service';

@Module({
  imports: [TrailModule],
  controllers: [FormTemplatesController],
  providers: [FormTemplatesRepository, FormTemplatesService],
  exports: [FormTemplatesService],
})
export class FormTemplatesModule {
  constructor(visibility: RecordVisibility, templates: FormTemplatesService) {
    visibility.provide('versionId', async ({ permissions, partnershipId }, id) =>
      permissions.has('template.read') ? templates.findVersion(partnershipId, id) : null,
    );
  }
}
