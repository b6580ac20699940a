import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  Post,
  StreamableFile,
} from '@nestjs/common';
import {
  AgreeProgrammeDto,
  CarryOverDto,
  ImportProgrammeDto,
  paths,
  ProgrammeActDto,
  ReopenProgrammeDto,
  type CarryOverView,
  type ImportProgrammeView,
  type ProgrammeView,
  type WorkloadView,
} from '@sightline/contracts';
import { financialYearFrom, type ProgrammeAct } from '@sightline/domain';
import type { Actor } from '../platform/context';
import { CurrentActor, RequirePermission } from '../platform/security';
import { AgreementService } from './agreement.service';
import { CarryOverService } from './carry-over.service';
import { ProgrammeImportService } from './programme-import.service';
import { ProgrammesService } from './programmes.service';
import { WorkloadService } from './workload.service';

@Controller(paths.programmes)
export class ProgrammesController {
  constructor(
    private readonly programmes: ProgrammesService,
    private readonly agreement: AgreementService,
    private readonly workload: WorkloadService,
    private readonly carryOver: CarryOverService,
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

  /** What the year asks of each agency in each week, and which audits are under way together. */
  @RequirePermission('programme.read')
  @Get(':year/workload')
  readWorkload(
    @CurrentActor() actor: Actor,
    @Param('year', ParseIntPipe) year: number,
  ): Promise<WorkloadView> {
    return this.workload.view(actor, year);
  }

  /** The year as a CSV file that can be imported again. */
  @RequirePermission('programme.read')
  @Get(':year/file')
  async download(
    @CurrentActor() actor: Actor,
    @Param('year', ParseIntPipe) year: number,
  ): Promise<StreamableFile> {
    const csv = await this.programmes.file(actor, year);
    const name = `programme-${financialYearFrom(year).replace('/', '-')}.csv`;
    return new StreamableFile(Buffer.from(`\uFEFF${csv}`), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="${name}"`,
    });
  }

  /** Keeps the programme as a meeting of the subgroup agreed it. */
  @RequirePermission('programme.agree')
  @HttpCode(200)
  @Post(':year/agree')
  async agree(
    @CurrentActor() actor: Actor,
    @Param('year', ParseIntPipe) year: number,
    @Body() dto: AgreeProgrammeDto,
  ): Promise<ProgrammeView> {
    await this.agreement.agree(actor, year, dto);
    return this.programmes.view(actor, year);
  }

  /** The agreed programme’s year begins. */
  @RequirePermission('programme.agree')
  @HttpCode(200)
  @Post(':year/begin')
  begin(
    @CurrentActor() actor: Actor,
    @Param('year', ParseIntPipe) year: number,
    @Body() dto: ProgrammeActDto,
  ): Promise<ProgrammeView> {
    return this.act(actor, year, 'begin', dto);
  }

  /** The year is over: what is left of it may be carried over. */
  @RequirePermission('programme.agree')
  @HttpCode(200)
  @Post(':year/close')
  close(
    @CurrentActor() actor: Actor,
    @Param('year', ParseIntPipe) year: number,
    @Body() dto: ProgrammeActDto,
  ): Promise<ProgrammeView> {
    return this.act(actor, year, 'close', dto);
  }

  /** Opens a closed year again, with the reason. */
  @RequirePermission('programme.agree')
  @HttpCode(200)
  @Post(':year/reopen')
  reopen(
    @CurrentActor() actor: Actor,
    @Param('year', ParseIntPipe) year: number,
    @Body() dto: ReopenProgrammeDto,
  ): Promise<ProgrammeView> {
    return this.act(actor, year, 'reopen', dto);
  }

  /** Audits of the year before that this year may begin with. */
  @RequirePermission('audit.plan')
  @Get(':year/carry-over')
  offers(
    @CurrentActor() actor: Actor,
    @Param('year', ParseIntPipe) year: number,
  ): Promise<CarryOverView[]> {
    return this.carryOver.offers(actor, year);
  }

  /** Plans those chosen, linked to what they come from. */
  @RequirePermission('audit.plan')
  @HttpCode(200)
  @Post(':year/carry-over')
  async carry(
    @CurrentActor() actor: Actor,
    @Param('year', ParseIntPipe) year: number,
    @Body() dto: CarryOverDto,
  ): Promise<ProgrammeView> {
    await this.carryOver.carry(actor, year, dto);
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

  private async act(
    actor: Actor,
    year: number,
    act: ProgrammeAct,
    given: { readonly revision: number; readonly reason?: string },
  ): Promise<ProgrammeView> {
    await this.agreement.act(actor, year, act, given);
    return this.programmes.view(actor, year);
  }
}
