import { Controller, Get } from '@nestjs/common';
import { paths, type DemonstrationView } from '@sightline/contracts';
import { Public } from '../platform/security';
import { DemonstrationService } from './demonstration.service';

@Controller(paths.demonstration)
export class DemonstrationController {
  constructor(private readonly demonstration: DemonstrationService) {}

  @Get()
  @Public()
  view(): Promise<DemonstrationView> {
    return this.demonstration.view();
  }
}
