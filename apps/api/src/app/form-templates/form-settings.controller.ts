import { Body, Controller, Get, Put } from '@nestjs/common';
import { paths, WriteFormSettingsDto, type FormSettingsView } from '@sightline/contracts';
import type { Actor } from '../platform/context';
import { CurrentActor, RequirePermission } from '../platform/security';
import { FormSettingsService } from './form-settings.service';

@Controller()
export class FormSettingsController {
  constructor(private readonly settings: FormSettingsService) {}

  /** The numbers that the partnership has set for its forms; the rest is as usual. */
  @RequirePermission('settings.read')
  @Get(paths.formSettings)
  readSettings(@CurrentActor() actor: Actor): Promise<FormSettingsView> {
    return this.settings.read(actor);
  }

  /** Sets them anew; what is left out is as usual again. */
  @RequirePermission('settings.write')
  @Put(paths.formSettings)
  writeSettings(
    @CurrentActor() actor: Actor,
    @Body() dto: WriteFormSettingsDto,
  ): Promise<FormSettingsView> {
    return this.settings.write(actor, dto);
  }
}
