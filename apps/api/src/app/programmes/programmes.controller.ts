import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import {
  ImportProgrammeDto,
  paths,
  type ImportProgrammeView,
  type ProgrammeView,
} from '@sightline/contracts';
import type { Actor } from '../platform/context';
import { CurrentActor, RequirePermission } from '../platform/security';
import { ProgrammeImportService } from './programme-import.service';
import { ProgrammesService } from './programmes.service';

@Controller(paths.programmes)
export class ProgrammesController {
  constructor(
    private readonly programmes: ProgrammesService,
    private readonly importer: ProgrammeImportService,
  ) {}

  @RequirePermission('programme.read')
  @Get()
  current(@CurrentActor() actor: Actor): Promise<ProgrammeView> {
    return this.programmes.current(actor);
  }

  /** The programme of a financial year, by its first calendar year. */
  @RequirePermission('programme.read')
  @Get(':year')
  view(
    @CurrentActor() actor: Actor,
    @Param('year', ParseIntPipe) year: number,
  ): Promise<ProgrammeView> {
    return this.programmes.view(actor, year);
  }

  /** Imports a programme from a CSV file: all of it, or nothing with every bad row named. */
  @RequirePermission('programme.import')
  @HttpCode(200)
  @Post('import')
  import(
    @CurrentActor() actor: Actor,
    @Body() dto: ImportProgrammeDto,
  ): Promise<ImportProgrammeView> {
    return this.importer.import(actor, dto);
  }
}
