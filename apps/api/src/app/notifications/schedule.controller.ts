import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ChangeScheduleDto, paths, type ScheduleView } from '@sightline/contracts';
import type { Actor } from '../platform/context';
import { RecordId } from '../platform/http';
import { CurrentActor, RequirePermission } from '../platform/security';
import { ScheduleService } from './schedule.service';

@Controller(`${paths.audits}/:auditId/schedule`)
export class ScheduleController {
  constructor(private readonly schedule: ScheduleService) {}

  /** What will be sent of the audit, when and to whom, and what was sent. */
  @RequirePermission('schedule.read')
  @Get()
  readSchedule(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') id: string,
  ): Promise<ScheduleView> {
    return this.schedule.view(actor, id);
  }

  /** Stops the reminders of the audit, with the reason. */
  @RequirePermission('schedule.write')
  @HttpCode(200)
  @Post('pause')
  pauseSchedule(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') id: string,
    @Body() dto: ChangeScheduleDto,
  ): Promise<ScheduleView> {
    return this.schedule.change(actor, id, true, dto);
  }

  /** Lets them go on; what was missed and is still true is sent now. */
  @RequirePermission('schedule.write')
  @HttpCode(200)
  @Post('resume')
  resumeSchedule(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') id: string,
    @Body() dto: ChangeScheduleDto,
  ): Promise<ScheduleView> {
    return this.schedule.change(actor, id, false, dto);
  }
}
