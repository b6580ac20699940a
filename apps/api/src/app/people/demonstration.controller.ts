import { Controller, Get, UseInterceptors } from '@nestjs/common';
import { paths, type DemonstrationView } from '@sightline/contracts';
import { NullAsJson } from '../platform/http';
import { Public } from '../platform/security';
import { DemonstrationService } from './demonstration.service';

@Controller(paths.demonstration)
export class DemonstrationController {
  constructor(private readonly demonstration: DemonstrationService) {}

  /** Null outside the demonstration: the sign-in page asks before it knows. */
  @Get()
  @Public()
  @UseInterceptors(NullAsJson)
  view(): Promise<DemonstrationView | null> {
    return this.demonstration.view();
  }
}
