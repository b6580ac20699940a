import { Controller, Get } from '@nestjs/common';
import { paths, type MyWorkView } from '@sightline/contracts';
import type { Actor } from '../platform/context';
import { CurrentActor, RequirePermission } from '../platform/security';
import { MyWorkService } from './my-work.service';

@Controller(paths.myWork)
export class HomeController {
  constructor(private readonly work: MyWorkService) {}

  /** What waits for the person, by role. */
  @RequirePermission('session.use')
  @Get()
  view(@CurrentActor() actor: Actor): Promise<MyWorkView> {
    return this.work.view(actor);
  }
}
