import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import {
  BringBackIdeaDto,
  EditIdeaDto,
  IdeaReasonDto,
  paths,
  ProposeIdeaDto,
  TakeUpIdeaDto,
  type IdeaView,
} from '@sightline/contracts';
import type { Actor } from '../../platform/context';
import { RecordId } from '../../platform/http';
import { CurrentActor, RequirePermission } from '../../platform/security';
import { IdeasService } from './ideas.service';

@Controller(paths.themes)
export class ThemesController {
  constructor(private readonly ideas: IdeasService) {}

  /** The register of themes: every idea, with what was decided about it. */
  @RequirePermission('theme.read')
  @Get()
  list(@CurrentActor() actor: Actor): Promise<IdeaView[]> {
    return this.ideas.list(actor);
  }

  /** One idea of the register, with its reasons and the audit that came of it. */
  @RequirePermission('theme.read')
  @Get(':ideaId')
  view(@CurrentActor() actor: Actor, @RecordId('ideaId') id: string): Promise<IdeaView> {
    return this.ideas.view(actor, id);
  }

  /** Proposes a theme, with its reasons. */
  @RequirePermission('theme.propose')
  @Post()
  propose(@CurrentActor() actor: Actor, @Body() dto: ProposeIdeaDto): Promise<IdeaView> {
    return this.ideas.propose(actor, dto);
  }

  /** Changes an idea that waits for a decision. */
  @RequirePermission('theme.propose')
  @Patch(':ideaId')
  edit(
    @CurrentActor() actor: Actor,
    @RecordId('ideaId') id: string,
    @Body() dto: EditIdeaDto,
  ): Promise<IdeaView> {
    return this.ideas.edit(actor, id, dto);
  }

  /** Plans the audit that the idea becomes, in a year and quarter. */
  @RequirePermission('theme.decide')
  @HttpCode(200)
  @Post(':ideaId/take-up')
  takeUp(
    @CurrentActor() actor: Actor,
    @RecordId('ideaId') id: string,
    @Body() dto: TakeUpIdeaDto,
  ): Promise<IdeaView> {
    return this.ideas.takeUp(actor, id, dto);
  }

  /** Puts an idea off, with the reason. */
  @RequirePermission('theme.decide')
  @HttpCode(200)
  @Post(':ideaId/not-now')
  notNow(
    @CurrentActor() actor: Actor,
    @RecordId('ideaId') id: string,
    @Body() dto: IdeaReasonDto,
  ): Promise<IdeaView> {
    return this.ideas.decide(actor, id, 'not-now', dto);
  }

  /** Drops an idea, with the reason. */
  @RequirePermission('theme.decide')
  @HttpCode(200)
  @Post(':ideaId/drop')
  drop(
    @CurrentActor() actor: Actor,
    @RecordId('ideaId') id: string,
    @Body() dto: IdeaReasonDto,
  ): Promise<IdeaView> {
    return this.ideas.decide(actor, id, 'drop', dto);
  }

  /** Lets an idea wait for a decision again. */
  @RequirePermission('theme.decide')
  @HttpCode(200)
  @Post(':ideaId/bring-back')
  bringBack(
    @CurrentActor() actor: Actor,
    @RecordId('ideaId') id: string,
    @Body() dto: BringBackIdeaDto,
  ): Promise<IdeaView> {
    return this.ideas.decide(actor, id, 'bring-back', dto);
  }
}
