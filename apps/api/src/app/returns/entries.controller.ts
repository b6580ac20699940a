import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { BeginEntryDto, ConfirmEntryDto, paths, type ReturnView } from '@sightline/contracts';
import type { Actor } from '../platform/context';
import { RecordId } from '../platform/http';
import { CurrentActor, RequirePermission } from '../platform/security';
import { EntriesService } from './entries.service';
import { ReturnsService } from './returns.service';

@Controller(`${paths.returns}/:returnId`)
export class EntriesController {
  constructor(
    private readonly entries: EntriesService,
    private readonly returns: ReturnsService,
  ) {}

  /** Begins to enter the return of an agency that has nobody in Sightline. */
  @RequirePermission('return.enter')
  @HttpCode(200)
  @Post('entry')
  async beginEntry(
    @CurrentActor() actor: Actor,
    @RecordId('returnId') id: string,
    @Body() dto: BeginEntryDto,
  ): Promise<ReturnView> {
    await this.entries.begin(actor, id, dto);
    return this.returns.open(actor, id);
  }

  /** Writes down who of the agency confirmed what was entered, when and how. */
  @RequirePermission('return.enter')
  @HttpCode(200)
  @Post('confirm-for-agency')
  async confirmEntry(
    @CurrentActor() actor: Actor,
    @RecordId('returnId') id: string,
    @Body() dto: ConfirmEntryDto,
  ): Promise<ReturnView> {
    await this.entries.confirm(actor, id, dto);
    return this.returns.open(actor, id);
  }
}
