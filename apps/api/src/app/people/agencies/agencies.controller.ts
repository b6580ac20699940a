import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import {
  AddSettingDto,
  CloseAgencyDto,
  EditSettingDto,
  MergeAgencyDto,
  OpenAgencyDto,
  paths,
  RenameAgencyDto,
  ReopenAgencyDto,
  type OpenedAgencyView,
  type RegisteredAgencyView,
} from '@sightline/contracts';
import type { Actor } from '../../platform/context';
import { RecordId } from '../../platform/http';
import { CurrentActor, RequirePermission } from '../../platform/security';
import { AgenciesService } from './agencies.service';
import { AgencyRegisterService } from './agency-register.service';

@Controller(paths.agencies)
export class AgenciesController {
  constructor(
    private readonly register: AgencyRegisterService,
    private readonly agencies: AgenciesService,
  ) {}

  /** The agencies with their contacts, settings and ends; a contact sees the own one. */
  @RequirePermission('agency-setting.write')
  @Get('register')
  list(@CurrentActor() actor: Actor): Promise<RegisteredAgencyView[]> {
    return this.register.list(actor);
  }

  /** Opens an agency: its contact is invited and its lead named with it. */
  @RequirePermission('agency.write')
  @Post()
  open(@CurrentActor() actor: Actor, @Body() dto: OpenAgencyDto): Promise<OpenedAgencyView> {
    return this.agencies.open(actor, dto);
  }

  @RequirePermission('agency.write')
  @Patch(':agencyId')
  rename(
    @CurrentActor() actor: Actor,
    @RecordId('agencyId') id: string,
    @Body() dto: RenameAgencyDto,
  ): Promise<RegisteredAgencyView> {
    return this.agencies.rename(actor, id, dto);
  }

  /** Closes an agency with its last day; it keeps its returns. */
  @RequirePermission('agency.write')
  @HttpCode(200)
  @Post(':agencyId/close')
  close(
    @CurrentActor() actor: Actor,
    @RecordId('agencyId') id: string,
    @Body() dto: CloseAgencyDto,
  ): Promise<RegisteredAgencyView> {
    return this.agencies.close(actor, id, dto);
  }

  /** Merges an agency into another, which gets the returns that are issued after its last day. */
  @RequirePermission('agency.write')
  @HttpCode(200)
  @Post(':agencyId/merge')
  merge(
    @CurrentActor() actor: Actor,
    @RecordId('agencyId') id: string,
    @Body() dto: MergeAgencyDto,
  ): Promise<RegisteredAgencyView> {
    return this.agencies.merge(actor, id, dto);
  }

  /** Takes an end back that was wrong, with the reason. */
  @RequirePermission('agency.write')
  @HttpCode(200)
  @Post(':agencyId/reopen')
  reopen(
    @CurrentActor() actor: Actor,
    @RecordId('agencyId') id: string,
    @Body() dto: ReopenAgencyDto,
  ): Promise<RegisteredAgencyView> {
    return this.agencies.reopen(actor, id, dto);
  }

  /** Adds a school, practice, team or placement that a return can name. */
  @RequirePermission('agency-setting.write')
  @Post(':agencyId/settings')
  addSetting(
    @CurrentActor() actor: Actor,
    @RecordId('agencyId') id: string,
    @Body() dto: AddSettingDto,
  ): Promise<RegisteredAgencyView> {
    return this.agencies.addSetting(actor, id, dto);
  }

  @RequirePermission('agency-setting.write')
  @Patch(':agencyId/settings/:settingId')
  editSetting(
    @CurrentActor() actor: Actor,
    @RecordId('agencyId') id: string,
    @RecordId('settingId') settingId: string,
    @Body() dto: EditSettingDto,
  ): Promise<RegisteredAgencyView> {
    return this.agencies.editSetting(actor, id, settingId, dto);
  }
}
