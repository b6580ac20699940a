import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { NameSettingDto, paths, type ReturnView } from '@sightline/contracts';
import type { Actor } from '../platform/context';
import { RecordId } from '../platform/http';
import { CurrentActor, RequirePermission } from '../platform/security';
import { ReturnSettingService } from './return-setting.service';
import { ReturnsService } from './returns.service';

@Controller(`${paths.returns}/:returnId/setting`)
export class ReturnSettingController {
  constructor(
    private readonly settings: ReturnSettingService,
    private readonly returns: ReturnsService,
  ) {}

  /** Names the school, practice or placement of the agency that the return is about, or none. */
  @RequirePermission('return.write', 'return.enter')
  @HttpCode(200)
  @Post()
  async nameSetting(
    @CurrentActor() actor: Actor,
    @RecordId('returnId') id: string,
    @Body() dto: NameSettingDto,
  ): Promise<ReturnView> {
    await this.settings.name(actor, id, dto);
    return this.returns.open(actor, id);
  }
}
