import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  Post,
  Put,
  Query,
  StreamableFile,
} from '@nestjs/common';
import {
  EditMeetingDto,
  paths,
  RecordMeetingDto,
  RevisionQuery,
  type MeetingsYearView,
  type MeetingView,
} from '@sightline/contracts';
import { financialYearFrom } from '@sightline/domain';
import type { Actor } from '../../platform/context';
import { RecordId } from '../../platform/http';
import { CurrentActor, RequirePermission } from '../../platform/security';
import { MeetingsService } from './meetings.service';

@Controller(paths.meetings)
export class MeetingsController {
  constructor(private readonly meetings: MeetingsService) {}

  /** Meetings of the subgroup in the financial year of today, with attendance by agency. */
  @RequirePermission('meeting.read')
  @Get()
  current(@CurrentActor() actor: Actor): Promise<MeetingsYearView> {
    return this.meetings.current(actor);
  }

  /** The same of a financial year, by its first calendar year. */
  @RequirePermission('meeting.read')
  @Get('years/:year')
  year(
    @CurrentActor() actor: Actor,
    @Param('year', ParseIntPipe) year: number,
  ): Promise<MeetingsYearView> {
    return this.meetings.year(actor, year);
  }

  /** Attendance of a year as a CSV file. */
  @RequirePermission('meeting.read')
  @Get('years/:year/file')
  async download(
    @CurrentActor() actor: Actor,
    @Param('year', ParseIntPipe) year: number,
  ): Promise<StreamableFile> {
    const csv = await this.meetings.file(actor, year);
    const name = `attendance-${financialYearFrom(year).replace('/', '-')}.csv`;
    return new StreamableFile(csv, {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="${name}"`,
    });
  }

  /** One meeting, with who came for which agency and the audits it considered. */
  @RequirePermission('meeting.read')
  @Get(':meetingId')
  view(@CurrentActor() actor: Actor, @RecordId('meetingId') id: string): Promise<MeetingView> {
    return this.meetings.view(actor, id);
  }

  /** Records a meeting that was held. */
  @RequirePermission('meeting.write')
  @Post()
  record(@CurrentActor() actor: Actor, @Body() dto: RecordMeetingDto): Promise<MeetingView> {
    return this.meetings.record(actor, dto);
  }

  /** Corrects the record of a meeting. */
  @RequirePermission('meeting.write')
  @Put(':meetingId')
  edit(
    @CurrentActor() actor: Actor,
    @RecordId('meetingId') id: string,
    @Body() dto: EditMeetingDto,
  ): Promise<MeetingView> {
    return this.meetings.edit(actor, id, dto);
  }

  /** Takes back a meeting recorded by mistake. */
  @RequirePermission('meeting.write')
  @HttpCode(204)
  @Delete(':meetingId')
  remove(
    @CurrentActor() actor: Actor,
    @RecordId('meetingId') id: string,
    @Query() { revision }: RevisionQuery,
  ): Promise<void> {
    return this.meetings.remove(actor, id, revision);
  }
}
