import { Controller, Get, Query, Res, StreamableFile } from '@nestjs/common';
import {
  paths,
  TimelinessFileQuery,
  TimelinessQuery,
  type TimelinessView,
} from '@sightline/contracts';
import type { Response } from 'express';
import type { Actor } from '../platform/context';
import { CurrentActor, RequirePermission } from '../platform/security';
import { csvFile, workbookType, writeWorkbook } from '../platform/spreadsheets';
import { TimelinessService } from './timeliness.service';

@Controller(paths.timeliness)
export class TimelinessController {
  constructor(private readonly timeliness: TimelinessService) {}

  /** How returns came in by agency, by audit and over years. */
  @RequirePermission('timeliness.read')
  @Get()
  read(@CurrentActor() actor: Actor, @Query() query: TimelinessQuery): Promise<TimelinessView> {
    return this.timeliness.read(actor, query);
  }

  /** The same tables as a spreadsheet, or one below the other as CSV. */
  @RequirePermission('timeliness.read')
  @Get('file')
  async file(
    @CurrentActor() actor: Actor,
    @Query() query: TimelinessFileQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const format = query.format ?? 'xlsx';
    const file =
      format === 'csv'
        ? csvFile(await this.timeliness.lines(actor, query))
        : await writeWorkbook(await this.timeliness.sheets(actor, query));
    response.set({
      'Content-Type': format === 'csv' ? 'text/csv; charset=utf-8' : workbookType,
      'Content-Disposition': `attachment; filename="timeliness.${format}"`,
      'Cache-Control': 'no-store',
    });
    return new StreamableFile(file);
  }
}
