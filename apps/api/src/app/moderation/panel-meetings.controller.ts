import { Body, Controller, Get, Put } from '@nestjs/common';
import { paths, WritePanelMeetingDto, type PanelMeetingView } from '@sightline/contracts';
import type { Actor } from '../platform/context';
import { RecordId } from '../platform/http';
import { CurrentActor, RequirePermission } from '../platform/security';
import { PanelMeetingsService } from './panel-meetings.service';

@Controller()
export class PanelMeetingsController {
  constructor(private readonly meetings: PanelMeetingsService) {}

  /** Who came to the panel, who chaired which case, and the interests that were declared. */
  @RequirePermission('panel.read')
  @Get(`${paths.audits}/:auditId/panel-meeting`)
  readMeeting(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') auditId: string,
  ): Promise<PanelMeetingView> {
    return this.meetings.view(actor, auditId);
  }

  /** Records the meeting anew; it is printed in Method of the report. */
  @RequirePermission('panel.convene')
  @Put(`${paths.audits}/:auditId/panel-meeting`)
  writeMeeting(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') auditId: string,
    @Body() dto: WritePanelMeetingDto,
  ): Promise<PanelMeetingView> {
    return this.meetings.write(actor, auditId, dto);
  }
}
