import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import {
  CalibrationActDto,
  EditCalibrationDto,
  GradeCalibrationDto,
  paths,
  RevisionQuery,
  WriteCalibrationDto,
  type CalibrationSummaryView,
  type CalibrationView,
} from '@sightline/contracts';
import type { Actor } from '../platform/context';
import { RecordId } from '../platform/http';
import { CurrentActor, RequirePermission } from '../platform/security';
import { CalibrationsService } from './calibrations.service';

@Controller(paths.calibrations)
export class CalibrationsController {
  constructor(private readonly calibrations: CalibrationsService) {}

  /** Calibrations of the partnership, the newest year first. */
  @RequirePermission('calibration.read')
  @Get()
  list(@CurrentActor() actor: Actor): Promise<CalibrationSummaryView[]> {
    return this.calibrations.list(actor);
  }

  /** One calibration; what others gave is in it only once it is closed. */
  @RequirePermission('calibration.read')
  @Get(':calibrationId')
  view(
    @CurrentActor() actor: Actor,
    @RecordId('calibrationId') id: string,
  ): Promise<CalibrationView> {
    return this.calibrations.view(actor, id);
  }

  /** Writes the shared case as a draft. */
  @RequirePermission('calibration.hold')
  @Post()
  write(@CurrentActor() actor: Actor, @Body() dto: WriteCalibrationDto): Promise<CalibrationView> {
    return this.calibrations.write(actor, dto);
  }

  /** Writes a draft anew. */
  @RequirePermission('calibration.hold')
  @Put(':calibrationId')
  edit(
    @CurrentActor() actor: Actor,
    @RecordId('calibrationId') id: string,
    @Body() dto: EditCalibrationDto,
  ): Promise<CalibrationView> {
    const { revision, ...written } = dto;
    return this.calibrations.write(actor, written, { id, revision });
  }

  /** Takes back a draft. */
  @RequirePermission('calibration.hold')
  @HttpCode(204)
  @Delete(':calibrationId')
  remove(
    @CurrentActor() actor: Actor,
    @RecordId('calibrationId') id: string,
    @Query() { revision }: RevisionQuery,
  ): Promise<void> {
    return this.calibrations.remove(actor, id, revision);
  }

  /** Lays the case before everybody who grades. */
  @RequirePermission('calibration.hold')
  @HttpCode(200)
  @Post(':calibrationId/open')
  open(
    @CurrentActor() actor: Actor,
    @RecordId('calibrationId') id: string,
    @Body() { revision }: CalibrationActDto,
  ): Promise<CalibrationView> {
    return this.calibrations.open(actor, id, revision);
  }

  /** Shows every grade to everybody. */
  @RequirePermission('calibration.hold')
  @HttpCode(200)
  @Post(':calibrationId/close')
  close(
    @CurrentActor() actor: Actor,
    @RecordId('calibrationId') id: string,
    @Body() { revision }: CalibrationActDto,
  ): Promise<CalibrationView> {
    return this.calibrations.close(actor, id, revision);
  }

  /** Gives or changes the person’s own grade while it is open. */
  @RequirePermission('calibration.grade')
  @Put(':calibrationId/grade')
  grade(
    @CurrentActor() actor: Actor,
    @RecordId('calibrationId') id: string,
    @Body() dto: GradeCalibrationDto,
  ): Promise<CalibrationView> {
    return this.calibrations.grade(actor, id, dto);
  }
}
