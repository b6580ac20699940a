import { Controller, Get, Param, ParseIntPipe } from '@nestjs/common';
import { paths, type CoverageView } from '@sightline/contracts';
import type { Actor } from '../../platform/context';
import { CurrentActor, RequirePermission } from '../../platform/security';
import { CoverageService } from './coverage.service';

@Controller(paths.coverage)
export class CoverageController {
  constructor(private readonly coverage: CoverageService) {}

  /** What the audits of this financial year and the two before looked at. */
  @RequirePermission('coverage.read')
  @Get()
  current(@CurrentActor() actor: Actor): Promise<CoverageView> {
    return this.coverage.current(actor);
  }

  /** The same up to another financial year, by its first calendar year. */
  @RequirePermission('coverage.read')
  @Get(':year')
  view(
    @CurrentActor() actor: Actor,
    @Param('year', ParseIntPipe) year: number,
  ): Promise<CoverageView> {
    return this.coverage.view(actor, year);
  }
}
